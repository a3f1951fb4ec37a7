package dev.armature.runtime.call;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.CallSecrets;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.http.SecretNames;
import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.xml.XmlCodec;
import dev.armature.runtime.xml.XmlElement;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of one request. Used by one thread and for one call; each method returns this. Values become text with
 * {@link String#valueOf}, except: points in time as RFC 3339 with their offset ({@code 2024-05-01T00:00:00+02:00}), durations as
 * ISO 8601 with days, decimal numbers without exponent, bytes as Base64, lists with commas.
 */
public final class RequestBuilder {
    private final String operationId;
    private final String method;
    private final String pathTemplate;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private Headers headers = Headers.empty();
    private @Nullable Object json;
    private @Nullable XmlElement xmlRoot;
    private @Nullable RequestBody binary;
    private final List<Object> secrets = new ArrayList<>();

    RequestBuilder(String operationId, String method, String pathTemplate) {
        this.operationId = operationId;
        this.method = method;
        this.pathTemplate = pathTemplate;
    }

    /**
     * Sets a variable of the path. It cannot be empty, nor make its segment {@code .} or {@code ..}.
     *
     * @param name the variable
     * @param value its value, not encoded
     * @return this
     * @throws NullPointerException naming the variable, when the value is null
     */
    public RequestBuilder path(String name, Object value) {
        path.put(name, Uris.encodeSegment(Texts.of(Objects.requireNonNull(value, name))));
        return this;
    }

    /**
     * Sets a variable of the path that is encoded already and may stand for several segments. Slashes around it are dropped, because
     * templates have their own: a resource id with its leading slash fits into <code>/{scope}/providers</code>.
     *
     * @param name the variable
     * @param value its value, percent-encoded
     * @return this
     * @throws NullPointerException naming the variable, when the value is null
     * @throws IllegalArgumentException when the value could change the path around it: dot segments, {@code ?}, {@code #}, control
     *     characters
     */
    public RequestBuilder pathEncoded(String name, Object value) {
        String text = Texts.of(Objects.requireNonNull(value, name));
        path.put(name, Uris.guardedPath(name, text).replaceAll("^/+|/+$", ""));
        return this;
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
                query.add(Map.entry(Uris.guardedQuery(name, key), Uris.guardedQuery(name, value)));
            }
        }
        return pathEncoded(name, mark < 0 ? link : link.substring(0, mark));
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
            query.add(Map.entry(Uris.encodeQuery(name), Uris.encodeQuery(Texts.of(value))));
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
            query.add(Map.entry(Uris.encodeQuery(name), Uris.guardedQuery(name, Texts.of(value))));
        }
        return this;
    }

    /**
     * Adds a list to the query.
     *
     * @param name the parameter
     * @param values its values, not encoded; null leaves it out, and so does an empty list
     * @param style how the values are written
     * @return this
     */
    public RequestBuilder query(String name, @Nullable Collection<?> values, ListStyle style) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        List<String> encoded =
                values.stream().map(Texts::of).map(Uris::encodeQuery).toList();
        String key = Uris.encodeQuery(name);
        if (style == ListStyle.MULTI) {
            encoded.forEach(value -> query.add(Map.entry(key, value)));
        } else {
            query.add(Map.entry(key, String.join(style.separator(), encoded)));
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
            headers = headers.with(name, Texts.of(value));
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
            cookies.add(Uris.encodeSegment(name) + "=" + Uris.encodeSegment(Texts.of(value)));
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
        headers = headers.with("Accept", String.join(", ", contentTypes));
        return this;
    }

    /**
     * Sets a JSON body.
     *
     * @param contentType the media type
     * @param body the value; null leaves out body and media type
     * @return this
     */
    public RequestBuilder jsonBody(String contentType, @Nullable Object body) {
        if (body != null) {
            json = body;
            headers = headers.with("Content-Type", contentType);
        }
        return this;
    }

    /**
     * Sets an XML body.
     *
     * @param contentType the media type
     * @param body the value; null leaves out body and media type
     * @param root how it is laid out
     * @return this
     */
    public RequestBuilder xmlBody(String contentType, @Nullable Object body, XmlElement root) {
        xmlRoot = root;
        return jsonBody(contentType, body);
    }

    /**
     * Sets a body of bytes.
     *
     * @param contentType the media type
     * @param body the bytes; null leaves out body and media type
     * @return this
     */
    public RequestBuilder binaryBody(String contentType, @Nullable BinaryBody body) {
        if (body != null) {
            binary = body;
            headers = headers.with("Content-Type", contentType);
        }
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

    /** The request, with what the call does differently. */
    HttpRequest build(URI endpoint, JsonCodec codec, CallOptions call, SecretNames names) {
        CallScope scope = new CallScope(operationId, null, new CallSecrets(names));
        secrets.forEach(value -> markSecret(scope, value));
        URI uri = Uris.join(endpoint, Uris.expand(pathTemplate, path), effectiveQuery(call));
        return HttpRequest.of(method, uri)
                .withScope(scope)
                .withHeaders(effectiveHeaders(call))
                .withBody(json == null ? binary : RequestBody.of(written(json, codec, scope)));
    }

    private static void markSecret(CallScope scope, Object value) {
        if (value instanceof Collection<?> values) {
            values.forEach(each -> markSecret(scope, each));
        } else if (!(value instanceof RequestBody)) {
            scope.secrets().add(Texts.of(value));
        }
    }

    private byte[] written(Object value, JsonCodec codec, CallScope scope) {
        byte[] document = codec.write(value);
        BodySecrets.announce(scope, document, codec);
        return xmlRoot == null ? document : XmlCodec.toXml(document, xmlRoot, codec);
    }

    private List<Map.Entry<String, String>> effectiveQuery(CallOptions call) {
        Map<String, String> replaced = call.query().entrySet().stream()
                .collect(Collectors.toMap(
                        pair -> Uris.encodeQuery(pair.getKey()),
                        pair -> Uris.encodeQuery(pair.getValue()),
                        (first, second) -> second,
                        LinkedHashMap::new));
        List<Map.Entry<String, String>> all = new ArrayList<>(query);
        all.removeIf(pair -> replaced.containsKey(pair.getKey()));
        all.addAll(replaced.entrySet());
        return all;
    }

    private Headers effectiveHeaders(CallOptions call) {
        Headers all = cookies.isEmpty() ? headers : headers.with("Cookie", String.join("; ", cookies));
        for (Map.Entry<String, String> field : call.headers().fields()) {
            all = all.without(field.getKey());
        }
        for (Map.Entry<String, String> field : call.headers().fields()) {
            all = all.withAdded(field.getKey(), field.getValue());
        }
        return all;
    }
}
