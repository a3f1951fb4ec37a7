package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    @Test
    void namesCompareWithoutCaseAndOrderIsKept() {
        Headers headers =
                Headers.empty().withAdded("B", "1").withAdded("a", "2").withAdded("b", "3");

        assertThat(headers.first("b")).contains("1");
        assertThat(headers.all("B")).containsExactly("1", "3");
        assertThat(headers.fields()).extracting(Map.Entry::getKey).containsExactly("B", "a", "b");
        assertThat(headers.with("B", "9").all("b")).containsExactly("9");
        assertThat(headers.without("B").contains("b")).isFalse();
        assertThat(headers.fields()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nb: c",
                "a\nb",
                "a\r\n",
                "a\n",
                "\ra",
                "a \n ",
                "a\rb",
                "a\u0000b",
                "a\u0007b",
                "a\u007fb",
                "\u0142"
            })
    void valuesThatCouldStartAnotherFieldAreRefused(String value) {
        assertThatThrownBy(() -> Headers.empty().with("x-a", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x-a")
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "a\r\n", "a\u0000", "é", "(x)"})
    void namesThatAreNoTokensAreRefused(String name) {
        assertThatThrownBy(() -> Headers.empty().withAdded(name, "v")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void noValueWithALineBreakOrNulEverGetsIn(@ForAll String before, @ForAll String after) {
        for (String breaker : List.of("\r", "\n", "\u0000")) {
            assertThatThrownBy(() -> Headers.empty().with("x", before + breaker + after))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void typedValuesAreReadLeniently() {
        Headers headers = Headers.empty()
                .with("count", "42")
                .with("big", "9999999999")
                .with("ratio", "0.5")
                .with("flag", "TRUE")
                .with("word", "many")
                .with("http-date", "Sun, 06 Nov 1994 08:49:37 GMT")
                .with("iso-date", "2024-05-01T12:00:00+02:00")
                .with("md5", "AQID");

        assertThat(headers.integer("COUNT")).contains(42L);
        assertThat(headers.int32("count")).contains(42);
        assertThat(headers.int32("big")).isEmpty();
        assertThat(headers.integer("word")).isEmpty();
        assertThat(headers.integer("absent")).isEmpty();
        assertThat(headers.number("ratio")).contains(0.5);
        assertThat(headers.number("word")).isEmpty();
        assertThat(headers.bool("flag")).contains(true);
        assertThat(headers.bool("word")).isEmpty();
        assertThat(headers.dateTime("http-date")).contains(OffsetDateTime.parse("1994-11-06T08:49:37Z"));
        assertThat(headers.dateTime("iso-date")).contains(OffsetDateTime.parse("2024-05-01T12:00:00+02:00"));
        assertThat(headers.dateTime("word")).isEmpty();
        assertThat(headers.bytes("md5").orElseThrow()).containsExactly(1, 2, 3);
        assertThat(headers.bytes("count-")).isEmpty();
    }

    @Test
    void prefixedHeadersFormAMap() {
        Headers headers =
                Headers.empty().with("X-Meta-One", "1").with("x-meta-two", "2").with("x-meta-", "none");

        assertThat(headers.startingWith("x-meta-")).containsExactly(Map.entry("One", "1"), Map.entry("two", "2"));
    }

    @Test
    void pseudoHeadersOfHttp2AreLeftOut() {
        Map<String, List<String>> map = new LinkedHashMap<>();
        map.put(":status", List.of("200"));
        map.put("etag", List.of("x"));

        assertThat(Headers.of(map).fields()).containsExactly(Map.entry("etag", "x"));
    }

    @Test
    void toStringShowsNoValue() {
        assertThat(Headers.empty().with("Authorization", "Bearer SK-canary")).hasToString("Headers[Authorization]");
    }
}
