package dev.armature.runtime.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response. As a rule it is complete: its body has been read, within the bound the transport was given. A response that the
 * {@link StreamRule} of its request asks for comes with a {@link #stream} in place of the body.
 */
public final class HttpResponse {
    private static final int FIRST_SUCCESS = 200;
    private static final int AFTER_SUCCESS = 300;
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final @Nullable ResponseStream stream;

    /**
     * A response.
     *
     * @param status the status code
     * @param headers the headers
     * @param body the bytes; copied
     */
    public HttpResponse(int status, Headers headers, byte[] body) {
        this(status, headers, body.clone(), null);
    }

    private HttpResponse(int status, Headers headers, byte[] body, @Nullable ResponseStream stream) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.stream = stream;
    }

    /**
     * A response whose body has not been read.
     *
     * @param status the status code
     * @param headers the headers
     * @param stream the body; whoever takes it closes it
     * @return the response
     */
    public static HttpResponse streaming(int status, Headers headers, ResponseStream stream) {
        return new HttpResponse(status, headers, new byte[0], stream);
    }

    /** {@return the body that has not been read; empty when the response is complete} */
    public Optional<ResponseStream> stream() {
        return Optional.ofNullable(stream);
    }

    /** {@return the status code} */
    public int status() {
        return status;
    }

    /** {@return whether the status is 2xx} */
    public boolean successful() {
        return status >= FIRST_SUCCESS && status < AFTER_SUCCESS;
    }

    /** {@return the headers} */
    public Headers headers() {
        return headers;
    }

    /**
     * The body of a complete response.
     *
     * @return a copy of its bytes; empty when there is no body
     * @throws IllegalStateException when the body is a stream
     */
    public byte[] body() {
        return complete().clone();
    }

    /**
     * Whether a complete response has a body.
     *
     * @return whether the body has no byte
     * @throws IllegalStateException when the body is a stream
     */
    public boolean bodyEmpty() {
        return complete().length == 0;
    }

    /**
     * The body of a complete response as text.
     *
     * @return the text, in the charset its {@code Content-Type} names, or UTF-8
     * @throws IllegalStateException when the body is a stream
     */
    public String text() {
        return new String(complete(), charset());
    }

    /** {@return the media type without parameters, in lower case} */
    public Optional<String> mediaType() {
        return headers.first("Content-Type")
                .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** {@return status and size, never content} */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + (stream == null ? body.length + " bytes" : "a stream");
    }

    private byte[] complete() {
        if (stream != null) {
            throw new IllegalStateException("The body of this response is a stream");
        }
        return body;
    }

    private Charset charset() {
        String type = headers.first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        int start = type.indexOf("charset=");
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(start + "charset=".length())
                .replaceFirst(";.*", "")
                .replace("\"", "")
                .strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
