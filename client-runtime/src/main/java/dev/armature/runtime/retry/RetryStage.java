package dev.armature.runtime.retry;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Next;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.json.JsonCodec;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The stage of the pipeline that repeats attempts as a {@link RetryPolicy} says, and never beyond the deadline of the call. Every
 * retry is told to the listener, and to the system logger {@code dev.armature.retry}: at level {@code INFO} those by error code, which
 * may go on for minutes, at {@code DEBUG} all others.
 */
public final class RetryStage implements Policy {
    /** The name of the logger. */
    public static final String LOGGER = "dev.armature.retry";

    private final System.Logger logger = System.getLogger(LOGGER);
    private final RetryPolicy policy;
    private final RetryRules rules;
    private final RetryListener listener;
    private final Scheduler scheduler;

    /**
     * A stage.
     *
     * @param policy what is repeated, and when
     * @param described the rules of the description
     * @param listener is told of every retry
     * @param codec reads error codes
     * @param scheduler waits between the attempts
     */
    public RetryStage(
            RetryPolicy policy,
            List<RetryRule> described,
            RetryListener listener,
            JsonCodec codec,
            Scheduler scheduler) {
        this.policy = policy;
        this.rules = new RetryRules(policy.rules(described), codec);
        this.listener = listener;
        this.scheduler = scheduler;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        CompletableFuture<HttpResponse> result = new CompletableFuture<>();
        attempt(new Attempt(request, null, null, 0, 0), next, result);
        return result;
    }

    private void attempt(Attempt attempt, Next next, CompletableFuture<HttpResponse> result) {
        Futures.whenDone(next.send(attempt.request()), (response, fault) -> {
            Attempt ended = new Attempt(attempt.request(), response, fault, attempt.repeated(), attempt.ruled());
            Optional<Retry> retry = decide(ended);
            if (retry.isPresent()) {
                tell(ended, retry.get());
                repeat(ended, retry.get(), next, result);
            } else if (response != null) {
                result.complete(response);
            } else {
                result.completeExceptionally(fault == null ? new IllegalStateException("No response") : fault);
            }
        });
    }

    private void repeat(Attempt ended, Retry retry, Next next, CompletableFuture<HttpResponse> result) {
        HttpRequest request = ended.request();
        Attempt again = retry.byCode()
                ? new Attempt(request, null, null, ended.repeated(), ended.ruled() + 1)
                : new Attempt(request, null, null, ended.repeated() + 1, ended.ruled());
        Futures.whenDone(request.scope().bind(scheduler.delay(retry.delay())), (none, cancelled) -> {
            if (cancelled == null) {
                attempt(again, next, result);
            } else {
                result.completeExceptionally(cancelled);
            }
        });
    }

    private Optional<Retry> decide(Attempt ended) {
        Instant now = scheduler.now();
        return policy.decide(ended, rules, now).filter(retry -> ended.request()
                .scope()
                .deadline()
                .map(end -> now.plus(retry.delay()).isBefore(end))
                .orElse(true));
    }

    private void tell(Attempt ended, Retry retry) {
        RetryEvent event = new RetryEvent(
                ended.request().scope().operation(),
                ended.request().toString(),
                ended.number(),
                retry.rule(),
                retry.delay(),
                Optional.ofNullable(ended.response()).map(HttpResponse::status),
                Optional.ofNullable(ended.fault()));
        logger.log(retry.byCode() ? Level.INFO : Level.DEBUG, event::toString);
        try {
            listener.onRetry(event);
        } catch (RuntimeException e) {
            logger.log(Level.WARNING, "A retry listener has failed", e);
        }
    }
}
