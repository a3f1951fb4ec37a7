package dev.armature.generator.model;

/**
 * The identity of a named type: the canonical file and pointer of its schema. Two references that spell the path differently
 * have the same identity; two files that define the same name have two.
 *
 * @param pointer where the schema stands
 */
public record TypeId(Pointer pointer) {
    @Override
    public String toString() {
        return pointer.toString();
    }
}
