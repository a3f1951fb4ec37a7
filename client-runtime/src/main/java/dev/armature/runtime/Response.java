package dev.armature.runtime;

import dev.armature.runtime.http.Headers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with everything around its body. Immutable.
 *
 * @param <T> the body's type; {@code Void} when the operation declares none
 */
public final class Response<T extends @Nullable Object> {
    private final int status;
    private final Headers headers;
    private final T body;

    /**
     * An answer.
     *
     * @param status the status code
     * @param headers the headers
     * @param body the body
     */
    public Response(int status, Headers headers, T body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** {@return the status code} */
    public int status() {
        return status;
    }

    /** {@return the headers} */
    public Headers headers() {
        return headers;
    }

    /** {@return the body; null only when the answer's status is declared to carry none} */
    public T body() {
        return body;
    }

    /** {@return whether there is a body} */
    public boolean hasBody() {
        return body != null;
    }

    /** {@return the id the service gave the request, for its support} */
    public Optional<String> requestId() {
        return RequestIds.of(headers);
    }

    /** {@return the status, never content} */
    @Override
    public String toString() {
        return "Response[" + status + "]";
    }
}
