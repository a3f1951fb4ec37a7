package dev.armature.runtime.call;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonCodec;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Everything of one request that is no body, in the form it is sent in. What needs the codec waits until it is there. */
final class RequestParameters {
    private final String pathTemplate;
    private final Map<String, Function<JsonCodec, String>> path = new LinkedHashMap<>();
    private final List<Function<JsonCodec, List<Map.Entry<String, String>>>> query = new ArrayList<>();
    private final List<Function<JsonCodec, List<Map.Entry<String, String>>>> cookies = new ArrayList<>();
    private final List<Function<JsonCodec, List<Map.Entry<String, String>>>> lateHeaders = new ArrayList<>();
    private final Set<String> scopes = new HashSet<>();
    private Headers headers = Headers.empty();

    RequestParameters(String pathTemplate) {
        this.pathTemplate = pathTemplate;
    }

    /** A variable of the path that keeps what a segment may hold. */
    void segment(String name, Object value) {
        if (value instanceof Collection<?> items) {
            path.put(name, codec -> items.stream()
                    .map(item -> Uris.encodePath(ParameterValue.of(item, codec).flat(codec))
                            .replace(ParameterStyle.SIMPLE.separator(), "%2C"))
                    .collect(Collectors.joining(ParameterStyle.SIMPLE.separator())));
        } else {
            path.put(name, codec -> Uris.encodePath(text(value, codec)));
        }
    }

    void path(String name, Object value, ParameterStyle style) {
        path.put(name, codec -> expansion(name, style, Uris::encodeSegment, codec)
                .path(ParameterValue.of(value, codec)));
    }

    void encodedPath(String name, String encoded) {
        path.put(name, codec -> encoded);
    }

    /** A variable that is a path of its own, and may be the root when it comes first. */
    void scope(String name, String encoded) {
        scopes.add(name);
        encodedPath(name, encoded);
    }

    void query(String name, Object value) {
        String key = Uris.encodeQuery(name);
        query.add(codec -> List.of(Map.entry(key, Uris.encodeQuery(text(value, codec)))));
    }

    void query(String name, Object value, ParameterStyle style, UnaryOperator<String> encode) {
        query.add(codec -> expansion(name, style, encode, codec).pairs(ParameterValue.of(value, codec)));
    }

    void encodedQuery(String name, String encoded) {
        encodedPair(Uris.encodeQuery(name), encoded);
    }

    void encodedPair(String encodedName, String encoded) {
        query.add(codec -> List.of(Map.entry(encodedName, encoded)));
    }

    void header(String name, Object value) {
        if (value instanceof JsonText json) {
            lateHeaders.add(codec -> List.of(Map.entry(name, json.text(codec))));
        } else {
            headers = headers.with(name, Texts.of(value));
        }
    }

    void header(String name, Object value, ParameterStyle style) {
        lateHeaders.add(codec -> {
            ParameterValue known = ParameterValue.of(value, codec);
            UnaryOperator<String> encode =
                    known instanceof ParameterValue.Text ? UnaryOperator.identity() : text -> listed(name, text);
            return Expansion.isEmpty(known)
                    ? List.of()
                    : List.of(Map.entry(
                            name, expansion(name, style, encode, codec).header(known)));
        });
    }

    void cookie(String name, Object value) {
        cookies.add(codec -> List.of(Map.entry(Uris.encodeSegment(name), Uris.encodeSegment(text(value, codec)))));
    }

    void cookie(String name, Object value, ParameterStyle style) {
        cookies.add(codec -> expansion(name, style, Uris::encodeSegment, codec).pairs(ParameterValue.of(value, codec)));
    }

    /** The URI, with what the call does differently. */
    URI uri(URI endpoint, JsonCodec codec, CallOptions call) {
        Map<String, String> variables = new LinkedHashMap<>();
        path.forEach((name, value) -> variables.put(name, value.apply(codec)));
        return Uris.join(endpoint, Uris.expand(pathTemplate, variables, scopes), effectiveQuery(codec, call));
    }

    /** The headers, with what the call does differently. */
    Headers headers(JsonCodec codec, CallOptions call) {
        Headers all = headers;
        for (Function<JsonCodec, List<Map.Entry<String, String>>> late : lateHeaders) {
            for (Map.Entry<String, String> field : late.apply(codec)) {
                all = all.with(field.getKey(), field.getValue());
            }
        }
        String crumbs = cookies.stream()
                .flatMap(cookie -> cookie.apply(codec).stream())
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("; "));
        all = crumbs.isEmpty() ? all : all.with("Cookie", crumbs);
        for (Map.Entry<String, String> field : call.headers().fields()) {
            all = all.without(field.getKey());
        }
        for (Map.Entry<String, String> field : call.headers().fields()) {
            all = all.withAdded(field.getKey(), field.getValue());
        }
        return all;
    }

    private List<Map.Entry<String, String>> effectiveQuery(JsonCodec codec, CallOptions call) {
        Map<String, String> replaced = call.query().entrySet().stream()
                .collect(Collectors.toMap(
                        pair -> Uris.encodeQuery(pair.getKey()),
                        pair -> Uris.encodeQuery(pair.getValue()),
                        (first, second) -> second,
                        LinkedHashMap::new));
        List<Map.Entry<String, String>> all = query.stream()
                .flatMap(pairs -> pairs.apply(codec).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        all.removeIf(pair -> replaced.containsKey(pair.getKey()));
        all.addAll(replaced.entrySet());
        return all;
    }

    private static String text(Object value, JsonCodec codec) {
        return value instanceof JsonText json ? json.text(codec) : Texts.of(value);
    }

    private static Expansion expansion(
            String name, ParameterStyle style, UnaryOperator<String> encode, JsonCodec codec) {
        return new Expansion(name, style, encode, codec);
    }

    /** Headers encode nothing, so a comma is only good inside of a quoted string (RFC 9110, section 5.6.4). */
    private static String listed(String name, String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                throw new IllegalArgumentException("A value of the header " + name
                        + " holds a comma outside of quotes, which nobody could tell from its end");
            }
        }
        return text;
    }
}
