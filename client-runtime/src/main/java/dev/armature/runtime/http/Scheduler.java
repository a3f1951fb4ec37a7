package dev.armature.runtime.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The clock, and the one way to wait. Tests give their own and wait for nothing. */
public interface Scheduler {
    /**
     * The system's clock and timer. Waiting holds no thread; what follows runs in the JDK's common pool.
     *
     * @return a scheduler without state
     */
    static Scheduler system() {
        return SystemScheduler.INSTANCE;
    }

    /** {@return the current time} */
    Instant now();

    /**
     * Waits.
     *
     * @param delay how long; nothing or less completes soon
     * @return completes after the delay; cancelling it ends the waiting
     */
    CompletableFuture<@Nullable Void> delay(Duration delay);
}
