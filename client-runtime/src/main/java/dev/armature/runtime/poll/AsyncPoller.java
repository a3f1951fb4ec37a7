package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A long-running operation that has been started, and the means to wait for it without holding a thread. Thread-safe. The service
 * carries on whether anybody waits or not.
 *
 * @param <T> the operation's result
 */
public interface AsyncPoller<T extends @Nullable Object> {
    /** {@return what the service has said last; asks nothing} */
    OperationStatus status();

    /**
     * Asks the service now.
     *
     * @return the status; {@link OperationStatus#FAILED} is a value here, not a fault. Faults: {@link PollingInterrupted} when the
     *     status could not be read, {@link dev.armature.runtime.http.OriginViolation} when the service named a status URL on
     *     another server
     */
    CompletableFuture<OperationStatus> poll();

    /** {@return whether the operation has ended} */
    boolean isDone();

    /**
     * Waits for the end, asking as often as the service wants, and reads the result. Several waiters share the asking.
     *
     * @return the result; never null when the operation declares one. Faults: {@link LongRunningFailure} when the operation failed
     *     or was canceled, {@link PollingInterrupted} when waiting ended before the operation,
     *     {@link dev.armature.runtime.ApiException} when the result could not be read. Cancelling the future ends the waiting
     */
    CompletableFuture<T> result();

    /**
     * The operation as text, to go on waiting in another process.
     *
     * @return URL-safe text; holds URLs of the service and no credential
     * @throws IllegalStateException when the operation ended with its first answer and there is nothing to resume
     */
    String resumeToken();

    /** {@return the answer that started the operation; empty after a resume} */
    Optional<HttpResponse> initialResponse();

    /**
     * Ends all waiting; futures of {@link #result} complete with a {@link java.util.concurrent.CancellationException}. The
     * operation itself is not stopped: services have operations of their own for that, if at all.
     */
    void cancel();
}
