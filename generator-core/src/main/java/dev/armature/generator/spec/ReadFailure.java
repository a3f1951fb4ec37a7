package dev.armature.generator.spec;

import dev.armature.generator.model.SourceLocation;

/** A file that cannot be read as a tree. Ends as a diagnostic; never leaves this package. */
final class ReadFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient SourceLocation where;

    ReadFailure(SourceLocation where, String message) {
        super(message, null, false, false);
        this.where = where;
    }

    SourceLocation where() {
        return where;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
