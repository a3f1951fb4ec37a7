package dev.armature.runtime;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an answer that is not a success; every {@link ApiException} is made from one. Immutable. */
public final class FailedResponse {
    private static final int LONGEST_BODY = 65_536;
    private static final int LONGEST_LINE = 1_000;

    private final String operation;
    private final String request;
    private final HttpResponse response;
    private final @Nullable ServiceError serviceError;

    private FailedResponse(
            String operation, String request, HttpResponse response, @Nullable ServiceError serviceError) {
        this.operation = operation;
        this.request = request;
        this.response = response;
        this.serviceError = serviceError;
    }

    /**
     * Describes an answer.
     *
     * @param request what was sent; only its operation, method and masked URL are kept
     * @param response the answer
     * @param codec reads the service's error from the body, if there is one in it
     * @return the description
     */
    public static FailedResponse of(HttpRequest request, HttpResponse response, JsonCodec codec) {
        HttpResponse shown = MaskedAnswer.of(request.scope().secrets(), response, codec);
        ServiceError error = ServiceErrors.parse(shown.body(), codec).orElse(null);
        return new FailedResponse(request.scope().operation(), request.toString(), shown, error);
    }

    /** {@return the id of the operation} */
    public String operation() {
        return operation;
    }

    /** {@return method and URL, query values masked} */
    public String request() {
        return request;
    }

    /** {@return the answer, with secrets of the call masked in its body} */
    public HttpResponse response() {
        return response;
    }

    /** {@return the status code} */
    public int status() {
        return response.status();
    }

    /** {@return the headers} */
    public Headers headers() {
        return response.headers();
    }

    /** {@return the first 65536 characters of the body, with secrets of the call masked} */
    public String rawBody() {
        String text = response.text();
        return text.length() > LONGEST_BODY ? text.substring(0, LONGEST_BODY) : text;
    }

    /** {@return the error the service describes in the body} */
    public Optional<ServiceError> serviceError() {
        return Optional.ofNullable(serviceError);
    }

    /** {@return the id the service gave the request, for its support} */
    public Optional<String> requestId() {
        return RequestIds.of(headers());
    }

    /** {@return one line: operation, status, and the service's code and message} */
    public String message() {
        String error = serviceError == null ? "" : oneLine(serviceError.toString());
        return operation + " failed: " + status() + (error.isEmpty() ? "" : " " + error);
    }

    /** {@return one line, like {@link #message}} */
    @Override
    public String toString() {
        return message();
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }
}
