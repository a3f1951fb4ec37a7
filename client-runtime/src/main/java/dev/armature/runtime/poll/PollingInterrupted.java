package dev.armature.runtime.poll;

import org.jspecify.annotations.Nullable;

/**
 * Waiting for a long-running operation ended before the operation did: the deadline passed, the status could not be read, or the
 * waiting thread was interrupted. The operation goes on; {@link #resumeToken} finds it again.
 */
public final class PollingInterrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial the operation as text */
    private final String resumeToken;

    /**
     * An end of waiting.
     *
     * @param reason why, without secrets
     * @param resumeToken the operation as text
     * @param cause the fault behind it; null when there is none
     */
    public PollingInterrupted(String reason, String resumeToken, @Nullable Throwable cause) {
        super("Stopped waiting, the operation may still be running: " + reason, cause);
        this.resumeToken = resumeToken;
    }

    /** {@return the operation as text, to go on waiting; not part of the message because of its length} */
    public String resumeToken() {
        return resumeToken;
    }
}
