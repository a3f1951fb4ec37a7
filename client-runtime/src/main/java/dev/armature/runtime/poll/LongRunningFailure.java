package dev.armature.runtime.poll;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.ServiceError;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A long-running operation ended as failed or canceled. Status code, headers and body are those of the answer that said so, usually
 * a 200; {@link #serviceError} is the error in it.
 */
public final class LongRunningFailure extends ApiException {
    private static final long serialVersionUID = 1L;

    /** @serial how the operation ended */
    private final String operationStatus;
    /** @serial the operation as text */
    private final @Nullable String resumeToken;
    /** @serial the id of the request that started the operation */
    private final @Nullable String startRequestId;

    LongRunningFailure(
            FailedResponse failure,
            OperationStatus status,
            @Nullable String resumeToken,
            @Nullable String startRequestId) {
        super(failure, message(failure, status));
        this.operationStatus = status.value();
        this.resumeToken = resumeToken;
        this.startRequestId = startRequestId;
    }

    /** {@return how the operation ended: failed or canceled} */
    public OperationStatus operationStatus() {
        return OperationStatus.of(operationStatus);
    }

    /**
     * {@return the id the service gave the request that started the operation, for its support; empty after a resume. That of the
     * request that told of the failure is {@link #requestId}}
     */
    public Optional<String> startRequestId() {
        return Optional.ofNullable(startRequestId);
    }

    /** {@return the operation as text, to look at its status again; empty when it cannot be resumed} */
    public Optional<String> resumeToken() {
        return Optional.ofNullable(resumeToken);
    }

    private static String message(FailedResponse failure, OperationStatus status) {
        String error = failure.serviceError().map(ServiceError::toString).orElse("");
        String line = error.replaceAll("\\p{Cntrl}+", " ");
        return failure.operation() + " ended as " + status + (line.isEmpty() ? "" : ": " + line);
    }
}
