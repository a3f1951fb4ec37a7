package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.testing.Bench;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of examples of OpenAPI 3.1.1, section 4.8.12.6, and what it leaves open. */
class ParameterStyleTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final List<String> LIST = List.of("blue", "black", "brown");
    private static final Map<String, Object> OBJECT = object("R", 100, "G", 200, "B", 150);

    private final Bench bench = new Bench();

    /** A model as generated: what it looks like is known to the codec alone. */
    private record Color(
            @JsonProperty("R") int red,
            @JsonProperty("G") int green,
            @JsonProperty("B") int blue) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            MATRIX          | ;color | ;color=blue | ;color=blue,black,brown             | ;color=R,100,G,200,B,150
            MATRIX_EXPLODED | ;color | ;color=blue | ;color=blue;color=black;color=brown | ;R=100;G=200;B=150
            LABEL           | .      | .blue       | .blue,black,brown                   | .R,100,G,200,B,150
            LABEL_EXPLODED  | .      | .blue       | .blue.black.brown                   | .R=100.G=200.B=150
            SIMPLE          | ""     | blue        | blue,black,brown                    | R,100,G,200,B,150
            SIMPLE_EXPLODED | ""     | blue        | blue,black,brown                    | R=100,G=200,B=150
            """)
    void paths(ParameterStyle style, String empty, String text, String list, String object) {
        assertThat(path("", style)).isEqualTo(empty);
        assertThat(path("blue", style)).isEqualTo(text);
        assertThat(path(LIST, style)).isEqualTo(list);
        assertThat(path(OBJECT, style)).isEqualTo(object);
        assertThat(path(new Color(100, 200, 150), style)).isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FORM          | color= | color=blue | color=blue,black,brown             | color=R,100,G,200,B,150
            FORM_EXPLODED | color= | color=blue | color=blue&color=black&color=brown | R=100&G=200&B=150
            SPACES        | color= | color=blue | color=blue%20black%20brown         | color=R%20100%20G%20200%20B%20150
            PIPES         | color= | color=blue | color=blue%7Cblack%7Cbrown         | color=R%7C100%7CG%7C200%7CB%7C150
            TABS          | color= | color=blue | color=blue%09black%09brown         | color=R%09100%09G%09200%09B%09150
            DEEP_OBJECT   | color= | color=blue | color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown \
            | color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150
            """)
    void queries(ParameterStyle style, String empty, String text, String list, String object) {
        assertThat(query("", style)).isEqualTo(empty);
        assertThat(query("blue", style)).isEqualTo(text);
        assertThat(query(LIST, style)).isEqualTo(list);
        assertThat(query(OBJECT, style)).isEqualTo(object);
        assertThat(query(new Color(100, 200, 150), style)).isEqualTo(object);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SIMPLE          | blue | blue,black,brown
            SIMPLE_EXPLODED | blue | blue,black,brown
            SPACES          | blue | blue black brown
            PIPES           | blue | "blue|black|brown"
            """)
    void headers(ParameterStyle style, String text, String list) {
        assertThat(header("blue", style)).isEqualTo(text);
        assertThat(header(LIST, style)).isEqualTo(list);
    }

    @Test
    void objectsInHeaders() {
        assertThat(header(OBJECT, ParameterStyle.SIMPLE)).isEqualTo("R,100,G,200,B,150");
        assertThat(header(OBJECT, ParameterStyle.SIMPLE_EXPLODED)).isEqualTo("R=100,G=200,B=150");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FORM          | color=blue | color=blue,black,brown               | color=R,100,G,200,B,150
            FORM_EXPLODED | color=blue | color=blue; color=black; color=brown | R=100; G=200; B=150
            """)
    void cookies(ParameterStyle style, String text, String list, String object) {
        assertThat(cookie("blue", style)).isEqualTo(text);
        assertThat(cookie(LIST, style)).isEqualTo(list);
        assertThat(cookie(OBJECT, style)).isEqualTo(object);
    }

    @Test
    void reservedCharactersAreEncodedUnlessTheyAreMeant() {
        String text = "/a?b=c,d;e:f@g'h(i)*!$ &#[]+%2F%";

        assertThat(query(text, ParameterStyle.FORM))
                .isEqualTo("color=%2Fa%3Fb%3Dc%2Cd%3Be%3Af%40g%27h%28i%29%2A%21$%20%26%23%5B%5D%2B%252F%25");
        assertThat(sent(bench.get("/a").queryReserved("color", text, ParameterStyle.FORM))
                        .uri()
                        .getRawQuery())
                .isEqualTo("color=/a?b=c,d;e:f@g'h(i)*!$%20%26%23%5B%5D%2B%2F%25");
        assertThat(path("a,b;c=d", ParameterStyle.SIMPLE)).isEqualTo("a%2Cb%3Bc%3Dd");
        assertThat(path(List.of("a,b", "c"), ParameterStyle.SIMPLE)).isEqualTo("a%2Cb,c");
    }

    @Test
    void ofVersion2ASegmentKeepsWhatASegmentMayHold() {
        assertThat(segment("a,b;c=d:e@f(g)'h'!$&*+~/?#%")).isEqualTo("a,b;c=d:e@f(g)'h'!$&*+~%2F%3F%23%25");
        assertThat(segment(List.of("a,b", "c=d", 5))).isEqualTo("a%2Cb,c=d,5");
    }

    @Test
    void anItemThatHoldsTheSeparatorIsRefusedWhereEncodingWouldHideIt() {
        assertThatThrownBy(() -> query(List.of("a b", "c"), ParameterStyle.SPACES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("color")
                .hasMessageNotContaining("a b");
        assertThatThrownBy(() -> query(List.of("a|b"), ParameterStyle.PIPES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query(List.of("a\tb"), ParameterStyle.TABS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> path(List.of("1.2", "3"), ParameterStyle.LABEL_EXPLODED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> header(List.of("a,b"), ParameterStyle.SIMPLE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(header(List.of("\"a,\\\",b\"", "c"), ParameterStyle.SIMPLE)).isEqualTo("\"a,\\\",b\",c");
        assertThat(header("a,b", ParameterStyle.SIMPLE)).isEqualTo("a,b");
        assertThat(query("a b|c", ParameterStyle.SPACES)).isEqualTo("color=a%20b%7Cc");
    }

    @Test
    void emptyListsAndObjectsAreLeftOut() {
        for (ParameterStyle style : List.of(ParameterStyle.FORM, ParameterStyle.FORM_EXPLODED, ParameterStyle.PIPES)) {
            assertThat(query(List.of(), style)).isNull();
            assertThat(query(Map.of(), style)).isNull();
        }
        assertThat(query(List.of(), ParameterStyle.DEEP_OBJECT)).isNull();
        assertThat(path(List.of(), ParameterStyle.MATRIX)).isEmpty();
        assertThat(path(Map.of(), ParameterStyle.LABEL_EXPLODED)).isEmpty();
        assertThat(cookie(List.of(), ParameterStyle.FORM)).isEmpty();
        assertThat(header(List.of(), ParameterStyle.SIMPLE)).isNull();
        assertThatThrownBy(() -> sent(bench.get("/{color}").path("color", List.of(), ParameterStyle.SIMPLE)))
                .hasMessage("Path parameter color must not be empty");
    }

    @Test
    void nullsAreNoValues() {
        List<@Nullable Object> list = new ArrayList<>(List.of("a", "b"));
        list.add(1, null);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("a", null);
        map.put("b", 1);

        assertThat(query(list, ParameterStyle.FORM)).isEqualTo("color=a,b");
        assertThat(query(map, ParameterStyle.FORM_EXPLODED)).isEqualTo("b=1");
        assertThat(query(null, ParameterStyle.FORM)).isNull();
        assertThat(header(null, ParameterStyle.SIMPLE)).isNull();
        assertThat(cookie(null, ParameterStyle.FORM)).isEmpty();
    }

    @Test
    void emptyTextsAmongOthersStay() {
        assertThat(query(List.of("", "a", ""), ParameterStyle.FORM)).isEqualTo("color=,a,");
        assertThat(query(List.of("", "a"), ParameterStyle.FORM_EXPLODED)).isEqualTo("color=&color=a");
        assertThat(path(object("R", "", "G", "1"), ParameterStyle.MATRIX_EXPLODED))
                .isEqualTo(";R;G=1");
    }

    @Test
    void whatIsNestedGoesOnInBracketsOrAsJson() {
        Map<String, Object> nested = object("a", object("b c", 1), "d", List.of("x", object("e", true)));

        assertThat(query(nested, ParameterStyle.DEEP_OBJECT))
                .isEqualTo("color%5Ba%5D%5Bb%20c%5D=1&color%5Bd%5D%5B0%5D=x&color%5Bd%5D%5B1%5D%5Be%5D=true");
        assertThat(query(object("a", List.of("x", "y")), ParameterStyle.FORM_EXPLODED))
                .isEqualTo("a=%5B%22x%22%2C%22y%22%5D");
    }

    @Test
    void itemsBecomeTextLikeSingleValues() {
        assertThat(query(
                        List.of(
                                OffsetDateTime.parse("2024-05-01T02:00:00+02:00"),
                                new BigDecimal("1E+3"),
                                true,
                                new byte[] {(byte) 0xff},
                                'c'),
                        ParameterStyle.FORM))
                .isEqualTo("color=2024-05-01T02%3A00%3A00%2B02%3A00,1000,true,%2Fw%3D%3D,c");
    }

    @ParameterizedTest
    @EnumSource(ParameterStyle.class)
    void everyStyleHasItsPlaces(ParameterStyle style) {
        boolean ofPath = style.name().startsWith("MATRIX") || style.name().startsWith("LABEL");
        boolean ofQuery = style.name().startsWith("FORM") || style == ParameterStyle.DEEP_OBJECT;

        if (ofQuery) {
            assertThatThrownBy(() -> path("x", style)).hasMessageContaining("no form in a path");
        }
        if (ofQuery || ofPath) {
            assertThatThrownBy(() -> header("x", style)).hasMessageContaining("no form in a header");
        }
        if (ofPath) {
            assertThatThrownBy(() -> query("x", style)).hasMessageContaining("no form in a query");
        }
        assertThat(style.name()).isNotEmpty();
    }

    @Test
    void jsonGoesAnywhere() {
        Map<String, Object> value = object("a", "ü/€", "b", List.of(1));
        HttpRequest request = sent(bench.get("/x/{json}")
                .path("json", JsonText.of(value), ParameterStyle.SIMPLE)
                .query("json", JsonText.of(value))
                .header("json", JsonText.of(value))
                .cookie("json", JsonText.of(value))
                .query("none", JsonText.orNull(null)));

        String encoded = "%7B%22a%22%3A%22%5Cu00fc%2F%5Cu20ac%22%2C%22b%22%3A%5B1%5D%7D";
        assertThat(request.uri().getRawPath()).isEqualTo("/x/" + encoded);
        assertThat(request.uri().getRawQuery()).isEqualTo("json=" + encoded);
        assertThat(request.headers().first("json")).contains("{\"a\":\"\\u00fc/\\u20ac\",\"b\":[1]}");
        assertThat(request.headers().first("cookie")).contains("json=" + encoded);
    }

    @Test
    void headersThatStartAlikeComeFromOneMap() {
        HttpRequest request = sent(bench.get("/a").headers("x-ms-meta-", object("Color", "blue", "Size", 3)));

        assertThat(request.headers().startingWith("x-ms-meta-")).isEqualTo(Map.of("Color", "blue", "Size", "3"));
        assertThatThrownBy(() -> bench.get("/a").headers("x-ms-meta-", Map.of("a: b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bench.get("/a").headers("x-ms-meta-", Map.of("a", "b\r\nc: d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sent(bench.get("/a").headers("x-ms-meta-", null)).headers().startingWith("x-ms-meta-"))
                .isEmpty();
    }

    @Test
    void encodedListsAreGuarded() {
        assertThat(sent(bench.get("/a").queryEncoded("c", List.of("a%20b", "c=d"), ParameterStyle.FORM_EXPLODED))
                        .uri()
                        .getRawQuery())
                .isEqualTo("c=a%20b&c=c=d");
        assertThatThrownBy(() -> sent(bench.get("/a").queryEncoded("c", List.of("a&b=c"), ParameterStyle.FORM)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String path(Object value, ParameterStyle style) {
        String path =
                sent(bench.get("/x{color}").path("color", value, style)).uri().getRawPath();
        return path.substring("/x".length());
    }

    private String segment(Object value) {
        return sent(bench.get("/{color}").segment("color", value))
                .uri()
                .getRawPath()
                .substring(1);
    }

    private @Nullable String query(@Nullable Object value, ParameterStyle style) {
        return sent(bench.get("/a").query("color", value, style)).uri().getRawQuery();
    }

    private @Nullable String header(@Nullable Object value, ParameterStyle style) {
        return sent(bench.get("/a").header("color", value, style))
                .headers()
                .first("color")
                .orElse(null);
    }

    private String cookie(@Nullable Object value, ParameterStyle style) {
        return String.join(
                " + ",
                sent(bench.get("/a").cookie("color", value, style)).headers().all("Cookie"));
    }

    private HttpRequest sent(RequestBuilder request) {
        bench.transport.answer(204, "");
        bench.send(request, DONE);
        return bench.transport.sent().get(bench.transport.sent().size() - 1).request();
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return object;
    }
}
