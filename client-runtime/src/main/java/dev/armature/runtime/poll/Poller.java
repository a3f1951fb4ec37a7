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
     * Asks the service now. An answer that does not tell the status, or an error that may pass, leaves the status as it is; the
     * fourth in a row is a fault.
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
     * @throws PollingInterrupted when waiting ended without the result: deadline, status or result unreadable, interrupted thread
     * @throws java.util.concurrent.CancellationException when another thread called {@link #cancel}
     * @throws dev.armature.runtime.ApiException when the result could not be read
     */
    T await();

    /**
     * Waits for the end, but not longer than given, and reads the result. May be called again.
     *
     * @param timeout how long
     * @return the result; never null when the operation declares one
     * @throws LongRunningFailure when the operation failed or was canceled
     * @throws PollingInterrupted when waiting ended without the result
     * @throws dev.armature.runtime.ApiException when the result could not be read
     */
    T await(Duration timeout);

    /**
     * The operation as text, to go on waiting in another process.
     *
     * @return URL-safe text of at most 2,048 characters; holds URLs of the service, no body and no secret
     * @throws NotResumableException when the operation ended with its first answer and there is nothing to resume, or when its URLs
     *     hold a secret or are too long
     */
    String resumeToken();

    /** {@return the answer that started the operation; empty after a resume} */
    Optional<HttpResponse> initialResponse();

    /**
     * Ends all waiting; threads in {@link #await()} get a {@link java.util.concurrent.CancellationException}. The operation itself
     * goes on: {@link #cancelOperation} asks the service to end it.
     */
    void cancel();

    /**
     * Asks the service to cancel the operation, if its description declares how. The operation has then not ended yet: waiting goes
     * on until the service says {@link OperationStatus#CANCELED}, or {@link OperationStatus#SUCCEEDED} when it was too late.
     *
     * @throws CancelNotSupportedException when the description declares no way
     * @throws IllegalStateException when the operation has ended
     * @throws dev.armature.runtime.ApiException when the service refuses
     */
    void cancelOperation();
}
