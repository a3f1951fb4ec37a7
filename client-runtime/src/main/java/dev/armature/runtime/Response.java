package dev.armature.runtime;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpResponse;
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
    private final @Nullable HttpResponse raw;

    /**
     * An answer as it came.
     *
     * @param raw the answer
     * @param body what has been read from it
     */
    public Response(HttpResponse raw, T body) {
        this.status = raw.status();
        this.headers = raw.headers();
        this.body = body;
        this.raw = raw;
    }

    /**
     * An answer that is made up, for tests.
     *
     * @param status the status code
     * @param headers the headers
     * @param body the body
     */
    public Response(int status, Headers headers, T body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.raw = null;
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

    /** {@return the version of what was read or written, as {@link CallOptions.Builder#ifMatch} takes it} */
    public Optional<String> etag() {
        return headers.first("ETag");
    }

    /**
     * The body before it was read.
     *
     * @return a copy of its bytes; none when there was no body, or the answer is made up
     * @throws IllegalStateException when the body is a stream, which can be read once
     */
    public byte[] rawBody() {
        return raw == null ? new byte[0] : raw.body();
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
