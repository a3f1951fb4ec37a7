package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import java.time.Duration;
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
     * Asks the service now. An answer that does not tell the status, or an error that may pass, leaves the status as it is; the
     * fourth in a row is a fault.
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
     *     or was canceled, {@link PollingInterrupted} when waiting ended without the result,
     *     {@link dev.armature.runtime.ApiException} when the result could not be read. Cancelling the future ends the waiting
     */
    CompletableFuture<T> result();

    /**
     * Waits for the end like {@link #result()}, but not longer than given. May be called again.
     *
     * @param timeout how long
     * @return the result; a {@link PollingInterrupted} when the time is over
     */
    CompletableFuture<T> result(Duration timeout);

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
     * Ends all waiting; futures of {@link #result} complete with a {@link java.util.concurrent.CancellationException}. The
     * operation itself goes on: {@link #cancelOperation} asks the service to end it.
     */
    void cancel();

    /**
     * Asks the service to cancel the operation, if its description declares how. The operation has then not ended yet: waiting goes
     * on until the service says {@link OperationStatus#CANCELED}, or {@link OperationStatus#SUCCEEDED} when it was too late.
     *
     * @return nothing, once the service has taken note. Faults: {@link CancelNotSupportedException} when the description declares no
     *     way; {@link IllegalStateException} when the operation has ended; {@link dev.armature.runtime.ApiException} when the
     *     service refuses
     */
    CompletableFuture<@Nullable Void> cancelOperation();
}
