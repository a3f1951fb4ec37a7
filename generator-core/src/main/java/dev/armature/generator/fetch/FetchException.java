package dev.armature.generator.fetch;

/** A file that cannot be had, and why. Its message never holds a value of a header. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        /** The server or git does not have the file. */
        NO_SUCH_FILE,
        /** The server answered with another status than 200. */
        STATUS,
        /** The server named another address that nothing allows to ask. */
        REDIRECT,
        /** Nobody answered, or the connection failed. */
        UNREACHABLE,
        /** The answer ended before it was complete. */
        TRUNCATED,
        /** The file is larger than the limit. */
        TOO_LARGE,
        /** The answer was not complete in time. */
        TOO_SLOW,
        /** The file is not the one that is pinned. */
        WRONG_HASH,
        /** The file is not pinned. */
        NOT_PINNED,
        /** The file is not on this machine, and no server may be asked. */
        OFFLINE,
        /** git failed. */
        GIT,
        /** Somebody wants the run to end. */
        INTERRUPTED
    }

    /**
     * A failure.
     *
     * @param reason a clause that says why, without a full stop; more sentences may follow
     */
    public FetchException(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    /** What went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Why, as a clause without a full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
