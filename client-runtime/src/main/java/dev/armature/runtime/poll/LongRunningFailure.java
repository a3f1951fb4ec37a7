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

    LongRunningFailure(FailedResponse failure, OperationStatus status, @Nullable String resumeToken) {
        super(failure, message(failure, status));
        this.operationStatus = status.value();
        this.resumeToken = resumeToken;
    }

    /** {@return how the operation ended: failed or canceled} */
    public OperationStatus operationStatus() {
        return OperationStatus.of(operationStatus);
    }

    /** {@return the operation as text, to look at its status again} */
    public Optional<String> resumeToken() {
        return Optional.ofNullable(resumeToken);
    }

    private static String message(FailedResponse failure, OperationStatus status) {
        String error = failure.serviceError().map(ServiceError::toString).orElse("");
        String line = error.replaceAll("\\p{Cntrl}+", " ");
        return failure.operation() + " ended as " + status + (line.isEmpty() ? "" : ": " + line);
    }
}
