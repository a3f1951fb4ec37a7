package dev.armature.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Nothing was done, because the present version is not the one the caller named: 412 to a request with {@code If-Match},
 * {@code If-None-Match}, {@code If-Unmodified-Since} or {@code If-Modified-Since} (RFC 9110, section 15.5.13). Read again, change again,
 * and try once more. The cause is the exception that the description declares for this status in general, if it does.
 */
public final class PreconditionFailedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param failure the answer
     * @param declared the exception that is declared for it; null when there is none
     */
    public PreconditionFailedException(FailedResponse failure, @Nullable ApiException declared) {
        super(failure);
        if (declared != null) {
            initCause(declared);
        }
    }
}
