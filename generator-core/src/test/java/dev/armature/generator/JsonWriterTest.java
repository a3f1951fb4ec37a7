package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesEveryKindOfValueTwoSpacesPerLevel() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1, 2L, true));
        value.put("a", null);
        value.put("empty", List.of());
        value.put("none", Map.of());
        assertThat(JsonWriter.write(value)).isEqualTo("""
                        {
                          "b": [
                            1,
                            2,
                            true
                          ],
                          "a": null,
                          "empty": [],
                          "none": {}
                        }
                        """);
    }

    @Test
    void escapesWhatATerminalOrAReaderMayNotTake() {
        assertThat(JsonWriter.write("a\"\\\n\r\t\u0007\u00e9\u2028"))
                .isEqualTo("\"a\\\"\\\\\\n\\r\\t\\u0007\\u00e9\\u2028\"\n");
    }

    @Test
    void refusesWhatHasNoJsonForm() {
        assertThatThrownBy(() -> JsonWriter.write(List.of(1.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Double");
    }

    @Property
    void everyTextReadsBackAsItWas(@ForAll String text) throws JsonProcessingException {
        assertThat(new ObjectMapper().readValue(JsonWriter.write(text), String.class))
                .isEqualTo(text);
    }
}
