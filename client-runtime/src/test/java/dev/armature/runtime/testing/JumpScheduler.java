package dev.armature.runtime.testing;

import dev.armature.runtime.http.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A clock that jumps over pauses, so that real exchanges can be tested without waiting. What is longer than an hour is taken for a
 * timeout, and never ends.
 */
public final class JumpScheduler implements Scheduler {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public CompletableFuture<@Nullable Void> delay(Duration delay) {
        if (delay.compareTo(LONGEST_PAUSE) > 0) {
            return new CompletableFuture<>();
        }
        if (!delay.isNegative()) {
            pauses.add(delay);
            now.updateAndGet(instant -> instant.plus(delay));
        }
        return CompletableFuture.completedFuture(null);
    }

    /** All pauses so far. */
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
