package dev.armature.runtime.poll;

import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One operation: asks for its state, keeps what was said, and reads the result. {@link PollLoop} decides when to ask. */
final class PollDriver<T extends @Nullable Object> implements AsyncPoller<T> {
    private static final int MOST_UNREADABLE = 3;

    /** What is known; replaced as a whole. */
    private record Progress(PollState state, @Nullable Exchange last, Instant nextPoll, int unreadable) {}

    private final Polling polling;
    private final PolledOperation<T> operation;
    private final PollReader reader;
    private final ResultStep<T> results;
    private final @Nullable Exchange first;
    private final PollLoop<T> loop;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable CompletableFuture<OperationStatus> running;
    private volatile Progress progress;

    PollDriver(Polling polling, PolledOperation<T> operation, PollState state, @Nullable Exchange first) {
        this.polling = polling;
        this.operation = operation;
        this.reader = new PollReader(polling, operation);
        this.results = new ResultStep<>(operation, reader);
        this.first = first;
        Instant now = polling.scheduler().now();
        Rhythm rhythm = polling.rhythm();
        Instant nextPoll =
                first == null ? now : now.plus(rhythm.pause(first.response().headers(), now));
        this.progress = new Progress(state, first, nextPoll, 0);
        this.loop = new PollLoop<>(this, polling.scheduler(), now.plus(rhythm.deadline()));
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
        return Optional.ofNullable(first).map(Exchange::response);
    }

    @Override
    public String resumeToken() {
        return ResumeToken.of(progress.state(), operation).text();
    }

    @Override
    public CompletableFuture<OperationStatus> poll() {
        return isDone() ? CompletableFuture.completedFuture(status()) : ask().copy();
    }

    @Override
    public CompletableFuture<T> result() {
        return loop.join();
    }

    @Override
    public CompletableFuture<T> result(Duration timeout) {
        CompletableFuture<T> result = loop.join();
        CompletableFuture<@Nullable Void> timer = polling.scheduler().delay(timeout);
        Futures.whenDone(timer, (none, cancelled) -> {
            if (cancelled == null) {
                result.completeExceptionally(interrupted("no end within " + timeout, null));
            }
        });
        Futures.whenDone(result, (value, fault) -> timer.cancel(false));
        return result;
    }

    @Override
    public void cancel() {
        loop.cancel();
    }

    @Override
    public CompletableFuture<@Nullable Void> cancelOperation() {
        return isDone()
                ? CompletableFuture.failedFuture(
                        new IllegalStateException(operation.id() + " has already ended as " + status()))
                : new CancelStep(operation, polling.codec()).send(progress.state());
    }

    /** When the service wants to be asked next. */
    Instant nextPoll() {
        return progress.nextPoll();
    }

    /** Why waiting ended, with the means to go on. */
    PollingInterrupted interrupted(String reason, @Nullable Throwable cause) {
        return PollingInterrupted.of(operation.id() + ": " + reason, token(), cause);
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
        PollState state = progress.state();
        HttpRequest request = reader.request(state);
        CompletableFuture<HttpResponse> exchange = operation.sender().send(request);
        Futures.whenDone(mine, (status, fault) -> {
            forget(mine);
            exchange.cancel(true);
        });
        Futures.whenDone(exchange, (response, fault) -> complete(mine, () -> look(state, request, response, fault)));
        return mine;
    }

    /** The result of an operation that has ended. */
    CompletableFuture<T> finish() {
        PollState state = progress.state();
        Exchange last = progress.last();
        if (last == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("An operation ends with an answer"));
        }
        if (!state.status().successful()) {
            return CompletableFuture.failedFuture(failure(state.status(), last));
        }
        try {
            return Futures.translate(
                    results.read(state, last), fault -> PollReader.mayPass(fault) ? unread(fault) : fault);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Look look(
            PollState state, HttpRequest request, @Nullable HttpResponse response, @Nullable Throwable fault) {
        if (response != null) {
            return reader.read(state, new Exchange(request, response));
        }
        return PollReader.read(
                fault == null ? new IllegalStateException("A poll gave neither answer nor fault") : fault);
    }

    /** Takes note before anybody is told: who is told asks again at once. */
    private void complete(CompletableFuture<OperationStatus> asked, Supplier<Look> look) {
        try {
            OperationStatus status = accept(look.get());
            forget(asked);
            asked.complete(status);
        } catch (RuntimeException | Error e) {
            forget(asked);
            asked.completeExceptionally(e);
        }
    }

    /** Takes note of what a poll found. A few in a row may find nothing; then it takes a person to say whether to go on. */
    private OperationStatus accept(Look look) {
        Progress before = progress;
        Instant now = polling.scheduler().now();
        Instant nextPoll = now.plus(polling.rhythm().pause(look.headers(), now));
        if (look instanceof Look.Seen seen) {
            progress = new Progress(seen.state(), seen.exchange(), nextPoll, 0);
            return status();
        }
        Look.Unreadable unreadable = (Look.Unreadable) look;
        boolean goesOn = unreadable.passing() && before.unreadable() < MOST_UNREADABLE;
        progress = new Progress(before.state(), before.last(), nextPoll, goesOn ? before.unreadable() + 1 : 0);
        if (!goesOn) {
            throw interrupted("the status could not be read", unreadable.cause());
        }
        return status();
    }

    private PollingInterrupted unread(Throwable cause) {
        return new PollingInterrupted(
                operation.id() + " has succeeded, but its result could not be read", token(), cause);
    }

    private LongRunningFailure failure(OperationStatus status, Exchange last) {
        String start = first == null ? null : described(first).requestId().orElse(null);
        return new LongRunningFailure(described(last), status, token(), start);
    }

    private FailedResponse described(Exchange exchange) {
        return FailedResponse.of(exchange.request(), exchange.response(), polling.codec());
    }

    /** The token for an exception, which must not fail because there is none. */
    private @Nullable String token() {
        try {
            return resumeToken();
        } catch (NotResumableException e) {
            return null;
        }
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
