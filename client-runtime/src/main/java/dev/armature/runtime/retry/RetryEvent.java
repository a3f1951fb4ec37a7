package dev.armature.runtime.retry;

import java.time.Duration;
import java.util.Optional;

/**
 * A failed attempt that will be repeated.
 *
 * @param operation the id of the operation
 * @param request method and URL, query values masked
 * @param attempt which attempt has failed, counted from 1
 * @param rule why it is repeated: {@code status 503}, {@code fault TIMEOUT}, or status and error code of a {@link RetryRule}, for
 *     instance {@code 400 ReferencedResourceNotProvisioned}
 * @param delay the time until the next attempt
 * @param status the status of the answer; empty when there was none
 * @param fault why there was no answer; empty when there was one
 */
public record RetryEvent(
        String operation,
        String request,
        int attempt,
        String rule,
        Duration delay,
        Optional<Integer> status,
        Optional<Throwable> fault) {

    /** {@return one line} */
    @Override
    public String toString() {
        return operation + ": attempt " + attempt + " of " + request + " failed (" + rule
                + "), the next one follows in " + delay.toMillis() + " ms";
    }
}
