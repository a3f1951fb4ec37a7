package dev.armature.runtime.poll;

import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.auth.InsecureEndpoint;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.retry.RetryAfter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One operation: asks for its state, keeps what was said, and reads the result. {@link PollLoop} decides when to ask. */
final class PollDriver<T extends @Nullable Object> implements AsyncPoller<T> {
    private static final Duration FLOOR = Duration.ofSeconds(1);
    private static final Duration CAP = Duration.ofMinutes(10);
    private static final int MOST_UNREADABLE = 3;
    private static final int NOT_FOUND = 404;

    /** A request and its answer. */
    record Exchange(HttpRequest request, HttpResponse response) {}

    /** What is known; replaced as a whole. */
    private record Progress(PollState state, @Nullable Exchange last, Instant nextPoll, int unreadable) {}

    private final Polling polling;
    private final PolledOperation<T> operation;
    private final PollStep step;
    private final @Nullable HttpResponse initial;
    private final PollLoop<T> loop;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CompletableFuture<OperationStatus> running;
    private volatile Progress progress;

    PollDriver(Polling polling, PolledOperation<T> operation, PollState state, @Nullable Exchange first) {
        this.polling = polling;
        this.operation = operation;
        this.step = new PollStep(
                polling.origins(), polling.codec(), operation.plan().finalStateVia());
        this.initial = first == null ? null : first.response();
        Instant now = polling.scheduler().now();
        Instant nextPoll = first == null ? now : now.plus(pause(first.response()));
        this.progress = new Progress(state, first, nextPoll, 0);
        this.loop = new PollLoop<>(this, polling.scheduler(), now.plus(polling.deadline()));
    }

    @Override
    public OperationStatus status() {
        return progress.state().status();
    }

    @Override
    public boolean isDone() {
        return status().terminal();
    }

    @Override
    public Optional<HttpResponse> initialResponse() {
        return Optional.ofNullable(initial);
    }

    @Override
    public String resumeToken() {
        PollState state = progress.state();
        if (state.strategy() != Strategy.NONE) {
            return new ResumeToken(state).text();
        }
        if (!state.writesResource()) {
            throw new IllegalStateException("The operation ended with its first answer; there is nothing to resume");
        }
        URI original = state.originalUri();
        return new ResumeToken(new PollState(
                        Strategy.RESOURCE, state.method(), original, original, null, null, state.status()))
                .text();
    }

    @Override
    public CompletableFuture<OperationStatus> poll() {
        if (isDone()) {
            return CompletableFuture.completedFuture(status());
        }
        return ask().copy();
    }

    @Override
    public CompletableFuture<T> result() {
        return loop.join();
    }

    @Override
    public void cancel() {
        loop.cancel();
    }

    /** When the service wants to be asked next. */
    Instant nextPoll() {
        return progress.nextPoll();
    }

    /** Why waiting ended, with the means to go on. */
    PollingInterrupted interrupted(String reason, @Nullable Throwable cause) {
        return new PollingInterrupted(operation.id() + ": " + reason, resumeToken(), cause);
    }

    /** Asks once; who asks meanwhile gets the same answer. Cancelling it ends the exchange for all. */
    CompletableFuture<OperationStatus> ask() {
        CompletableFuture<OperationStatus> mine = new CompletableFuture<>();
        lock.lock();
        try {
            if (running != null) {
                return running;
            }
            running = mine;
        } finally {
            lock.unlock();
        }
        HttpRequest request = get(progress.state().pollUri());
        CompletableFuture<HttpResponse> exchange = operation.sender().send(request);
        Futures.whenDone(mine, (status, fault) -> {
            forget(mine);
            exchange.cancel(true);
        });
        Futures.whenDone(Futures.map(exchange, response -> accept(request, response)), (status, fault) -> {
            forget(mine);
            if (status != null) {
                mine.complete(status);
            } else {
                mine.completeExceptionally(translate(fault));
            }
        });
        return mine;
    }

    /** The result of an operation that has ended. */
    CompletableFuture<T> finish() {
        try {
            return readResult();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<T> readResult() {
        PollState state = progress.state();
        Exchange last = progress.last();
        if (!state.status().successful()) {
            throw failure(state.status(), last);
        }
        if (!operation.reader().expectsBody() || last == null) {
            return CompletableFuture.completedFuture(operation.reader().empty());
        }
        Optional<URI> elsewhere = FinalRead.uri(state, operation.plan().finalStateVia(), last.response());
        return elsewhere.isPresent()
                ? readFrom(get(elsewhere.get()))
                : CompletableFuture.completedFuture(readLast(state, last));
    }

    private CompletableFuture<T> readFrom(HttpRequest request) {
        return Futures.map(operation.sender().send(request), response -> {
            if (!response.successful()) {
                throw operation.reader().error(request, response);
            }
            return operation.reader().read(request, response, null);
        });
    }

    private T readLast(PollState state, Exchange last) {
        String member = state.strategy() == Strategy.STATUS_DOCUMENT
                ? operation.plan().resultMember().orElse(null)
                : null;
        return operation.reader().read(last.request(), last.response(), member);
    }

    private HttpRequest get(URI uri) {
        return HttpRequest.of("GET", uri)
                .withHeader("Accept", "application/json")
                .withScope(operation.scope());
    }

    private OperationStatus accept(HttpRequest request, HttpResponse response) {
        Progress before = progress;
        Exchange exchange = new Exchange(request, response);
        Instant nextPoll = polling.scheduler().now().plus(pause(response));
        Optional<PollState> state =
                response.successful() ? step.next(before.state(), response) : missing(before.state(), exchange);
        if (state.isEmpty() && before.unreadable() >= MOST_UNREADABLE) {
            throw new UndecodableResponseException(
                    FailedResponse.of(request, response, polling.codec()), "no status in the body", "");
        }
        progress = state.map(next -> new Progress(next, exchange, nextPoll, 0))
                .orElseGet(() -> new Progress(before.state(), before.last(), nextPoll, before.unreadable() + 1));
        return progress.state().status();
    }

    /** A resource that was just created may not be found yet; every other error means that the status cannot be read. */
    private Optional<PollState> missing(PollState state, Exchange exchange) {
        if (state.strategy() == Strategy.RESOURCE
                && exchange.response().status() == NOT_FOUND
                && progress.unreadable() < MOST_UNREADABLE) {
            return Optional.empty();
        }
        throw operation.reader().error(exchange.request(), exchange.response());
    }

    private LongRunningFailure failure(OperationStatus status, @Nullable Exchange last) {
        if (last == null) {
            throw new IllegalStateException("An operation cannot fail before it was looked at");
        }
        FailedResponse failed = FailedResponse.of(last.request(), last.response(), polling.codec());
        boolean resumable = progress.state().strategy() != Strategy.NONE;
        return new LongRunningFailure(failed, status, resumable ? resumeToken() : null);
    }

    private Duration pause(HttpResponse response) {
        Duration wanted =
                RetryAfter.of(response.headers(), polling.scheduler().now()).orElse(polling.interval());
        Duration floor = polling.interval().compareTo(FLOOR) < 0 ? polling.interval() : FLOOR;
        Duration cap = polling.interval().compareTo(CAP) > 0 ? polling.interval() : CAP;
        if (wanted.compareTo(floor) < 0) {
            return floor;
        }
        return wanted.compareTo(cap) > 0 ? cap : wanted;
    }

    private Throwable translate(@Nullable Throwable fault) {
        if (fault == null) {
            return new IllegalStateException("A poll gave neither status nor fault");
        }
        boolean refused = fault instanceof OriginViolation || fault instanceof InsecureEndpoint;
        return refused || fault instanceof CancellationException || fault instanceof Error
                ? fault
                : interrupted("the status could not be read", fault);
    }

    private void forget(CompletableFuture<OperationStatus> asked) {
        lock.lock();
        try {
            if (running == asked) {
                running = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
