package dev.armature.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * The identity of a named type: the canonical file and pointer of its schema. Two references that spell the path differently
 * have the same identity; two files that define the same name have two.
 *
 * @param pointer where the schema stands
 */
public record TypeId(Pointer pointer) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TypeId id && id.pointer.equals(pointer);
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    @Override
    public String toString() {
        return pointer.toString();
    }
}
