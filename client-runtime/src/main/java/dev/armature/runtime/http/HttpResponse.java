package dev.armature.runtime.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** A complete response: its body has been read, within the bound the transport was given. Immutable. */
public final class HttpResponse {
    private static final int FIRST_SUCCESS = 200;
    private static final int AFTER_SUCCESS = 300;
    private final int status;
    private final Headers headers;
    private final byte[] body;

    /**
     * A response.
     *
     * @param status the status code
     * @param headers the headers
     * @param body the bytes; copied
     */
    public HttpResponse(int status, Headers headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body.clone();
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

    /** {@return a copy of the body's bytes; empty when there is no body} */
    public byte[] body() {
        return body.clone();
    }

    /** {@return whether the body has no byte} */
    public boolean bodyEmpty() {
        return body.length == 0;
    }

    /** {@return the body as text, in the charset its {@code Content-Type} names, or UTF-8} */
    public String text() {
        return new String(body, charset());
    }

    /** {@return the media type without parameters, in lower case} */
    public Optional<String> mediaType() {
        return headers.first("Content-Type")
                .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT));
    }

    /** {@return status and size, never content} */
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
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
