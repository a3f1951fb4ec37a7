package dev.armature.generator.emit;

import java.util.List;

/** The forms in which a client offers an operation: two for an ordinary one, or one whose result comes in pages, four for a long-running one. */
enum Form {
    /** Required arguments, the result. */
    PLAIN,
    /** All arguments, the whole answer. */
    FULL,
    /** Required arguments, a result that comes in pages. */
    PAGED,
    /** All arguments, a result that comes in pages. */
    PAGED_FULL,
    /** Required arguments; waits for the end of a long-running operation. */
    WAIT,
    /** Required arguments; starts a long-running operation. */
    BEGIN,
    /** All arguments; starts a long-running operation. */
    BEGIN_FULL,
    /** A resume token; goes on with a long-running operation. */
    RESUME;

    private static final List<Form> ORDINARY = List.of(PLAIN, FULL);
    private static final List<Form> PAGING = List.of(PAGED, PAGED_FULL);
    private static final List<Form> LONG_RUNNING = List.of(WAIT, BEGIN, BEGIN_FULL, RESUME);

    static List<Form> of(Signature signature) {
        if (signature.isLongRunning()) {
            return LONG_RUNNING;
        }
        return signature.item().isPresent() ? PAGING : ORDINARY;
    }

    /** Whether the form takes the options of the operation and of the call. */
    boolean takesAll() {
        return this == FULL || this == PAGED_FULL || this == BEGIN_FULL;
    }
}
