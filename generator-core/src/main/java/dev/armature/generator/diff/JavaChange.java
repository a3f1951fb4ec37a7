package dev.armature.generator.diff;

/** What becomes of code that uses a Java symbol. */
enum JavaChange {
    NONE,
    /** Only generic arguments differ: compiled code does not see them. */
    SOURCE,
    /** The symbol is gone or has another descriptor. */
    BOTH;

    /** Of a symbol whose type was {@code before} and is {@code after}. */
    static JavaChange between(JavaType before, JavaType after) {
        if (!before.erased().equals(after.erased())) {
            return BOTH;
        }
        return before.text().equals(after.text()) ? NONE : SOURCE;
    }

    /** The worse of the two. */
    JavaChange and(JavaChange other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
