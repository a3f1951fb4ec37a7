package dev.armature.runtime.http;

import dev.armature.runtime.TransportException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Ends what follows it after a time, whatever the transport does: connecting, waiting for the answer and reading its last byte
 * all count. Bodies of any length need any time: while one is streamed up or down, only the deadline of the call counts.
 */
public final class TimeLimit implements Policy {
    private static final long SHORT_BODY = 1L << 20;

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
        Instant end = end(request);
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
            Optional<ResponseStream> stream = response == null ? Optional.empty() : response.stream();
            stream.filter(body -> limit == null)
                    .ifPresentOrElse(body -> limit(body, timer, request), () -> timer.cancel(false));
            if (fault != null) {
                inner.cancel();
            }
        });
        var unused = request.scope().bind(result);
        forward(next.send(request.withScope(inner)), result);
        return result;
    }

    private static void limit(ResponseStream body, CompletableFuture<?> timer, HttpRequest request) {
        Futures.whenDone(timer, (none, cancelled) -> {
            if (cancelled == null) {
                body.abort(TransportException.timeout(request.toString()));
            }
        });
        Futures.whenDone(body.finished(), (none, fault) -> timer.cancel(false));
    }

    /** A stream that comes too late would hold its connection for nobody. */
    private static void forward(CompletableFuture<HttpResponse> sent, CompletableFuture<HttpResponse> result) {
        Futures.whenDone(sent, (response, fault) -> {
            if (response == null) {
                result.completeExceptionally(fault == null ? new IllegalStateException("No response") : fault);
            } else if (!result.complete(response)) {
                response.stream().ifPresent(ResponseStream::close);
            }
        });
    }

    private @Nullable Instant end(HttpRequest request) {
        Instant outer = request.scope().deadline().orElse(null);
        if (limit == null || request.body().filter(TimeLimit::isLong).isPresent()) {
            return outer;
        }
        Instant own = scheduler.now().plus(limit);
        return outer == null || own.isBefore(outer) ? own : outer;
    }

    private static boolean isLong(RequestBody body) {
        return body.length() < 0 || body.length() > SHORT_BODY;
    }
}
