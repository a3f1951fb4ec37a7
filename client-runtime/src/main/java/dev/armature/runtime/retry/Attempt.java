package dev.armature.runtime.retry;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended.
 *
 * @param request what was sent
 * @param response the answer; null when there is none
 * @param fault why there is no answer; null when there is one
 * @param repeated how often the call has been repeated for the usual reasons
 * @param ruled how often it has been repeated because of a {@link RetryRule}
 */
record Attempt(
        HttpRequest request,
        @Nullable HttpResponse response,
        @Nullable Throwable fault,
        int repeated,
        int ruled) {
    /** Which attempt it is, counted from 1. */
    int number() {
        return repeated + ruled + 1;
    }
}
