package dev.armature.runtime;

import dev.armature.runtime.http.Headers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, and the answer is not a success. Operations with a declared error body throw a generated subclass that
 * holds it. A serialised exception keeps everything but headers, the parsed error, and what subclasses add.
 */
public class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial the id of the operation */
    private final String operation;
    /** @serial the status code */
    private final int status;
    /** @serial the start of the body */
    private final String rawBody;
    /** @serial the service's id of the request */
    private final @Nullable String requestId;
    /** @serial the code of the service's error */
    private final @Nullable String errorCode;

    private final transient @Nullable Headers headers;
    private final transient @Nullable ServiceError serviceError;

    /**
     * An exception for an answer.
     *
     * @param failure the answer
     */
    protected ApiException(FailedResponse failure) {
        this(failure, failure.message());
    }

    /**
     * An exception with a message of its own.
     *
     * @param failure the answer
     * @param message the message, without secrets
     */
    protected ApiException(FailedResponse failure, String message) {
        super(message);
        this.operation = failure.operation();
        this.status = failure.status();
        this.rawBody = failure.rawBody();
        this.requestId = failure.requestId().orElse(null);
        this.headers = failure.headers();
        this.serviceError = failure.serviceError().orElse(null);
        this.errorCode = failure.serviceError().flatMap(ServiceError::code).orElse(null);
    }

    /**
     * An exception for an answer that no declared error fits.
     *
     * @param failure the answer
     * @return the exception
     */
    public static ApiException of(FailedResponse failure) {
        return new ApiException(failure);
    }

    /** {@return the id of the operation} */
    public String operation() {
        return operation;
    }

    /** {@return the status code} */
    public int status() {
        return status;
    }

    /** {@return the headers} */
    public Headers headers() {
        return headers == null ? Headers.empty() : headers;
    }

    /** {@return the first 65536 characters of the body, with secrets of the call masked; not part of the message} */
    public String rawBody() {
        return rawBody;
    }

    /** {@return the id the service gave the request, for its support} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return the code of the service's error, for instance {@code ResourceNotFound}} */
    public Optional<String> errorCode() {
        return Optional.ofNullable(errorCode);
    }

    /** {@return the service's error: code, message, target and details} */
    public Optional<ServiceError> serviceError() {
        return Optional.ofNullable(serviceError);
    }
}
