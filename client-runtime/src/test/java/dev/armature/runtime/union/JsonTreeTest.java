package dev.armature.runtime.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.format.FormatException;
import dev.armature.runtime.format.WireFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTreeTest {
    private static final UUID ID = UUID.fromString("8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1");

    private static Stream<Function<@Nullable Object, @Nullable Object>> readers() {
        return Stream.of(
                JsonTree::text,
                JsonTree::bool,
                JsonTree::int32,
                JsonTree::int64,
                JsonTree::integer,
                JsonTree::float32,
                JsonTree::float64,
                JsonTree::decimal,
                JsonTree::uuid,
                JsonTree::bytes,
                json -> JsonTree.list(json, JsonTree::text),
                json -> JsonTree.map(json, JsonTree::text),
                json -> JsonTree.of(json, JsonTree::text),
                json -> JsonTree.formatted(json, WireFormat.DATE));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nullStaysNull(Function<@Nullable Object, @Nullable Object> reader) {
        assertThat(reader.apply(null)).isNull();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whatIsSomethingElseIsRefusedAndNeverQuoted(Function<@Nullable Object, @Nullable Object> reader) {
        Object other = List.of(Map.of("SK-canary", List.of("SK-canary")));
        assertThatThrownBy(() -> reader.apply(other))
                .isInstanceOf(FormatException.class)
                .hasMessageNotContaining("SK-canary");
    }

    @Test
    void numbersAreReadFromAnyNumberWorthTheSame() {
        assertThat(JsonTree.int32(5)).isEqualTo(5);
        assertThat(JsonTree.int32(new BigDecimal("5.0"))).isEqualTo(5);
        assertThat(JsonTree.int64(5)).isEqualTo(5L);
        assertThat(JsonTree.integer(BigInteger.TEN.pow(30))).isEqualTo(BigInteger.TEN.pow(30));
        assertThat(JsonTree.decimal(1.5)).isEqualByComparingTo("1.5");
        assertThat(JsonTree.float64(new BigDecimal("1.5"))).isEqualTo(1.5);
        assertThat(JsonTree.float32(2)).isEqualTo(2f);
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> JsonTree.int32(1L << 40)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> JsonTree.int64(new BigDecimal("1.5"))).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> JsonTree.integer(Double.NaN)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> JsonTree.int32("5")).isInstanceOf(FormatException.class);
    }

    @Test
    void anExponentCannotFillMemory() {
        BigDecimal bomb = new BigDecimal("1E+1000000000");
        assertThatThrownBy(() -> JsonTree.integer(bomb)).isInstanceOf(FormatException.class);
    }

    @Test
    void textsInAFormatAreReadAsWhatTheyMean() {
        assertThat(JsonTree.uuid(ID.toString())).isEqualTo(ID);
        assertThat(JsonTree.bytes("AQI=")).containsExactly(1, 2);
        assertThat(JsonTree.formatted("2020-01-02", WireFormat.DATE)).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(JsonTree.formatted(1714521600, WireFormat.UNIX_TIME))
                .isEqualTo(OffsetDateTime.parse("2024-05-01T00:00:00Z"));
        assertThat(JsonTree.formatted(List.of("2020-01-02"), WireFormat.list(WireFormat.DATE)))
                .containsExactly(LocalDate.of(2020, 1, 2));
        assertThat(JsonTree.formatted(Map.of("a", 0), WireFormat.map(WireFormat.UNIX_TIME)))
                .containsEntry("a", OffsetDateTime.parse("1970-01-01T00:00:00Z"));
    }

    @Test
    void listsAndMapsKeepTheirOrderAndTheirNulls() {
        assertThat(JsonTree.list(Arrays.asList("b", null, "a"), JsonTree::text)).containsExactly("b", null, "a");
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("z", 1);
        members.put("a", null);
        assertThat(JsonTree.map(members, JsonTree::int32)).containsExactly(Map.entry("z", 1), entry("a"));
        assertThat(JsonTree.members(members)).containsExactlyEntriesOf(members);
        assertThat(JsonTree.members(null)).isEmpty();
        assertThatThrownBy(() -> JsonTree.members(List.of())).isInstanceOf(FormatException.class);
    }

    @Test
    void whatTellsTheTypeNeedNotBeText() {
        assertThat(JsonTree.tag(Map.of("kind", "a"), "kind")).isEqualTo("a");
        assertThat(JsonTree.tag(Map.of("kind", 1), "kind")).isEqualTo("1");
        assertThat(JsonTree.tag(Map.of("kind", true), "kind")).isEqualTo("true");
        assertThat(JsonTree.tag(Map.of("kind", List.of()), "kind")).isEmpty();
        assertThat(JsonTree.tag(Map.of(), "kind")).isEmpty();
    }

    @Test
    void treesAreTheSameWhenTheyAreWrittenTheSame() {
        assertThat(JsonTree.same(5, new BigDecimal("5.0"))).isTrue();
        assertThat(JsonTree.same(5, 5.5)).isFalse();
        assertThat(JsonTree.same(5, "5")).isFalse();
        assertThat(JsonTree.same(ID.toString(), ID)).isTrue();
        assertThat(JsonTree.same("AQI=", new byte[] {1, 2})).isTrue();
        assertThat(JsonTree.same("[]", List.of())).isFalse();
        assertThat(JsonTree.same(List.of(1, "a"), List.of(1L, "a"))).isTrue();
        assertThat(JsonTree.same(List.of(1), List.of(1, 2))).isFalse();
        assertThat(JsonTree.same(Map.of("a", List.of(1)), Map.of("a", List.of(1L))))
                .isTrue();
        assertThat(JsonTree.same(Map.of("a", 1), Map.of("b", 1))).isFalse();
        assertThat(JsonTree.same(null, null)).isTrue();
        assertThat(JsonTree.same(null, "null")).isFalse();
        assertThat(JsonTree.same("a", null)).isFalse();
        assertThat(JsonTree.same(Double.NaN, 1)).isFalse();
    }

    private static Map.Entry<String, @Nullable Integer> entry(String name) {
        return new AbstractMap.SimpleEntry<>(name, null);
    }
}
