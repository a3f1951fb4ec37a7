package dev.armature.generator.emit;

import java.util.List;

/** The forms in which a client offers an operation: two for an ordinary one, four for a long-running one. */
enum Form {
    /** Required arguments, the result. */
    PLAIN,
    /** All arguments, the whole answer. */
    FULL,
    /** Required arguments; waits for the end of a long-running operation. */
    WAIT,
    /** Required arguments; starts a long-running operation. */
    BEGIN,
    /** All arguments; starts a long-running operation. */
    BEGIN_FULL,
    /** A resume token; goes on with a long-running operation. */
    RESUME;

    private static final List<Form> ORDINARY = List.of(PLAIN, FULL);
    private static final List<Form> LONG_RUNNING = List.of(WAIT, BEGIN, BEGIN_FULL, RESUME);

    static List<Form> of(Signature signature) {
        return signature.isLongRunning() ? LONG_RUNNING : ORDINARY;
    }

    /** Whether the form takes the options of the operation and of the call. */
    boolean takesAll() {
        return this == FULL || this == BEGIN_FULL;
    }
}
