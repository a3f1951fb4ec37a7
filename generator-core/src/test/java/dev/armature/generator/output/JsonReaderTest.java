package dev.armature.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void readsEveryKindOfValue() {
        assertThat(JsonReader.read(" {\"a\": [1, -2, 0, true, false, null], \"b\": {}, \"c\": []} "))
                .isEqualTo(Map.of("a", Arrays.asList(1L, -2L, 0L, true, false, null), "b", Map.of(), "c", List.of()));
        assertThat(JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"")).isEqualTo("\"\\/\b\f\n\r\t\u00e9");
        assertThat(JsonReader.read(Long.toString(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\n\"",
                "01",
                "-",
                "-01",
                "1.5",
                "1e3",
                "99999999999999999999",
                "9223372036854775808",
                "tru",
                "nul",
                "// x\n1",
                "1 1",
                "[",
                "]",
                "{\"a\":1,\"a\":2}",
                "\"\\u\uff11\uff11\uff11\uff11\""
            })
    void refusesWhatIsNotStrictJson(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read(text));
    }

    @Test
    void refusesDeepNestingBeforeTheStackEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read("[".repeat(1_000_000)));
    }

    @Property(tries = 300)
    void readsBackWhatTheWriterWrote(@ForAll String text) {
        byte[] json = new JsonWriter()
                .member("a", text)
                .list("b", List.of(JsonWriter.inline("c", text, "d", 5L)))
                .end();
        assertThat(JsonReader.read(new String(json, java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Map.of("a", text, "b", List.of(Map.of("c", text, "d", 5L))));
    }
}
