package dev.armature.generator.model;

import java.util.Optional;

/**
 * A property of an {@link ObjectDef}.
 *
 * @param name the member name on the wire
 * @param clientName {@code x-ms-client-name}
 * @param required whether the description lists it as required
 * @param nullable whether the description allows null on the wire
 * @param access which side may set it
 * @param secret whether its value must never be printed ({@code x-ms-secret}, {@code format: password}, {@code
 *     writeOnly}), or that of its items
 * @param flatten {@code x-ms-client-flatten}: the properties of its object are lifted into the owner's Java API
 * @param constant the only value, as text, whatever its JSON type: what a discriminator holds, or a {@code const} that has to be
 *     there. It is sent without being asked for
 * @param defaultValue the documented server-side default as JSON text; documentation only
 */
public record Property(
        String name,
        Optional<String> clientName,
        TypeRef type,
        boolean required,
        boolean nullable,
        Access access,
        boolean secret,
        boolean flatten,
        Optional<String> constant,
        Optional<String> defaultValue,
        Constraints constraints,
        Docs docs,
        SourceLocation where) {
    /** A property that can have more than one value. */
    public Property(
            String name,
            Optional<String> clientName,
            TypeRef type,
            boolean required,
            boolean nullable,
            Access access,
            boolean secret,
            boolean flatten,
            Optional<String> defaultValue,
            Constraints constraints,
            Docs docs,
            SourceLocation where) {
        this(
                name,
                clientName,
                type,
                required,
                nullable,
                access,
                secret,
                flatten,
                Optional.empty(),
                defaultValue,
                constraints,
                docs,
                where);
    }

    /** This property, which may be missing. */
    public Property optional() {
        return with(type, false, constant);
    }

    /** This property with {@code value} as its only value, or without one. */
    public Property withConstant(Optional<String> value) {
        return with(type, required, value);
    }

    /** This property with another type. */
    public Property withType(TypeRef other) {
        return with(other, required, constant);
    }

    private Property with(TypeRef otherType, boolean otherRequired, Optional<String> otherConstant) {
        return new Property(
                name,
                clientName,
                otherType,
                otherRequired,
                nullable,
                access,
                secret,
                flatten,
                otherConstant,
                defaultValue,
                constraints,
                docs,
                where);
    }
}
