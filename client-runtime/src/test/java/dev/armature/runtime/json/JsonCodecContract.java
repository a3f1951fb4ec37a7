package dev.armature.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.armature.runtime.format.WireFormat;
import dev.armature.runtime.testing.CpuTime;
import dev.armature.runtime.testing.Widget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every codec does, to the byte: a client may change its codec and nothing else. */
abstract class JsonCodecContract {
    private final JsonCodec codec;

    JsonCodecContract(JsonCodec codec) {
        this.codec = codec;
    }

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
                .hasMessageMatching("Malformed JSON at line 1, column [0-9]+")
                .hasNoCause();
        assertThatThrownBy(() -> read("{} {}", JsonType.any())).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> read("", JsonType.any())).isInstanceOf(JsonException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(60)
    void documentsOfHostileSizeAreRefused(String what, Supplier<String> json) {
        String document = json.get();

        assertThat(CpuTime.of(() -> assertThatThrownBy(() -> read(document, JsonType.any()))
                        .isInstanceOf(JsonException.class)
                        .hasMessageStartingWith("JSON beyond the limits of the reader")
                        .hasMessageNotContaining("1111")
                        .hasNoCause()))
                .isLessThan(Duration.ofSeconds(5));
    }

    static Stream<Arguments> hostile() {
        int million = 1_000_000;
        return Stream.of(
                hostile("arrays of depth 10^5", () -> "[".repeat(100_000)),
                hostile("objects of depth 10^5", () -> "{\"a\":".repeat(100_000)),
                hostile("closed arrays of depth 501", () -> "[".repeat(501) + "]".repeat(501)),
                hostile("a number of 10^7 digits", () -> "1".repeat(10 * million)),
                hostile("a fraction of 10^7 digits", () -> "[0." + "1".repeat(10 * million) + "]"),
                hostile("a string of 50 million and one characters", () -> '"' + "1".repeat(50 * million + 1) + '"'),
                hostile("a member with a name of 60,000 characters", () -> "{\"" + "1".repeat(60_000) + "\":1}"));
    }

    private static Arguments hostile(String what, Supplier<String> json) {
        return Arguments.of(what, json);
    }

    @Test
    void hostileDocumentsAreRefusedInsideModelsToo() {
        String json = "{\"unknown\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> read(json, JsonType.of(Widget.class)))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("JSON beyond the limits of the reader");
    }

    @Test
    void whatIsJustWithinTheLimitsIsRead() {
        assertThat(read("[".repeat(500) + "]".repeat(500), JsonType.any())).isInstanceOf(List.class);
        assertThat(read("1".repeat(1000), JsonType.any())).isEqualTo(new BigInteger("1".repeat(1000)));
    }

    @Test
    @Timeout(60)
    void exponentsOfHostileSizeAreNotExpanded() {
        assertThat(CpuTime.of(() -> {
                    assertThat(read("1e1000000000", JsonType.any())).isEqualTo(new BigDecimal("1e1000000000"));
                    assertThatThrownBy(() -> read("1e1000000000", JsonType.of(Long.class)))
                            .isInstanceOf(JsonException.class);
                    assertThatThrownBy(() -> read("1e-1000000000", JsonType.of(Integer.class)))
                            .isInstanceOf(JsonException.class);
                    assertThatThrownBy(() -> read("1e1000000000", JsonType.of(BigInteger.class)))
                            .isInstanceOf(JsonException.class);
                }))
                .isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.5", "9223372036854775808", "9223372036854775807.5", "-1e19", "true", "[5]", "{}"})
    void aNumberThatItsTypeCannotHoldIsRefusedAndNotCut(String json) {
        assertThatThrownBy(() -> read(json, JsonType.of(Long.class)))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("JSON that does not fit");
    }

    @Test
    void wholeNumbersAreReadInEachOfTheirSpellings() {
        assertThat(read("[5,5.0,5e0,50e-1,\"5\",null]", JsonType.list(JsonType.of(Long.class))))
                .containsExactly(5L, 5L, 5L, 5L, 5L, null);
        assertThat(read("[5,5.0,2147483647.0]", JsonType.list(JsonType.of(Integer.class))))
                .containsExactly(5, 5, Integer.MAX_VALUE);
        assertThatThrownBy(() -> read("2147483648.0", JsonType.of(Integer.class)))
                .isInstanceOf(JsonException.class);
        assertThat(read("9007199254740993", JsonType.of(Long.class))).isEqualTo(9007199254740993L);
    }

    @Test
    void numbersKeepTheirDigitsInFrontOfADiscriminator() {
        String json = "{\"price\":0.33333000000000000000001,\"large\":9007199254740993,\"kind\":\"priced\"}";

        assertThat(read(json, JsonType.of(Offer.class)))
                .isEqualTo(new Priced(new BigDecimal("0.33333000000000000000001"), 9007199254740993L));
    }

    @Test
    void textIsWrittenWithoutNeedlessEscapes() {
        assertThat(write(List.of("a/b", "\u00e9", "\ud83d\ude00", "\u2028", "\"\\\n\u0001")))
                .isEqualTo("[\"a/b\",\"\u00e9\",\"\ud83d\ude00\",\"\u2028\",\"\\\"\\\\\\n\\u0001\"]");
    }

    @Test
    void membersOfClassesKeepTheirOrder() {
        record Pair(int z, int a) {}

        assertThat(write(new Pair(1, 2))).isEqualTo("{\"z\":1,\"a\":2}");
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
    void valuesInFormatsAreReadAtEveryDepth() {
        JsonType<Map<String, List<OffsetDateTime>>> type =
                JsonType.map(JsonType.list(JsonType.of(WireFormat.UNIX_TIME)));

        assertThat(read("{\"a\":[0,\"1\",2.0]}", type)).containsOnlyKeys("a").satisfies(map -> assertThat(map.get("a"))
                .extracting(OffsetDateTime::toEpochSecond)
                .containsExactly(0L, 1L, 2L));
        assertThat(read("\"dGVzdA\"", JsonType.of(WireFormat.BASE64_URL))).isEqualTo(new byte[] {'t', 'e', 's', 't'});
        assertThatThrownBy(() -> read("[\"SK-canary\"]", JsonType.list(JsonType.of(WireFormat.DATE_TIME))))
                .isInstanceOf(JsonException.class)
                .hasMessage("JSON that does not fit: not an RFC 3339 date-time");
    }

    @Test
    void nullIsReadAsNull() {
        @Nullable Widget none = codec.read("null".getBytes(StandardCharsets.UTF_8), JsonType.of(Widget.class));

        assertThat(none).isNull();
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

    /** Told apart by a member that may come last, so that what comes before has to be kept until then. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Priced.class, name = "priced"))
    interface Offer {}

    /** The only kind of offer. */
    record Priced(BigDecimal price, long large) implements Offer {}

    /** A value whose accessor throws. */
    static final class Broken {
        public String getValue() {
            throw new IllegalStateException("SK-canary");
        }
    }
}
