package dev.armature.runtime.retry;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Next;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The stage of the pipeline that repeats attempts as a {@link RetryPolicy} says, and never beyond the deadline of the call. */
public final class RetryStage implements Policy {
    private final RetryPolicy policy;
    private final Scheduler scheduler;

    /**
     * A stage.
     *
     * @param policy what is repeated, and when
     * @param scheduler waits between the attempts
     */
    public RetryStage(RetryPolicy policy, Scheduler scheduler) {
        this.policy = policy;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        CompletableFuture<HttpResponse> result = new CompletableFuture<>();
        attempt(request, next, 0, result);
        return result;
    }

    private void attempt(HttpRequest request, Next next, int retries, CompletableFuture<HttpResponse> result) {
        Futures.whenDone(next.send(request), (response, fault) -> {
            Optional<Duration> delay = delay(request, response, fault, retries);
            if (delay.isPresent()) {
                repeat(request, next, retries + 1, delay.get(), result);
            } else if (response != null) {
                result.complete(response);
            } else {
                result.completeExceptionally(fault == null ? new IllegalStateException("No response") : fault);
            }
        });
    }

    private void repeat(
            HttpRequest request, Next next, int retries, Duration delay, CompletableFuture<HttpResponse> result) {
        Futures.whenDone(request.scope().bind(scheduler.delay(delay)), (none, cancelled) -> {
            if (cancelled == null) {
                attempt(request, next, retries, result);
            } else {
                result.completeExceptionally(cancelled);
            }
        });
    }

    private Optional<Duration> delay(
            HttpRequest request, @Nullable HttpResponse response, @Nullable Throwable fault, int retries) {
        Instant now = scheduler.now();
        return policy.delay(request, response, fault, retries, now).filter(delay -> request.scope()
                .deadline()
                .map(end -> now.plus(delay).isBefore(end))
                .orElse(true));
    }
}
