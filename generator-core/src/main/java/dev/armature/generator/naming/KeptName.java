package dev.armature.generator.naming;

import dev.armature.generator.model.SourceLocation;

/**
 * A Java name that an earlier run gave.
 *
 * @param where the place in the file that remembers it; the start of a nameless file for a name that is given just now
 */
public record KeptName(String name, SourceLocation where) {
    private static final SourceLocation NOWHERE = SourceLocation.startOf("");

    /** A name that no file remembers yet. */
    static KeptName given(String name) {
        return new KeptName(name, NOWHERE);
    }
}
