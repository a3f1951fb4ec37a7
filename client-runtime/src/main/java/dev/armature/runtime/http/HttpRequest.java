package dev.armature.runtime.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request on its way through the policies. Immutable: a policy that changes something hands on a changed copy. */
public final class HttpRequest {
    private final String method;
    private final URI uri;
    private final Headers headers;
    private final @Nullable RequestBody body;
    private final CallScope scope;
    private final StreamRule streaming;

    private HttpRequest(
            String method,
            URI uri,
            Headers headers,
            @Nullable RequestBody body,
            CallScope scope,
            StreamRule streaming) {
        this.method = method;
        this.uri = uri;
        this.headers = headers;
        this.body = body;
        this.scope = scope;
        this.streaming = streaming;
    }

    /**
     * A request without headers and body.
     *
     * @param method the method; written in capitals
     * @param uri an absolute URI
     * @return the request
     * @throws IllegalArgumentException when the URI has no host
     */
    public static HttpRequest of(String method, URI uri) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("Not an absolute URI with a host: " + Uris.masked(uri));
        }
        String upper = HeaderSyntax.name(method).toUpperCase(Locale.ROOT);
        return new HttpRequest(upper, uri, Headers.empty(), null, new CallScope(upper, null), StreamRule.NEVER);
    }

    /** {@return the method in capitals} */
    public String method() {
        return method;
    }

    /** {@return the absolute URI; its query may hold secrets, see {@link Uris#masked}} */
    public URI uri() {
        return uri;
    }

    /** {@return the headers as they will be sent} */
    public Headers headers() {
        return headers;
    }

    /** {@return the body} */
    public Optional<RequestBody> body() {
        return Optional.ofNullable(body);
    }

    /** {@return the call this request belongs to} */
    public CallScope scope() {
        return scope;
    }

    /** {@return which responses are to be handed on before their body has been read} */
    public StreamRule streaming() {
        return streaming;
    }

    /** {@return whether the request can be sent again: it has no body or one that can be replayed} */
    public boolean replayable() {
        return body == null || body.replayable();
    }

    /**
     * Sends elsewhere.
     *
     * @param changed an absolute URI
     * @return this request with that URI
     */
    public HttpRequest withUri(URI changed) {
        return new HttpRequest(method, changed, headers, body, scope, streaming);
    }

    /**
     * Replaces all headers.
     *
     * @param changed the headers
     * @return this request with those headers
     */
    public HttpRequest withHeaders(Headers changed) {
        return new HttpRequest(method, uri, changed, body, scope, streaming);
    }

    /**
     * Sets one header.
     *
     * @param name the header's name
     * @param value its only value
     * @return this request with that header
     * @throws IllegalArgumentException when name or value holds a character that no header may hold
     */
    public HttpRequest withHeader(String name, String value) {
        return withHeaders(headers.with(name, value));
    }

    /**
     * Sets the body.
     *
     * @param changed the body; null for none
     * @return this request with that body
     */
    public HttpRequest withBody(@Nullable RequestBody changed) {
        return new HttpRequest(method, uri, headers, changed, scope, streaming);
    }

    /**
     * Moves the request into a call.
     *
     * @param changed the call
     * @return this request as part of that call
     */
    public HttpRequest withScope(CallScope changed) {
        return new HttpRequest(method, uri, headers, body, changed, streaming);
    }

    /**
     * Says which responses are to be handed on before their body has been read.
     *
     * @param changed the rule
     * @return this request with that rule
     */
    public HttpRequest withStreaming(StreamRule changed) {
        return new HttpRequest(method, uri, headers, body, scope, changed);
    }

    /** {@return method and URI without query values and secrets of the call} */
    @Override
    public String toString() {
        return scope.secrets().mask(method + " " + Uris.masked(uri));
    }
}
