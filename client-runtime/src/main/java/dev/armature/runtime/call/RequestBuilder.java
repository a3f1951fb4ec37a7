package dev.armature.runtime.call;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.CallSecrets;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.SecretNames;
import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.xml.XmlElement;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of one request. Used by one thread and for one call; each method returns this. Values become text with
 * {@link String#valueOf}, except: points in time as RFC 3339 with their offset ({@code 2024-05-01T00:00:00+02:00}), durations as
 * ISO 8601 with days, decimal numbers without exponent, bytes as Base64, lists with commas.
 */
public final class RequestBuilder {
    private static final String CONTENT_TYPE = "Content-Type";

    private final String operationId;
    private final String method;
    private final RequestParameters parameters;
    private @Nullable Object body;
    private List<BodyFormat> formats = List.of();
    private final List<Object> secrets = new ArrayList<>();
    private RequestIdentity identity = RequestIdentity.USUAL;

    RequestBuilder(String operationId, String method, String pathTemplate) {
        this.operationId = operationId;
        this.method = method;
        this.parameters = new RequestParameters(pathTemplate);
    }

    /**
     * Sets a variable of the path: every character that is not unreserved is encoded (RFC 6570). The value can neither leave its
     * segment nor make it empty, {@code .} or {@code ..}.
     *
     * @param name the variable
     * @param value its value, not encoded
     * @return this
     * @throws NullPointerException naming the variable, when the value is null
     */
    public RequestBuilder path(String name, Object value) {
        return path(name, value, ParameterStyle.SIMPLE);
    }

    /**
     * Sets a variable of the path to a list or an object.
     *
     * @param name the variable
     * @param value its value, not encoded: a single value, a list, a map or a model
     * @param style how it is written
     * @return this
     * @throws NullPointerException naming the variable, when the value is null
     */
    public RequestBuilder path(String name, Object value, ParameterStyle style) {
        parameters.path(name, Objects.requireNonNull(value, name), style);
        return this;
    }

    /**
     * Sets a variable of the path as OpenAPI 2.0 leaves it: every character that a segment may hold stays (RFC 3986, section 3.3), all
     * others are encoded. The value can neither leave its segment nor make it empty, {@code .} or {@code ..}.
     *
     * @param name the variable
     * @param value its value, not encoded; the items of a list are joined with commas
     * @return this
     * @throws NullPointerException naming the variable, when the value is null
     */
    public RequestBuilder segment(String name, Object value) {
        parameters.segment(name, Objects.requireNonNull(value, name));
        return this;
    }

    /**
     * Sets a variable of the path that is encoded already and may stand for several segments. Slashes around it are dropped, because
     * templates have their own: a resource id with its leading slash fits into <code>/{scope}/providers</code>. There an empty value is
     * the root: the path begins with {@code /providers}. Anywhere else an empty value is refused.
     *
     * @param name the variable
     * @param value its value, percent-encoded
     * @return this
     * @throws NullPointerException naming the variable, when the value is null
     * @throws IllegalArgumentException when the value could change the path around it: dot segments, {@code ?}, {@code #}, control
     *     characters
     */
    public RequestBuilder pathEncoded(String name, Object value) {
        parameters.scope(name, trimmed(name, Texts.of(Objects.requireNonNull(value, name))));
        return this;
    }

    private static String trimmed(String name, String path) {
        return Uris.guardedPath(name, path).replaceAll("^/+|/+$", "");
    }

    /**
     * Sets a variable of the path to what a page gave as the link to the next one: a part of a path, maybe with a query.
     *
     * @param name the variable
     * @param link the link, percent-encoded
     * @return this
     * @throws IllegalArgumentException when the link could change the URL around it: dot segments, {@code #}, control characters
     */
    public RequestBuilder pathLink(String name, String link) {
        int mark = link.indexOf('?');
        if (mark >= 0 && mark < link.length() - 1) {
            for (String pair : link.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                String key = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.encodedPair(Uris.guardedQuery(name, key), Uris.guardedQuery(name, value));
            }
        }
        parameters.encodedPath(name, trimmed(name, mark < 0 ? link : link.substring(0, mark)));
        return this;
    }

    /**
     * Adds a query parameter.
     *
     * @param name the parameter
     * @param value its value, not encoded; null leaves it out
     * @return this
     */
    public RequestBuilder query(String name, @Nullable Object value) {
        if (value != null) {
            parameters.query(name, value);
        }
        return this;
    }

    /**
     * Adds a list or an object to the query.
     *
     * @param name the parameter
     * @param value a single value, a list, a map or a model, not encoded; null leaves it out, and so does an empty list
     * @param style how it is written
     * @return this
     */
    public RequestBuilder query(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            parameters.query(name, value, style, Uris::encodeQuery);
        }
        return this;
    }

    /**
     * Adds a query parameter whose reserved characters stay as they are ({@code allowReserved} of OpenAPI 3), and so do triplets that
     * are there already. Encoded are only those that would end the value: {@code & # + [ ]}.
     *
     * @param name the parameter
     * @param value a single value, a list, a map or a model; null leaves it out, and so does an empty list
     * @param style how it is written
     * @return this
     */
    public RequestBuilder queryReserved(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            parameters.query(name, value, style, Uris::encodeReserved);
        }
        return this;
    }

    /**
     * Adds a query parameter that is encoded already.
     *
     * @param name the parameter
     * @param value its value, percent-encoded; null leaves it out
     * @return this
     * @throws IllegalArgumentException when the value could change the query around it: {@code &}, {@code #}, control characters
     */
    public RequestBuilder queryEncoded(String name, @Nullable Object value) {
        if (value != null) {
            parameters.encodedQuery(name, Uris.guardedQuery(name, Texts.of(value)));
        }
        return this;
    }

    /**
     * Adds a list to the query whose items are encoded already.
     *
     * @param name the parameter
     * @param value a list, percent-encoded; null leaves it out, and so does an empty list
     * @param style how it is written
     * @return this
     */
    public RequestBuilder queryEncoded(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            parameters.query(name, value, style, text -> Uris.guardedQuery(name, text));
        }
        return this;
    }

    /**
     * Sets a header.
     *
     * @param name the header
     * @param value its value; null leaves it out
     * @return this
     * @throws IllegalArgumentException when name or value holds a character that no header may hold
     */
    public RequestBuilder header(String name, @Nullable Object value) {
        if (value != null) {
            parameters.header(name, value);
        }
        return this;
    }

    /**
     * Sets a header to a list or an object. Nothing is encoded; an item that holds the separator is refused when the request is sent.
     *
     * @param name the header
     * @param value a single value, a list, a map or a model; null leaves it out
     * @param style how it is written
     * @return this
     */
    public RequestBuilder header(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            parameters.header(name, value, style);
        }
        return this;
    }

    /**
     * Sets several headers whose names start alike ({@code x-ms-header-collection-prefix}).
     *
     * @param prefix the start of their names
     * @param values values by the rest of their names; null for none
     * @return this
     * @throws IllegalArgumentException when a name or value holds a character that no header may hold
     */
    public RequestBuilder headers(String prefix, @Nullable Map<String, ?> values) {
        if (values != null) {
            values.forEach((name, value) -> header(prefix + name, value));
        }
        return this;
    }

    /**
     * Sets a cookie.
     *
     * @param name the cookie
     * @param value its value, sent percent-encoded; null leaves it out
     * @return this
     */
    public RequestBuilder cookie(String name, @Nullable Object value) {
        if (value != null) {
            parameters.cookie(name, value);
        }
        return this;
    }

    /**
     * Sets cookies to a list or an object.
     *
     * @param name the parameter
     * @param value a single value, a list, a map or a model, sent percent-encoded; null leaves it out
     * @param style how it is written; what is exploded becomes several cookies
     * @return this
     */
    public RequestBuilder cookie(String name, @Nullable Object value, ParameterStyle style) {
        if (value != null) {
            parameters.cookie(name, value, style);
        }
        return this;
    }

    /**
     * Sets what is accepted.
     *
     * @param contentTypes media types, the preferred one first
     * @return this
     */
    public RequestBuilder accept(String... contentTypes) {
        return header("Accept", String.join(", ", contentTypes));
    }

    /**
     * Sets a JSON body.
     *
     * @param contentType the media type
     * @param value the value; null leaves out body and media type
     * @return this
     */
    public RequestBuilder jsonBody(String contentType, @Nullable Object value) {
        return body(value, BodyFormat.json(contentType));
    }

    /**
     * Sets an XML body.
     *
     * @param contentType the media type
     * @param value the value; null leaves out body and media type
     * @param root how it is laid out
     * @return this
     */
    public RequestBuilder xmlBody(String contentType, @Nullable Object value, XmlElement root) {
        return body(value, BodyFormat.xml(contentType, root));
    }

    /**
     * Sets a body of bytes.
     *
     * @param contentType the media type of bytes that do not know their own
     * @param bytes the bytes; null leaves out body and media type
     * @return this
     */
    public RequestBuilder binaryBody(String contentType, @Nullable BinaryBody bytes) {
        return body(bytes, BodyFormat.bytes(contentType));
    }

    /**
     * Sets a body that the operation takes in several formats. The first one is used, unless the call says otherwise with a {@code
     * Content-Type} of its own.
     *
     * @param value the value; null leaves out body and media type
     * @param choices the formats
     * @return this
     */
    public RequestBuilder body(@Nullable Object value, BodyFormat... choices) {
        body = value;
        formats = List.of(choices);
        return this;
    }

    /**
     * Marks a value of this request as secret: it is masked wherever the call is logged or reported.
     *
     * @param value the value of a parameter or of the body as a whole; null is ignored
     * @return this
     */
    public RequestBuilder secret(@Nullable Object value) {
        if (value != null) {
            secrets.add(value);
        }
        return this;
    }

    /**
     * Says that the id the caller gives the request stands in a header of another name than {@code x-ms-client-request-id}. It is sent
     * in both; without a value of its own it is the id of the call, by default a new one.
     *
     * @param header the header
     * @return this
     */
    public RequestBuilder clientRequestIdIn(String header) {
        identity = identity.in(header);
        return this;
    }

    /**
     * Lets the service know the request again when it is repeated (OASIS Repeatable Requests 1.0): sends
     * {@code Repeatability-Request-ID} and {@code Repeatability-First-Sent}, unless they are set.
     *
     * @return this
     */
    public RequestBuilder repeatable() {
        identity = identity.repeatable();
        return this;
    }

    /** The request, with what the call does differently. */
    HttpRequest build(URI endpoint, JsonCodec codec, CallOptions call, SecretNames names, Instant now) {
        CallScope scope = new CallScope(operationId, null, new CallSecrets(names));
        secrets.forEach(value -> BodySecrets.mark(scope, value, codec));
        HttpRequest request = HttpRequest.of(method, parameters.uri(endpoint, codec, call))
                .withScope(scope)
                .withHeaders(identity.complete(parameters.headers(codec, call), now));
        return body == null
                ? request
                : withBody(request, body, call.headers().first(CONTENT_TYPE).orElse(""), codec);
    }

    private HttpRequest withBody(HttpRequest request, Object value, String wanted, JsonCodec codec) {
        BodyFormat format = BodyFormat.choose(formats, wanted);
        BodyFormat.Written written = format.write(value, wanted, codec, request.scope());
        return request.withHeader(CONTENT_TYPE, written.contentType()).withBody(written.body());
    }
}
