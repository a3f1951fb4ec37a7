package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrisTest {
    private static final URI ENDPOINT = URI.create("https://api.example.com");

    @Test
    void segmentsKeepOnlyUnreservedCharacters() {
        assertThat(Uris.encodeSegment("a-b._~C9")).isEqualTo("a-b._~C9");
        assertThat(Uris.encodeSegment("a/b?c#d%e f+g&h=i;j")).isEqualTo("a%2Fb%3Fc%23d%25e%20f%2Bg%26h%3Di%3Bj");
        assertThat(Uris.encodeSegment("ü€😀")).isEqualTo("%C3%BC%E2%82%AC%F0%9F%98%80");
        assertThat(Uris.encodeQuery("$filter")).isEqualTo("$filter");
    }

    @Test
    void textThatIsNoUtf16IsRefused() {
        assertThatThrownBy(() -> Uris.encodeSegment("a\ud800b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyArgumentStaysInItsSegment(@ForAll String first, @ForAll String second) {
        for (String value : List.of(first, second)) {
            Assume.that(!value.isEmpty() && !value.equals(".") && !value.equals(".."));
            Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(value));
        }
        String path = Uris.expand(
                "/groups/{group}/items/{item}",
                Map.of("group", Uris.encodeSegment(first), "item", Uris.encodeSegment(second)));
        URI uri = Uris.join(ENDPOINT, path, List.of(Map.entry("q", Uris.encodeQuery(first))));

        String[] segments = uri.getRawPath().split("/", -1);
        assertThat(segments).hasSize(5);
        assertThat(uri.normalize()).isEqualTo(uri);
        assertThat(decode(segments[2])).isEqualTo(first);
        assertThat(decode(segments[4])).isEqualTo(second);
        assertThat(decode(uri.getRawQuery().substring(2))).isEqualTo(first);
        assertThat(uri.getRawFragment()).isNull();
        assertThat(Origin.of(uri)).isEqualTo(Origin.of(ENDPOINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void valuesThatServersWouldResolveAwayAreRefused(String value) {
        assertThatThrownBy(() -> Uris.expand("/a/{name}/b", Map.of("name", Uris.encodeSegment(value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{name}");
        assertThatThrownBy(() -> Uris.expand("/a/.{name}", Map.of("name", "."))).hasMessageContaining("dot segment");
        assertThat(Uris.expand("/a/x{name}", Map.of("name", value))).isEqualTo("/a/x" + value);
    }

    @Test
    void emptyAndMissingValuesAreRefusedByName() {
        assertThatThrownBy(() -> Uris.expand("/a/{name}/b", Map.of("name", "")))
                .hasMessage("Path parameter name must not be empty");
        assertThatThrownBy(() -> Uris.expand("/a/{name}/b", Map.of())).hasMessage("Path parameter name has no value");
    }

    @Test
    void textOfTheTemplateIsEncodedWhereItMustBe() {
        assertThat(Uris.expand("/a b/{x}('y')?comp=list", Map.of("x", "1"))).isEqualTo("/a%20b/1('y')?comp=list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/../b",
                "..",
                ".",
                "a/%2e%2E/b",
                "a%2f..%2Fb",
                "a%5c..",
                "a?b",
                "a#b",
                "a\\b",
                "a\r\nb",
                "a\u0000"
            })
    void encodedPathValuesCannotLeaveTheirPlace(String value) {
        assertThatThrownBy(() -> Uris.guardedPath("scope", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scope");
    }

    @ParameterizedTest
    @CsvSource({
        "subscriptions/1/resourceGroups/a%20b, subscriptions/1/resourceGroups/a%20b",
        "a b, a%20b",
        "100%, 100%25",
        "ü, %C3%BC",
        "a:@b;c=d..e, a:@b;c=d..e"
    })
    void encodedPathValuesKeepTheirTriplets(String value, String expected) {
        assertThat(Uris.guardedPath("scope", value)).isEqualTo(expected);
    }

    @Test
    void encodedQueryValuesCannotAddParameters() {
        assertThat(Uris.guardedQuery("token", "a%26b=c/d?e")).isEqualTo("a%26b=c/d?e");
        for (String value : List.of("a&b", "a#b", "a\nb")) {
            assertThatThrownBy(() -> Uris.guardedQuery("token", value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void partsAreJoinedWithOneSlashAndOneQuestionMark() {
        assertThat(Uris.join(URI.create("https://h/base/"), "/a", List.of())).hasToString("https://h/base/a");
        assertThat(Uris.join(URI.create("https://h"), "a?x=1", List.of(Map.entry("y", "2"))))
                .hasToString("https://h/a?x=1&y=2");
        assertThat(Uris.withQuery(URI.create("https://h/a"), "k", "v w")).hasToString("https://h/a?k=v%20w");
        assertThat(Uris.withQuery(URI.create("https://h/a?b=c"), "k", "v")).hasToString("https://h/a?b=c&k=v");
    }

    @Test
    void shownUrisHideQueryValuesButTheApiVersion() {
        assertThat(Uris.masked(URI.create("https://user:pw@h:8443/a?api-version=1&sig=SK-canary&flag#f")))
                .isEqualTo("https://h:8443/a?api-version=1&sig=***&***");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Test
    void onlyAnEmptyScopeInFrontGivesWay() {
        String template = "/{scope}/providers/{name}";
        Map<String, String> values = Map.of("scope", "", "name", "n");
        assertThat(Uris.expand(template, values, Set.of("scope"))).isEqualTo("/providers/n");
        assertThatThrownBy(() -> Uris.expand(template, values)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Uris.expand("/a/{scope}/b", values, Set.of("scope")))
                .hasMessage("Path parameter scope must not be empty");
    }
}
