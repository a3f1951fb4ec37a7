package dev.armature.runtime.call;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exception for a declared error; usually a constructor.
 *
 * @param <E> the error's body
 */
@FunctionalInterface
public interface ErrorFactory<E> {
    /**
     * Makes an exception.
     *
     * @param failure the answer
     * @param error its body; null when the body is absent or does not fit the declared type
     * @return the exception
     */
    ApiException create(FailedResponse failure, @Nullable E error);
}
