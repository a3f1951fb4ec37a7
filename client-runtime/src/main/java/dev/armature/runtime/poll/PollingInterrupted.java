package dev.armature.runtime.poll;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for a long-running operation ended without its result: the deadline passed, the status or the result could not be read,
 * or the waiting thread was interrupted. That says nothing about the operation, which goes on; {@link #resumeToken} finds it again.
 */
public final class PollingInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial the operation as text */
    private final @Nullable String resumeToken;

    /**
     * An end of waiting.
     *
     * @param message why, without secrets
     * @param resumeToken the operation as text; null when it cannot be resumed
     * @param cause the fault behind it; null when there is none
     */
    public PollingInterrupted(String message, @Nullable String resumeToken, @Nullable Throwable cause) {
        super(message, cause);
        this.resumeToken = resumeToken;
    }

    /** The operation may still be running. */
    static PollingInterrupted of(String reason, @Nullable String resumeToken, @Nullable Throwable cause) {
        return new PollingInterrupted(
                "Stopped waiting, the operation may still be running: " + reason, resumeToken, cause);
    }

    /**
     * {@return the operation as text, to go on waiting; empty when it cannot be resumed, see {@link NotResumableException}. Not part
     * of the message because of its length}
     */
    public Optional<String> resumeToken() {
        return Optional.ofNullable(resumeToken);
    }
}
