package dev.armature.runtime.http;

import dev.armature.runtime.TransportException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Ends what follows it after a time, whatever the transport does: connecting, waiting for the answer and reading its last byte
 * all count.
 */
public final class TimeLimit implements Policy {
    private final @Nullable Duration limit;
    private final Scheduler scheduler;

    /**
     * A limit.
     *
     * @param limit the longest time; null when only the call's own deadline counts
     * @param scheduler the clock
     */
    public TimeLimit(@Nullable Duration limit, Scheduler scheduler) {
        this.limit = limit;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        Instant end = end(request.scope());
        if (end == null) {
            return next.send(request);
        }
        CallScope inner = request.scope().part(end);
        CompletableFuture<HttpResponse> result = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> timer = scheduler.delay(Duration.between(scheduler.now(), end));
        Futures.whenDone(timer, (none, cancelled) -> {
            if (cancelled == null) {
                result.completeExceptionally(TransportException.timeout(request.toString()));
            }
        });
        Futures.whenDone(result, (response, fault) -> {
            timer.cancel(false);
            if (fault != null) {
                inner.cancel();
            }
        });
        var unused = request.scope().bind(result);
        Futures.forward(next.send(request.withScope(inner)), result);
        return result;
    }

    private @Nullable Instant end(CallScope scope) {
        Instant outer = scope.deadline().orElse(null);
        if (limit == null) {
            return outer;
        }
        Instant own = scheduler.now().plus(limit);
        return outer == null || own.isBefore(outer) ? own : outer;
    }
}
