package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SystemSchedulerTest {
    private final Scheduler scheduler = Scheduler.system();

    @Test
    void timePasses() {
        long start = System.nanoTime();

        String thread = scheduler
                .delay(Duration.ofMillis(20))
                .thenApply(none -> Thread.currentThread().getName())
                .join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
        assertThat(thread).doesNotContain("DelayScheduler");
        assertThat(scheduler.now()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void nothingAndLessCompleteSoon() {
        scheduler.delay(Duration.ZERO).join();
        scheduler.delay(Duration.ofDays(-1)).join();
    }

    @Test
    void aVeryLongDelayCanBeCancelled() {
        CompletableFuture<@Nullable Void> delay = scheduler.delay(Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(delay).isNotDone();
        assertThat(delay.cancel(true)).isTrue();
    }
}
