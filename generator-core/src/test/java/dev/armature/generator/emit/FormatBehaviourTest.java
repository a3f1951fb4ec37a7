package dev.armature.generator.emit;

import static dev.armature.generator.emit.Reflect.call;
import static dev.armature.generator.emit.Reflect.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Formats in a mapper that knows none of them: no module, no setting. */
class FormatBehaviourTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2024-02-29T10:00:00+02:00");
    private static final OffsetDateTime UTC = OffsetDateTime.parse("2024-02-29T08:00:00Z");
    private static final String JSON = """
            {"day":"2024-02-29",
            "moment":"2024-02-29T10:00:00+02:00",
            "local":"2024-02-29T10:00:00",
            "opens":"09:00:00",
            "httpDate":"Thu, 29 Feb 2024 08:00:00 GMT",
            "epoch":1709193600,
            "epochNumber":1709193600.5,
            "epochText":"1709193600",
            "timeout":"P1DT1M",
            "seconds":90,
            "fraction":1.5,
            "link":"https://example.com/a%20b",
            "digest":"_-8",
            "key":"Aw",
            "small":"255",
            "large":"9007199254740993",
            "huge":"18446744073709551616",
            "any":18446744073709551616,
            "ratio":"0.1",
            "price":"1.10",
            "moments":[1709193600,null],
            "windows":{"b":["PT1H"],"a":[]},
            "expires":null,
            "more":["_w",null]}""".replace("\n", "");

    private static Class<?> type;

    @BeforeAll
    static void compile() {
        type = CompiledModels.of(SampleModels.formats().files()).model("Formats");
    }

    @Test
    void whatIsReadIsWrittenBack() throws JsonProcessingException {
        Object read = MAPPER.readValue(JSON, type);
        assertThat(MAPPER.writeValueAsString(read)).isEqualTo(JSON);
        assertThat(MAPPER.writeValueAsString(call(call(read, "toBuilder"), "build")))
                .isEqualTo(JSON);
    }

    @Test
    void valuesAreEqualHoweverTheyAreSpelt() throws JsonProcessingException {
        String one = "{\"moment\":\"2024-02-29T10:00:00Z\",\"digest\":\"_-8\",\"epoch\":5}";
        String other = "{\"moment\":\"2024-02-29T10:00:00.0000000Z\",\"digest\":\"/+8=\",\"epoch\":\"5\"}";
        assertThat(MAPPER.readValue(one, type)).isEqualTo(MAPPER.readValue(other, type));
    }

    @Test
    void accessorsHaveTheTypesOfJava() throws JsonProcessingException {
        Object read = MAPPER.readValue(JSON, type);
        assertThat(call(read, "day")).isEqualTo(Optional.of(LocalDate.of(2024, 2, 29)));
        assertThat(call(read, "moment")).isEqualTo(MOMENT);
        assertThat(call(read, "local")).isEqualTo(Optional.of(LocalDateTime.of(2024, 2, 29, 10, 0)));
        assertThat(call(read, "opens")).isEqualTo(Optional.of(LocalTime.of(9, 0)));
        assertThat(call(read, "httpDate")).isEqualTo(Optional.of(UTC));
        assertThat(call(read, "epoch")).isEqualTo(Optional.of(UTC));
        assertThat(call(read, "epochNumber")).isEqualTo(Optional.of(UTC.plusNanos(500_000_000)));
        assertThat(call(read, "epochText")).isEqualTo(Optional.of(UTC));
        assertThat(call(read, "timeout")).isEqualTo(Optional.of(Duration.ofMinutes(24 * 60 + 1)));
        assertThat(call(read, "seconds")).isEqualTo(Optional.of(Duration.ofSeconds(90)));
        assertThat(call(read, "fraction")).isEqualTo(Optional.of(Duration.ofMillis(1500)));
        assertThat(call(read, "link")).isEqualTo(Optional.of(URI.create("https://example.com/a%20b")));
        assertThat(((Optional<?>) call(read, "digest")).orElseThrow()).isEqualTo(new byte[] {-1, -17});
        assertThat(call(read, "small")).isEqualTo(Optional.of(255));
        assertThat(call(read, "large")).isEqualTo(Optional.of(9007199254740993L));
        assertThat(call(read, "huge")).isEqualTo(Optional.of(new BigInteger("18446744073709551616")));
        assertThat(call(read, "any")).isEqualTo(Optional.of(new BigInteger("18446744073709551616")));
        assertThat(call(read, "ratio")).isEqualTo(Optional.of(0.1));
        assertThat(call(read, "price")).isEqualTo(Optional.of(new BigDecimal("1.10")));
        assertThat(call(read, "moments")).isEqualTo(Arrays.asList(UTC, null));
        assertThat(call(read, "windows")).isEqualTo(Map.of("b", List.of(Duration.ofHours(1)), "a", List.of()));
        assertThat(call(read, "expires")).isEqualTo(Optional.empty());
        assertThat(read).asString().contains("moment=2024-02-29T10:00+02:00", "key=***", "digest=2 bytes");
    }

    @Test
    void whatIsAbsentStaysAbsentAndWhatIsClearedIsNull() throws JsonProcessingException {
        Object builder = call(callStatic(type, "builder"), "moment", MOMENT);
        assertThat(MAPPER.writeValueAsString(call(builder, "build")))
                .isEqualTo("{\"moment\":\"2024-02-29T10:00:00+02:00\",\"expires\":null}");
        assertThat(MAPPER.writeValueAsString(call(call(builder, "clearTimeout"), "build")))
                .isEqualTo("{\"moment\":\"2024-02-29T10:00:00+02:00\",\"expires\":null,\"timeout\":null}");
    }

    @Test
    void aValueOutsideItsFormatIsLocatedAndNotQuoted() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"moment\":\"SK-canary\"}", type))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("not an RFC 3339 date-time")
                .hasMessageContaining("[\"moment\"]")
                .hasMessageNotContaining("canary");
    }
}
