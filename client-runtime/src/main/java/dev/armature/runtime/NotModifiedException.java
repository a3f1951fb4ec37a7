package dev.armature.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What the caller has is still the present version: 304 to a request with {@code If-None-Match} or {@code If-Modified-Since} (RFC 9110,
 * section 15.4.5). {@link #headers} may hold the {@code ETag}. The cause is the exception that the description declares for this status
 * in general, if it does.
 */
public final class NotModifiedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception for an answer.
     *
     * @param failure the answer
     * @param declared the exception that is declared for it; null when there is none
     */
    public NotModifiedException(FailedResponse failure, @Nullable ApiException declared) {
        super(failure);
        if (declared != null) {
            initCause(declared);
        }
    }
}
