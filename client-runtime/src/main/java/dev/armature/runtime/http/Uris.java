package dev.armature.runtime.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds and shows URIs (RFC 3986). */
public final class Uris {
    /** What stands in messages and logs instead of a value. */
    public static final String MASK = "***";

    private static final String PATH_SYMBOLS = Percent.UNRESERVED_SYMBOLS + "!$&'()*+,;=:@";
    private static final String QUERY_SYMBOLS = PATH_SYMBOLS + "/?";

    private Uris() {}

    /**
     * Encodes one value for one path segment: only unreserved characters stay.
     *
     * @param value any text
     * @return the encoded text
     * @throws IllegalArgumentException when the value is not valid UTF-16
     */
    public static String encodeSegment(String value) {
        return Percent.encode(value, Percent.UNRESERVED_SYMBOLS);
    }

    /**
     * Encodes one value for one path segment: every character stays that a segment may hold (RFC 3986, section 3.3).
     *
     * @param value any text
     * @return the encoded text
     * @throws IllegalArgumentException when the value is not valid UTF-16
     */
    public static String encodePath(String value) {
        return Percent.encode(value, PATH_SYMBOLS);
    }

    /**
     * Encodes a value of a query whose reserved characters are meant (RFC 6570, section 3.2.3): they stay, and so do triplets, except
     * for those that would end the value or, as {@code +} does, stand for another character.
     *
     * @param value any text
     * @return the encoded text
     * @throws IllegalArgumentException when the value is not valid UTF-16
     */
    public static String encodeReserved(String value) {
        return Percent.encodeRest(value, Percent.UNRESERVED_SYMBOLS + "!$'()*,;=:@/?");
    }

    /**
     * Encodes a name or value of a query: only unreserved characters stay, and {@code $} as in {@code $filter}.
     *
     * @param value any text
     * @return the encoded text
     * @throws IllegalArgumentException when the value is not valid UTF-16
     */
    public static String encodeQuery(String value) {
        return Percent.encode(value, Percent.UNRESERVED_SYMBOLS + "$");
    }

    /**
     * Checks a path value that a description marks as already encoded ({@code x-ms-skip-url-encoding}): it may hold slashes, but
     * it cannot leave its place in the path.
     *
     * @param name the parameter, for the message
     * @param value the value, already percent-encoded
     * @return the value with characters that no path may hold encoded
     * @throws IllegalArgumentException when it holds a question mark, a number sign, a backslash, a control character or a dot
     *     segment, plain or encoded
     */
    public static String guardedPath(String name, String value) {
        refuse(name, value, "?#\\");
        String plain = value.replaceAll("(?i)%2e", ".").replaceAll("(?i)%2f|%5c", "/");
        for (String segment : plain.split("/", -1)) {
            if (isDots(segment)) {
                throw new IllegalArgumentException("The value of " + name + " holds a dot segment");
            }
        }
        return Percent.encodeRest(value, PATH_SYMBOLS + "/");
    }

    /**
     * Checks a query value that a description marks as already encoded.
     *
     * @param name the parameter, for the message
     * @param value the value, already percent-encoded
     * @return the value with characters that no query may hold encoded
     * @throws IllegalArgumentException when it holds an ampersand, a number sign or a control character
     */
    public static String guardedQuery(String name, String value) {
        refuse(name, value, "&#");
        return Percent.encodeRest(value, QUERY_SYMBOLS);
    }

    /**
     * Fills the variables of a path template.
     *
     * @param template a path with variables in braces, for instance <code>/groups/{name}</code>
     * @param values encoded values by variable
     * @return the path
     * @throws IllegalArgumentException when a variable has no value, or when a segment that holds a variable turns out empty or as
     *     {@code .} or {@code ..}: servers would resolve it away
     */
    public static String expand(String template, Map<String, String> values) {
        return expand(template, values, Set.of());
    }

    /**
     * Fills in the variables of a path, of which one may be the empty scope: a path that begins with it begins with what follows it.
     *
     * @param template the path, with variables in braces
     * @param values encoded values by variable
     * @param scopes variables that may be empty when they are the first segment
     * @return the path
     * @throws IllegalArgumentException as above
     */
    public static String expand(String template, Map<String, String> values, Set<String> scopes) {
        List<String> segments = new ArrayList<>();
        for (String segment : template.split("/", -1)) {
            boolean first = segments.stream().allMatch(String::isEmpty);
            if (!first || !isEmptyScope(segment, values, scopes)) {
                segments.add(expandSegment(segment, values));
            }
        }
        return String.join("/", segments);
    }

    private static boolean isEmptyScope(String segment, Map<String, String> values, Set<String> scopes) {
        return scopes.stream().anyMatch(scope -> segment.equals("{" + scope + "}") && "".equals(values.get(scope)));
    }

    /**
     * Joins the parts of a request's URI.
     *
     * @param endpoint an absolute URI, with or without a path, without query
     * @param path an encoded path, maybe with a query of its own; a slash is put before it when it has none
     * @param query encoded pairs
     * @return the URI
     * @throws IllegalArgumentException when the parts do not form a URI
     */
    public static URI join(URI endpoint, String path, List<Map.Entry<String, String>> query) {
        String base = endpoint.toString();
        StringBuilder out = new StringBuilder(base.endsWith("/") ? base.substring(0, base.length() - 1) : base);
        if (!path.isEmpty() && !path.startsWith("/")) {
            out.append('/');
        }
        out.append(path);
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> pair : query) {
            out.append(separator).append(pair.getKey()).append('=').append(pair.getValue());
            separator = '&';
        }
        return URI.create(out.toString());
    }

    /**
     * Adds a pair to the query of a URI.
     *
     * @param uri the URI
     * @param name the name, not encoded
     * @param value the value, not encoded
     * @return the URI with the pair at the end of its query
     */
    public static URI withQuery(URI uri, String name, String value) {
        String separator = uri.getRawQuery() == null ? "?" : "&";
        return URI.create(uri + separator + encodeQuery(name) + "=" + encodeQuery(value));
    }

    /**
     * Shows a URI in messages and logs.
     *
     * @param uri any URI
     * @return the URI without user information and fragment, and with every query value masked but that of {@code api-version}
     */
    public static String masked(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + maskedQuery(uri.getRawQuery());
        return uri.getScheme() + "://" + host + port + path + query;
    }

    /** How a value can stand in a URI that this class has built; nothing when it can stand in none. */
    static Set<String> encodings(String value) {
        try {
            return new LinkedHashSet<>(List.of(
                    encodeSegment(value),
                    encodeQuery(value),
                    encodePath(value),
                    encodeReserved(value),
                    Percent.encodeRest(value, PATH_SYMBOLS + "/")));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** Whether a text is a dot segment, once decoded. */
    static boolean isDots(String segment) {
        String plain = segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
        return plain.equals(".") || plain.equals("..");
    }

    private static String maskedQuery(String query) {
        UnaryOperator<String> mask = pair -> {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? MASK : pair.substring(0, equals);
            return name.equalsIgnoreCase("api-version") || equals < 0 ? (equals < 0 ? MASK : pair) : name + "=" + MASK;
        };
        return String.join("&", List.of(query.split("&", -1)).stream().map(mask).toList());
    }

    private static String expandSegment(String segment, Map<String, String> values) {
        if (segment.indexOf('{') < 0) {
            return Percent.encodeRest(segment, QUERY_SYMBOLS);
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open = segment.indexOf('{'); open >= 0; open = segment.indexOf('{', at)) {
            int close = segment.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("Unbalanced brace in path segment " + segment);
            }
            out.append(Percent.encodeRest(segment.substring(at, open), QUERY_SYMBOLS));
            out.append(value(segment.substring(open + 1, close), values));
            at = close + 1;
        }
        out.append(Percent.encodeRest(segment.substring(at), QUERY_SYMBOLS));
        if (out.isEmpty()) {
            String name = segment.substring(segment.indexOf('{') + 1, segment.indexOf('}'));
            throw new IllegalArgumentException("Path parameter " + name + " must not be empty");
        }
        if (isDots(out.toString())) {
            throw new IllegalArgumentException("Path segment " + segment + " must not become a dot segment");
        }
        return out.toString();
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Path parameter " + name + " has no value");
        }
        return value;
    }

    private static void refuse(String name, String value, String symbols) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || symbols.indexOf(c) >= 0) {
                throw new IllegalArgumentException("The value of " + name + " is not an encoded part of a URI");
            }
        }
    }
}
