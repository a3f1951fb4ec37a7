package dev.armature.generator.model;

import java.util.List;

/**
 * One of several objects, told apart by the value of one member, the discriminator: a base with subtypes ({@code allOf}), or a
 * {@code oneOf} or {@code anyOf} with a {@code discriminator}.
 *
 * @param discriminator the member that tells, as named on the wire
 * @param variants what the values of the discriminator stand for, in the order of the description; no value comes twice, but
 *     several may stand for the same type. A type below another variant is listed here, too
 * @param other the object read when no variant fits: an unknown value, or none. It holds the properties of the base, and stands
 *     for the base itself where the base has a value of its own
 */
public record DiscriminatedDef(
        TypeId id,
        String name,
        Docs docs,
        String discriminator,
        List<Variant> variants,
        TypeId other,
        SourceLocation where)
        implements TypeDef {
    public DiscriminatedDef {
        variants = List.copyOf(variants);
    }

    /**
     * A value of the discriminator and what it stands for.
     *
     * @param value the value as text, whatever its JSON type
     * @param type an {@link ObjectDef}, or a {@link DiscriminatedDef} that tells its own variants apart
     */
    public record Variant(String value, TypeId type) {}
}
