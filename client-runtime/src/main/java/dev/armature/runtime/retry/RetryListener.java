package dev.armature.runtime.retry;

/** Is told of every retry. Has to be thread-safe and quick: the call goes on when it returns. */
@FunctionalInterface
public interface RetryListener {
    /**
     * A failed attempt will be repeated.
     *
     * @param event which, why, and when. An exception from here is logged, and the call goes on
     */
    void onRetry(RetryEvent event);
}
