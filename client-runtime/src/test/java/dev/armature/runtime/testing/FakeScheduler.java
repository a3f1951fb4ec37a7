package dev.armature.runtime.testing;

import dev.armature.runtime.http.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it, and timers that end when it passes them. */
public final class FakeScheduler implements Scheduler {
    private static final int MOST_STEPS = 100_000;

    private record Timer(Instant end, CompletableFuture<@Nullable Void> future) {}

    private final List<Timer> timers = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public CompletableFuture<@Nullable Void> delay(Duration delay) {
        Timer timer = new Timer(delay.isNegative() ? now : now.plus(delay), new CompletableFuture<>());
        timers.add(timer);
        return timer.future();
    }

    /** Moves the clock from timer to timer until the future is complete. */
    public <T extends @Nullable Object> CompletableFuture<T> run(CompletableFuture<T> future) {
        for (int i = 0; i < MOST_STEPS && !future.isDone(); i++) {
            timers.removeIf(timer -> timer.future().isDone());
            Timer next = timers.stream()
                    .min(Comparator.comparing(Timer::end))
                    .orElseThrow(() -> new AssertionError("Nothing is waiting, yet the future is not complete"));
            step(next);
        }
        return future;
    }

    /** Moves the clock by a time, ending the timers on the way. */
    public void advance(Duration time) {
        Instant end = now.plus(time);
        while (true) {
            timers.removeIf(timer -> timer.future().isDone());
            var next =
                    timers.stream().filter(timer -> !timer.end().isAfter(end)).min(Comparator.comparing(Timer::end));
            if (next.isEmpty()) {
                now = end;
                return;
            }
            step(next.get());
        }
    }

    /** How many timers are waiting. */
    public long waiting() {
        return timers.stream().filter(timer -> !timer.future().isDone()).count();
    }

    private void step(Timer timer) {
        timers.remove(timer);
        now = timer.end().isAfter(now) ? timer.end() : now;
        timer.future().complete(null);
    }
}
