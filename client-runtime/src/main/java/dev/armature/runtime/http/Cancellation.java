package dev.armature.runtime.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Cancels an exchange of the JDK's client. The client passes over a cancellation that meets it between two of its steps, and then
 * keeps the connection for as long as the server likes; so the exchange is cancelled until it has ended.
 */
final class Cancellation {
    private static final long FIRST_PAUSE = 10;
    private static final long LAST_PAUSE = 15_000;
    private static final int GROWTH = 4;

    private Cancellation() {}

    static void cancel(CompletableFuture<?> exchange) {
        cancel(exchange, FIRST_PAUSE);
    }

    /** A future can be cancelled once, so each time it is a copy; the copies hand it on to the same exchange. */
    private static void cancel(CompletableFuture<?> exchange, long pause) {
        exchange.copy().cancel(true);
        if (!exchange.isDone() && pause < LAST_PAUSE) {
            CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS)
                    .execute(() -> cancel(exchange, pause * GROWTH));
        }
    }
}
