package dev.armature.runtime.json;

/** What a document may be at most, the same in every codec of ours. The length of the whole is bounded where it is received. */
final class Limits {
    /** Levels of arrays and objects inside each other. */
    static final int NESTING = 500;

    /** Digits of a number: reading takes time that grows with their square. */
    static final int NUMBER_LENGTH = 1000;

    /** Characters of a string. */
    static final int STRING_LENGTH = 50_000_000;

    /** Characters of a member's name. */
    static final int NAME_LENGTH = 50_000;

    private Limits() {}
}
