package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.testing.Loopback;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever an argument holds, a real server sees exactly one request with the expected number of segments and pairs, and what it
 * decodes is the argument; or the argument is refused before a byte is sent.
 */
class ParameterPropertiesTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final Served SERVED = new Served();

    /** What all tries share: starting a server for each would take minutes. */
    private static final class Served {
        private Optional<Loopback> server = Optional.empty();
        private Optional<ServiceClient> client = Optional.empty();

        void start() {
            Loopback started = Loopback.silent();
            server = Optional.of(started);
            client = Optional.of(started.client());
        }

        void stop() {
            client.orElseThrow().close();
            server.orElseThrow().close();
        }

        RequestBuilder get(String path) {
            return client.orElseThrow().request("Op", "GET", path);
        }

        /** What the server saw; empty when the argument was refused. */
        Optional<Loopback.Seen> send(RequestBuilder request) {
            try {
                Sync.join(client.orElseThrow().send(request, DONE, CallOptions.none()));
            } catch (IllegalArgumentException e) {
                assertThat(server.orElseThrow().take()).isEmpty();
                return Optional.empty();
            }
            return Optional.of(server.orElseThrow().only());
        }
    }

    @BeforeContainer
    static void start() {
        SERVED.start();
    }

    @AfterContainer
    static void stop() {
        SERVED.stop();
    }

    @Property(tries = 300)
    void aPathVariableStaysOneSegment(@ForAll("texts") String value) {
        for (ParameterStyle style : List.of(ParameterStyle.SIMPLE, ParameterStyle.MATRIX, ParameterStyle.LABEL)) {
            SERVED.send(SERVED.get("/a/{v}/b").path("v", value, style))
                    .ifPresentOrElse(
                            seen -> {
                                String segment = segment(seen);
                                String prefix = style == ParameterStyle.SIMPLE
                                        ? ""
                                        : style == ParameterStyle.LABEL ? "." : value.isEmpty() ? ";v" : ";v=";
                                assertThat(segment).startsWith(prefix);
                                assertThat(decoded(segment.substring(prefix.length())))
                                        .isEqualTo(value);
                            },
                            () -> assertThat(value).isIn("", ".", ".."));
        }
    }

    @Property(tries = 300)
    void aSegmentStaysOneSegment(@ForAll("texts") String value) {
        SERVED.send(SERVED.get("/a/{v}/b").segment("v", value))
                .ifPresentOrElse(seen -> assertThat(decoded(segment(seen))).isEqualTo(value), () -> assertThat(value)
                        .isIn("", ".", ".."));
    }

    @Property(tries = 200)
    void listsInAPathKeepTheirItems(@ForAll("lists") List<String> values) {
        SERVED.send(SERVED.get("/a/{v}/b").path("v", values, ParameterStyle.SIMPLE))
                .ifPresentOrElse(
                        seen -> assertThat(split(segment(seen), ",")).isEqualTo(values),
                        () -> assertThat(String.join(",", values)).isIn("", ".", ".."));
        SERVED.send(SERVED.get("/a/{v}/b").path("v", values, ParameterStyle.MATRIX_EXPLODED))
                .ifPresentOrElse(
                        seen -> assertThat(split(segment(seen).substring(1), ";").stream()
                                        .map(pair -> pair.startsWith("v=") ? pair.substring(2) : pair.substring(1)))
                                .isEqualTo(values),
                        () -> assertThat(values).isEmpty());
    }

    @Property(tries = 200)
    void queriesKeepNamesAndValues(@ForAll("texts") String name, @ForAll("texts") String value) {
        Loopback.Seen seen = SERVED.send(
                        SERVED.get("/a").query("first", "1").query(name, value).query("last", "2"))
                .orElseThrow();

        assertThat(pairs(seen))
                .containsExactly(Map.entry("first", "1"), Map.entry(name, value), Map.entry("last", "2"));
    }

    @Property(tries = 200)
    void listsInAQueryKeepTheirItems(@ForAll("lists") List<String> values) {
        Loopback.Seen exploded = SERVED.send(SERVED.get("/a").query("v", values, ParameterStyle.FORM_EXPLODED))
                .orElseThrow();
        assertThat(pairs(exploded).stream().map(Map.Entry::getValue)).isEqualTo(values);

        Loopback.Seen joined = SERVED.send(SERVED.get("/a").query("v", values, ParameterStyle.FORM))
                .orElseThrow();
        if (values.isEmpty()) {
            assertThat(joined.uri().getRawQuery()).isNull();
        } else {
            assertThat(split(joined.uri().getRawQuery().substring("v=".length()), ","))
                    .isEqualTo(values);
        }
        SERVED.send(SERVED.get("/a").query("v", values, ParameterStyle.PIPES))
                .ifPresentOrElse(
                        seen -> assertThat(
                                        values.isEmpty()
                                                ? List.of()
                                                : split(seen.uri().getRawQuery().substring("v=".length()), "%7C"))
                                .isEqualTo(values),
                        () -> assertThat(String.join("", values)).contains("|"));
    }

    @Property(tries = 200)
    void objectsInAQueryKeepTheirMembers(@ForAll("lists") List<String> names, @ForAll("texts") String value) {
        Map<String, String> object = new LinkedHashMap<>();
        names.forEach(name -> object.put(name, value + name));

        Loopback.Seen exploded = SERVED.send(SERVED.get("/a").query("v", object, ParameterStyle.FORM_EXPLODED))
                .orElseThrow();
        assertThat(pairs(exploded)).isEqualTo(List.copyOf(object.entrySet()));

        Loopback.Seen deep = SERVED.send(SERVED.get("/a").query("v", object, ParameterStyle.DEEP_OBJECT))
                .orElseThrow();
        assertThat(pairs(deep))
                .isEqualTo(object.entrySet().stream()
                        .map(member -> Map.entry("v[" + member.getKey() + "]", member.getValue()))
                        .toList());
    }

    @Property(tries = 200)
    void cookiesKeepNamesAndValues(@ForAll("texts") String name, @ForAll("texts") String value) {
        Loopback.Seen seen = SERVED.send(SERVED.get("/a").cookie("first", "1").cookie(name, value))
                .orElseThrow();

        assertThat(split(seen.header("Cookie"), "; ")).containsExactly("first=1", name + "=" + value);
    }

    @Property(tries = 300)
    void whatIsEncodedAlreadyCannotLeaveItsPlace(@ForAll("texts") String value) {
        String text = "s/" + value;
        refusedUnlessSeen(() -> SERVED.get("/{v}/b").pathEncoded("v", text)).ifPresent(seen -> {
            String path = seen.uri().getRawPath();
            assertThat(path).startsWith("/s").endsWith("/b");
            assertThat(seen.uri().getRawQuery()).isNull();
            assertThat(split(path, "/")).doesNotContain(".", "..");
        });
        refusedUnlessSeen(() -> SERVED.get("/a").queryEncoded("v", value).query("last", "2"))
                .ifPresent(seen -> {
                    assertThat(seen.uri().getRawPath()).isEqualTo("/a");
                    assertThat(seen.uri().getRawQuery()).startsWith("v=").endsWith("&last=2");
                    assertThat(seen.uri().getRawQuery().split("&", -1)).hasSize(2);
                });
    }

    @Property(tries = 200)
    void reservedValuesStayOnePair(@ForAll("texts") String value) {
        Loopback.Seen seen = SERVED.send(SERVED.get("/a")
                        .queryReserved("v", value.replace("%", ""), ParameterStyle.FORM)
                        .query("last", "2"))
                .orElseThrow();

        assertThat(pairs(seen)).containsExactly(Map.entry("v", value.replace("%", "")), Map.entry("last", "2"));
    }

    @Property(tries = 300)
    void headersCannotBecomeTwo(@ForAll("texts") String value) {
        refusedUnlessSeen(() -> SERVED.get("/a").header("x-value", value)).ifPresent(seen -> {
            assertThat(value).doesNotContain("\r", "\n", "\0");
            // this server reads a tab as a space
            assertThat(seen.headers().get("x-value"))
                    .containsExactly(stripped(value).replace('\t', ' '));
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> symbols = Arbitraries.strings()
                .withChars("abZ09 -._~:/?#[]@!$&'()*+,;=%\\\"<>{}|^`\r\n\t\0")
                .ofMaxLength(12);
        Arbitrary<String> letters = Arbitraries.strings()
                .ofMaxLength(6)
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Arbitrary<String> nasty = Arbitraries.of(
                ".",
                "..",
                "",
                "%2e%2e",
                "..%2f",
                "a/../b",
                "?x=1",
                "#x",
                "a\r\nHost: b",
                ";x",
                "a%00",
                "//evil/",
                "€ü😀");
        return Arbitraries.oneOf(symbols, letters, nasty);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return texts().list().ofMaxSize(4);
    }

    private static Optional<Loopback.Seen> refusedUnlessSeen(java.util.function.Supplier<RequestBuilder> request) {
        RequestBuilder built;
        try {
            built = request.get();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return SERVED.send(built);
    }

    /** The second of three segments. */
    private static String segment(Loopback.Seen seen) {
        String[] segments = seen.uri().getRawPath().split("/", -1);
        assertThat(segments).hasSize(4);
        assertThat(segments[3]).isEqualTo("b");
        return segments[2];
    }

    private static List<Map.Entry<String, String>> pairs(Loopback.Seen seen) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        String query = seen.uri().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            pairs.add(Map.entry(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
        }
        return pairs;
    }

    private static List<String> split(String encoded, String separator) {
        return Arrays.stream(encoded.split(java.util.regex.Pattern.quote(separator), -1))
                .map(ParameterPropertiesTest::decoded)
                .toList();
    }

    /** Blanks around a header's value are no part of it. */
    private static String stripped(String value) {
        return value.replaceAll("^[ \t]+|[ \t]+$", "");
    }

    /** A plus sign in a path is a plus sign. */
    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
