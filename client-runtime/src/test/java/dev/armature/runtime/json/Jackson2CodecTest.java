package dev.armature.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.runtime.testing.Widget;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class Jackson2CodecTest {
    private final JsonCodec codec = Jackson2Codec.create();

    @Test
    void aModelRoundTripsWithUnknownMembersTheirOrderAndTheirNulls() {
        String json =
                "{\"name\":\"w\",\"createdAt\":\"2024-05-01T12:00:00+02:00\",\"zeta\":null,\"alpha\":{\"x\":[1.10,null]}}";

        Widget widget = read(json, JsonType.of(Widget.class));

        assertThat(widget.createdAt()).contains(OffsetDateTime.parse("2024-05-01T12:00:00+02:00"));
        assertThat(widget.additionalProperties()).containsKeys("zeta", "alpha");
        assertThat(write(widget)).isEqualTo(json);
    }

    @Test
    void textDatesAndBytesAreWrittenAsStandardsSay() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("at", OffsetDateTime.parse("2024-05-01T00:00:00Z"));
        values.put("on", LocalDate.of(2024, 5, 1));
        values.put("for", Duration.ofMinutes(90));
        values.put("bytes", new byte[] {1, 2, 3});

        assertThat(write(values))
                .isEqualTo(
                        "{\"at\":\"2024-05-01T00:00:00Z\",\"on\":\"2024-05-01\",\"for\":\"PT1H30M\",\"bytes\":\"AQID\"}");
    }

    @Test
    void untypedFractionsKeepTheirDigits() {
        assertThat(read("[0.1,1e2,3,99999999999]", JsonType.any()))
                .isEqualTo(List.of(new BigDecimal("0.1"), new BigDecimal("1E+2"), 3, 99999999999L));
    }

    @Test
    void listsAndMapsKeepTypesAndOrder() {
        assertThat(read("[{\"name\":\"a\"}]", JsonType.list(JsonType.of(Widget.class)))
                        .get(0)
                        .name())
                .contains("a");
        assertThat(read("{\"z\":1,\"a\":2}", JsonType.map(JsonType.of(Integer.class))))
                .containsExactly(Map.entry("z", 1), Map.entry("a", 2));
        assertThat(JsonType.map(JsonType.list(JsonType.of(Widget.class)))).hasToString("Map<String, List<Widget>>");
    }

    @Test
    void membersThatATypeDoesNotKnowAreIgnored() {
        record Point(int x) {}

        assertThat(read("{\"x\":1,\"y\":2}", JsonType.of(Point.class))).isEqualTo(new Point(1));
    }

    @Test
    void aMismatchIsLocatedAndNotQuoted() {
        assertThatThrownBy(() -> read("[\n {\"size\":\"SK-canary\"}]", JsonType.list(JsonType.of(Widget.class))))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.where()).isEqualTo("/0/size (line 2, column 10)");
                    assertThat(e).hasNoCause();
                })
                .hasMessageContaining("Integer")
                .hasMessageNotContaining("canary");
    }

    @Test
    void brokenJsonIsLocatedAndNotQuoted() {
        assertThatThrownBy(() -> read("{\"a\": SK-canary}", JsonType.any()))
                .isInstanceOf(JsonException.class)
                .hasMessage("Malformed JSON at line 1, column 7")
                .hasNoCause();
        assertThatThrownBy(() -> read("{} {}", JsonType.any())).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("", JsonType.any())).isInstanceOf(JsonException.class);
    }

    @Test
    @Timeout(5)
    void documentsOfHostileSizeAreRefused() {
        String deep = "[".repeat(100_000);
        String number = "1".repeat(1_000_000);

        assertThatThrownBy(() -> read(deep, JsonType.any())).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read(number, JsonType.any())).isInstanceOf(JsonException.class);
    }

    @Test
    void whatCannotBeWrittenIsNamedByItsClass() {
        assertThatThrownBy(() -> codec.write(Map.of("a", new Object())))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("cannot be written as JSON at /a");
        assertThatThrownBy(() -> codec.write(new Broken()))
                .isInstanceOf(JsonException.class)
                .hasMessage("A Broken cannot be written as JSON at /value")
                .hasNoCause();
    }

    @Test
    void nullIsReadAsNull() {
        @Nullable Widget none = codec.read("null".getBytes(StandardCharsets.UTF_8), JsonType.of(Widget.class));

        assertThat(none).isNull();
    }

    @Test
    void theApplicationsOwnMapperCanBeUsed() {
        assertThat(new String(Jackson2Codec.over(new ObjectMapper()).write(Map.of("a", 1)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
    }

    private <T> T read(String json, JsonType<T> type) {
        T value = codec.read(json.getBytes(StandardCharsets.UTF_8), type);
        if (value == null) {
            throw new AssertionError("null");
        }
        return value;
    }

    private String write(Object value) {
        return new String(codec.write(value), StandardCharsets.UTF_8);
    }

    /** A value whose accessor throws. */
    static final class Broken {
        public String getValue() {
            throw new IllegalStateException("SK-canary");
        }
    }
}
