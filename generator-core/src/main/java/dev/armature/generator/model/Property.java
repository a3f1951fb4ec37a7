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
        Optional<String> defaultValue,
        Constraints constraints,
        Docs docs,
        SourceLocation where) {
    /** This property, which may be missing. */
    public Property optional() {
        return new Property(
                name,
                clientName,
                type,
                false,
                nullable,
                access,
                secret,
                flatten,
                defaultValue,
                constraints,
                docs,
                where);
    }
}
