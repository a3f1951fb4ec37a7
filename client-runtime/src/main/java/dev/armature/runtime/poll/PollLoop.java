package dev.armature.runtime.poll;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks in the rhythm the service wants, as long as somebody waits. The loop holds one timer or one exchange at a time and no chain
 * of futures, so that an operation of days takes no more memory than one of seconds.
 */
final class PollLoop<T extends @Nullable Object> {
    private final PollDriver<T> driver;
    private final Scheduler scheduler;
    private final Instant deadline;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<CompletableFuture<T>> waiters = new ArrayList<>();
    private @Nullable Run current;
    private boolean cancelled;
    private @Nullable CompletableFuture<T> result;

    PollLoop(PollDriver<T> driver, Scheduler scheduler, Instant deadline) {
        this.driver = driver;
        this.scheduler = scheduler;
        this.deadline = deadline;
    }

    /** Waits; the loop starts with the first who does. */
    CompletableFuture<T> join() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        Run started = null;
        lock.lock();
        try {
            if (cancelled) {
                mine.completeExceptionally(new CancellationException("The poller has been cancelled"));
                return mine;
            }
            if (result != null) {
                return result.copy();
            }
            waiters.add(mine);
            if (current == null) {
                started = new Run();
                current = started;
            }
        } finally {
            lock.unlock();
        }
        Futures.whenDone(mine, (value, fault) -> leave(mine));
        if (started != null) {
            started.start();
        }
        return mine;
    }

    void cancel() {
        lock.lock();
        try {
            cancelled = true;
        } finally {
            lock.unlock();
        }
        settle(null, waiter -> waiter.cancel(true));
    }

    /** Who waits later gets the same result, without a request. */
    private void keep(T value) {
        lock.lock();
        try {
            result = CompletableFuture.completedFuture(value);
        } finally {
            lock.unlock();
        }
    }

    private void leave(CompletableFuture<T> waiter) {
        Run idle = null;
        lock.lock();
        try {
            waiters.removeIf(other -> other == waiter);
            if (waiters.isEmpty()) {
                idle = current;
                current = null;
            }
        } finally {
            lock.unlock();
        }
        if (idle != null) {
            idle.stop();
        }
    }

    /** Ends the loop, if it is still the given run's (null: whosoever), and tells everyone who waits. */
    private void settle(@Nullable Run run, Consumer<CompletableFuture<T>> outcome) {
        List<CompletableFuture<T>> told;
        Run ended;
        lock.lock();
        try {
            if (run != null && run != current) {
                return;
            }
            told = List.copyOf(waiters);
            waiters.clear();
            ended = current;
            current = null;
        } finally {
            lock.unlock();
        }
        if (ended != null) {
            ended.stop();
        }
        told.forEach(outcome);
    }

    /** One stretch of asking, from the first waiter to the last. */
    private final class Run {
        private final CompletableFuture<@Nullable Void> total =
                scheduler.delay(Duration.between(scheduler.now(), deadline));
        private volatile CompletableFuture<?> pending = total;
        private volatile boolean stopped;

        void start() {
            Futures.whenDone(total, (none, fault) -> {
                if (fault == null) {
                    PollingInterrupted late = driver.interrupted("the deadline for waiting has passed", null);
                    settle(this, waiter -> waiter.completeExceptionally(late));
                }
            });
            next();
        }

        void stop() {
            stopped = true;
            total.cancel(false);
            pending.cancel(true);
        }

        private void next() {
            if (stopped) {
                return;
            }
            if (driver.isDone()) {
                finish();
                return;
            }
            Duration pause = Duration.between(scheduler.now(), driver.nextPoll());
            continueWith(scheduler.delay(pause), ignored -> continueWith(driver.ask(), status -> next()));
        }

        private void finish() {
            continueWith(driver.finish(), value -> {
                keep(value);
                settle(this, waiter -> waiter.complete(value));
            });
        }

        private <V extends @Nullable Object> void continueWith(CompletableFuture<V> work, Consumer<V> then) {
            pending = work;
            if (stopped) {
                work.cancel(true);
                return;
            }
            Futures.whenDone(Futures.map(work, value -> proceed(then, value)), (done, fault) -> {
                if (fault != null && !stopped) {
                    settle(this, waiter -> waiter.completeExceptionally(fault));
                }
            });
        }

        private <V extends @Nullable Object> boolean proceed(Consumer<V> then, V value) {
            if (!stopped) {
                then.accept(value);
            }
            return true;
        }
    }
}
