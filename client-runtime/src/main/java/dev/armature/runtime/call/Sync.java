package dev.armature.runtime.call;

import dev.armature.runtime.http.Futures;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The blocking side of the one asynchronous core. */
public final class Sync {
    private Sync() {}

    /**
     * Waits on the calling thread.
     *
     * <p>Faults are thrown as they are, without {@link java.util.concurrent.CompletionException} around them. Their stack traces
     * go on, below a line {@code -- waited for at --}, with the frames of the caller.
     *
     * @param future the call
     * @param <T> its result
     * @return the result
     * @throws dev.armature.runtime.CallInterruptedException when the thread is interrupted while it waits; the call is cancelled,
     *     and the thread's interrupt flag is set again
     */
    public static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        return Futures.join(future);
    }
}
