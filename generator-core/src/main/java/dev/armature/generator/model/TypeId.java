package dev.armature.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a named type: the canonical file and pointer of its schema. Two references that spell the path differently
 * have the same identity; two files that define the same name have two.
 *
 * @param pointer where the schema stands
 * @param facet tells apart the types that one schema stands for; empty for the type that references to the schema mean
 */
public record TypeId(Pointer pointer, String facet) {
    private static final String FORM = "form";

    /** The type that references to a schema mean. */
    public TypeId(Pointer pointer) {
        this(pointer, "");
    }

    /** The object behind a schema with a discriminator that is none of its variants. */
    public TypeId other() {
        return new TypeId(pointer, "other");
    }

    /** The form of several parts that a schema describes. */
    public TypeId form() {
        return new TypeId(pointer, FORM);
    }

    /** Whether the type is a form of several parts. */
    public boolean isForm() {
        return facet.equals(FORM);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypeId id && id.facet.equals(facet) && id.pointer.equals(pointer);
    }

    @Override
    public int hashCode() {
        return 31 * pointer.hashCode() + facet.hashCode();
    }

    /** The pointer; a facet follows a {@code ~} that no pointer has there, because it is neither {@code ~0} nor {@code ~1}. */
    @Override
    public String toString() {
        return facet.isEmpty() ? pointer.toString() : pointer + "~" + facet;
    }
}
