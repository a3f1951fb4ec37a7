package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A long-running operation that has been started, and the means to wait for it. Thread-safe. The service carries on whether
 * anybody waits or not.
 *
 * @param <T> the operation's result
 */
public interface Poller<T extends @Nullable Object> {
    /**
     * Waits on the calling thread.
     *
     * @param poller the operation
     * @param <T> its result
     * @return a facade; both may be used
     */
    static <T extends @Nullable Object> Poller<T> of(AsyncPoller<T> poller) {
        return new BlockingPoller<>(poller);
    }

    /** {@return what the service has said last; asks nothing} */
    OperationStatus status();

    /**
     * Asks the service now.
     *
     * @return the status; {@link OperationStatus#FAILED} is a value here, not an exception
     * @throws PollingInterrupted when the status could not be read
     * @throws dev.armature.runtime.http.OriginViolation when the service named a status URL on another server
     */
    OperationStatus poll();

    /** {@return whether the operation has ended} */
    boolean isDone();

    /**
     * Waits for the end and reads the result.
     *
     * @return the result; never null when the operation declares one
     * @throws LongRunningFailure when the operation failed or was canceled
     * @throws PollingInterrupted when waiting ended before the operation: deadline, unreadable status, interrupted thread
     * @throws dev.armature.runtime.ApiException when the result could not be read
     */
    T await();

    /**
     * Waits for the end, but not longer than given, and reads the result. May be called again.
     *
     * @param timeout how long
     * @return the result; never null when the operation declares one
     * @throws LongRunningFailure when the operation failed or was canceled
     * @throws PollingInterrupted when waiting ended before the operation
     * @throws dev.armature.runtime.ApiException when the result could not be read
     */
    T await(Duration timeout);

    /**
     * The operation as text, to go on waiting in another process.
     *
     * @return URL-safe text; holds URLs of the service and no credential
     * @throws IllegalStateException when the operation ended with its first answer and there is nothing to resume
     */
    String resumeToken();

    /** {@return the answer that started the operation; empty after a resume} */
    Optional<HttpResponse> initialResponse();

    /** Ends all waiting. The operation itself is not stopped: services have operations of their own for that, if at all. */
    void cancel();
}
