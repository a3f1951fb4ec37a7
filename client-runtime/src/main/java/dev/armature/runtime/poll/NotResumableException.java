package dev.armature.runtime.poll;

/**
 * There is no resume token for an operation: it ended with its first answer, or its URLs hold a secret or are too long for a token.
 * Waiting in this process works all the same.
 */
public final class NotResumableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotResumableException(String operation, String reason) {
        super(operation + " has no resume token: " + reason);
    }
}
