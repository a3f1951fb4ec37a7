package dev.armature.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The JDK's timer. Its single thread only hands over: work done on it would hold up every other timer of the process. */
final class SystemScheduler implements Scheduler {
    static final SystemScheduler INSTANCE = new SystemScheduler();
    private static final Duration LONGEST = Duration.ofDays(3650);

    private SystemScheduler() {}

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public CompletableFuture<@Nullable Void> delay(Duration delay) {
        Duration bounded = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        CompletableFuture<@Nullable Void> timer = new CompletableFuture<@Nullable Void>()
                .completeOnTimeout(null, Math.max(0, bounded.toNanos()), TimeUnit.NANOSECONDS);
        CompletableFuture<@Nullable Void> handedOver = timer.thenRunAsync(() -> {});
        var unused = handedOver.whenComplete((value, fault) -> timer.cancel(false));
        return handedOver;
    }
}
