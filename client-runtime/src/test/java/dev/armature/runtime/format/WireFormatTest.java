package dev.armature.runtime.format;

import static dev.armature.runtime.format.WireFormat.BASE64_URL;
import static dev.armature.runtime.format.WireFormat.DATE;
import static dev.armature.runtime.format.WireFormat.DATE_TIME;
import static dev.armature.runtime.format.WireFormat.DATE_TIME_LOCAL;
import static dev.armature.runtime.format.WireFormat.DECIMAL_TEXT;
import static dev.armature.runtime.format.WireFormat.DOUBLE_TEXT;
import static dev.armature.runtime.format.WireFormat.DURATION;
import static dev.armature.runtime.format.WireFormat.DURATION_SECONDS;
import static dev.armature.runtime.format.WireFormat.DURATION_SECONDS_NUMBER;
import static dev.armature.runtime.format.WireFormat.HTTP_DATE;
import static dev.armature.runtime.format.WireFormat.INT32_TEXT;
import static dev.armature.runtime.format.WireFormat.INT64_TEXT;
import static dev.armature.runtime.format.WireFormat.INTEGER_TEXT;
import static dev.armature.runtime.format.WireFormat.TIME_LOCAL;
import static dev.armature.runtime.format.WireFormat.UNIX_TIME;
import static dev.armature.runtime.format.WireFormat.UNIX_TIME_NUMBER;
import static dev.armature.runtime.format.WireFormat.UNIX_TIME_TEXT;
import static dev.armature.runtime.format.WireFormat.URI_REFERENCE;
import static dev.armature.runtime.format.WireFormat.UUID_TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.testing.CpuTime;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {
    private static final OffsetDateTime AUGUST = OffsetDateTime.parse("2022-08-26T14:38:00Z");

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T12:00:00+02:00, 2024-05-01T12:00+02:00",
        "2024-05-01T12:00:00Z,      2024-05-01T12:00Z",
        "2024-05-01T12:00:00.1234567Z, 2024-05-01T12:00:00.123456700Z",
        "2024-05-01T11:59:30Z,      2024-05-01T12:00+00:00:30",
    })
    void dateTimesAreWrittenAsRfc3339WithTheirOffset(String wire, OffsetDateTime value) {
        assertThat(DATE_TIME.write(value)).isEqualTo(wire);
        assertThat(DATE_TIME.text(value)).isEqualTo(wire);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01T12:00:00+02:00,   2024-05-01T12:00+02:00",
        "2024-05-01t12:00:00z,        2024-05-01T12:00Z",
        "2024-05-01 12:00:00Z,        2024-05-01T12:00Z",
        "2024-05-01T12:00:00,         2024-05-01T12:00Z",
        "2024-05-01T12:00Z,           2024-05-01T12:00Z",
        "2024-05-01T12:00:00+0200,    2024-05-01T12:00+02:00",
        "2024-05-01T12:00:00-00:00,   2024-05-01T12:00Z",
        "2016-12-31T23:59:60Z,        2016-12-31T23:59:59Z",
        "2024-05-01T12:00:00.000000001Z, 2024-05-01T12:00:00.000000001Z",
    })
    void dateTimesAreReadAsServicesSpellThem(String wire, OffsetDateTime value) {
        assertThat(DATE_TIME.read(wire)).isEqualTo(value);
    }

    @Test
    void datesLocalTimesAndLocalDateTimesHaveAllTheirParts() {
        assertThat(DATE.write(LocalDate.of(824, 5, 1))).isEqualTo("0824-05-01");
        assertThat(DATE.read("2024-05-01")).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(DATE.read("2024-05-01T23:30:00-02:00")).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(TIME_LOCAL.write(LocalTime.of(9, 0))).isEqualTo("09:00:00");
        assertThat(TIME_LOCAL.read("09:00")).isEqualTo(LocalTime.of(9, 0));
        assertThat(DATE_TIME_LOCAL.write(LocalDateTime.of(2024, 5, 1, 9, 0))).isEqualTo("2024-05-01T09:00:00");
        assertThat(DATE_TIME_LOCAL.read("2024-05-01 09:00:00")).isEqualTo(LocalDateTime.of(2024, 5, 1, 9, 0));
    }

    @Test
    void httpDatesHaveTwoDigitsForTheDayAndAreReadInEveryForm() {
        assertThat(HTTP_DATE.write(OffsetDateTime.parse("2024-02-03T01:00:00.9+02:00")))
                .isEqualTo("Fri, 02 Feb 2024 23:00:00 GMT");
        assertThat(HTTP_DATE.read("Fri, 26 Aug 2022 14:38:00 GMT")).isEqualTo(AUGUST);
        assertThat(HTTP_DATE.read("Friday, 26-Aug-22 14:38:00 GMT")).isEqualTo(AUGUST);
        assertThat(HTTP_DATE.read("Fri Aug 26 14:38:00 2022")).isEqualTo(AUGUST);
        assertThat(HTTP_DATE.read("2022-08-26T14:38:00Z")).isEqualTo(AUGUST);
    }

    @Test
    void unixTimesAreSecondsInEachOfTheirTypes() {
        OffsetDateTime late = AUGUST.plusNanos(500_000_000);
        assertThat(UNIX_TIME.write(late)).isEqualTo(1661524680L);
        assertThat(UNIX_TIME.read(1661524680L)).isEqualTo(AUGUST);
        assertThat(UNIX_TIME_TEXT.write(late)).isEqualTo("1661524680");
        assertThat(UNIX_TIME_TEXT.read("1661524680")).isEqualTo(AUGUST);
        assertThat(UNIX_TIME_TEXT.read("1661524680.5")).isEqualTo(late);
        assertThat(UNIX_TIME_NUMBER.write(late)).isEqualTo(new BigDecimal("1661524680.5"));
        assertThat(UNIX_TIME_NUMBER.write(AUGUST)).isEqualTo(new BigDecimal("1661524680"));
        assertThat(UNIX_TIME_NUMBER.read(new BigDecimal("1661524680.5"))).isEqualTo(late);
        assertThat(UNIX_TIME_NUMBER.read(new BigDecimal("-0.5")))
                .isEqualTo(OffsetDateTime.parse("1969-12-31T23:59:59.5Z"));
        assertThat(UNIX_TIME.parse("1661524680")).contains(AUGUST);
        assertThat(UNIX_TIME_NUMBER.text(AUGUST.withSecond(40))).isEqualTo("1661524720");
    }

    @ParameterizedTest
    @CsvSource({
        "P123DT22H14M12.011S, PT2974H14M12.011S",
        "P1D,                 PT24H",
        "PT36H,               PT36H",
        "PT0S,                PT0S",
        "PT0.000000001S,      PT0.000000001S",
        "-P1DT1H,             PT-25H",
        "-PT0.5S,             PT-0.5S",
        "P2W,                 PT336H",
        "-P1W,                PT-168H",
        "PT90M,               PT1H30M",
    })
    void durationsAreReadInWeeksAndDaysToo(String wire, Duration value) {
        assertThat(DURATION.read(wire)).isEqualTo(value);
        assertThat(DURATION.read(DURATION.text(value))).isEqualTo(value);
    }

    @Test
    void durationsAreWrittenWithDays() {
        assertThat(DURATION.write(Duration.ofMillis(123 * 86_400_000L + 80_052_011)))
                .isEqualTo("P123DT22H14M12.011S");
        assertThat(DURATION.write(Duration.ofHours(24))).isEqualTo("P1D");
        assertThat(DURATION.write(Duration.ofHours(-25))).isEqualTo("-P1DT1H");
        assertThat(DURATION.write(Duration.ofSeconds(1, 500_000_000))).isEqualTo("PT1.5S");
        assertThat(DURATION_SECONDS.write(Duration.ofMinutes(1))).isEqualTo(60L);
        assertThat(DURATION_SECONDS_NUMBER.write(Duration.ofMillis(1500))).isEqualTo(new BigDecimal("1.5"));
        assertThat(DURATION_SECONDS_NUMBER.write(Duration.ofSeconds(100))).isEqualTo(new BigDecimal("100"));
        assertThatThrownBy(() -> DURATION_SECONDS.write(Duration.ofMillis(1500)))
                .isInstanceOf(FormatException.class)
                .hasMessage("only whole seconds can be sent here");
    }

    @Test
    void bytesAreWrittenWithoutPaddingAndReadInEitherAlphabet() {
        byte[] bytes = {-1, -17, 1, 2};
        assertThat(BASE64_URL.write(bytes)).isEqualTo("_-8BAg");
        assertThat(BASE64_URL.read("_-8BAg==")).isEqualTo(bytes);
        assertThat(BASE64_URL.read("/+8BAg")).isEqualTo(bytes);
        assertThat(BASE64_URL.read("")).isEmpty();
    }

    @Test
    void urisThatServicesSendUnencodedAreRepaired() {
        assertThat(URI_REFERENCE.read("https://example.com/a?b=%20c"))
                .isEqualTo(URI.create("https://example.com/a?b=%20c"));
        assertThat(URI_REFERENCE.read("https://example.com/a b?t={x|y}&u=\u00e9"))
                .isEqualTo(URI.create("https://example.com/a%20b?t=%7Bx%7Cy%7D&u=%C3%A9"));
        assertThat(URI_REFERENCE.read("")).isEqualTo(URI.create(""));
    }

    @Test
    void uuidsAreReadInEitherCase() {
        UUID value = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
        assertThat(UUID_TEXT.parse("123E4567-E89B-12D3-A456-426614174000")).contains(value);
        assertThat(UUID_TEXT.text(value)).isEqualTo("123e4567-e89b-12d3-a456-426614174000");
    }

    @Test
    void numbersInTextsKeepTheirDigits() {
        assertThat(INT64_TEXT.read("9007199254740993")).isEqualTo(9007199254740993L);
        assertThat(INT64_TEXT.read("5.0")).isEqualTo(5L);
        assertThat(INT32_TEXT.write(255)).isEqualTo("255");
        assertThat(INTEGER_TEXT.read("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(DECIMAL_TEXT.read("1.10")).isEqualTo(new BigDecimal("1.10"));
        assertThat(DECIMAL_TEXT.write(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(DECIMAL_TEXT.write(new BigDecimal("1E+100000"))).isEqualTo("1E+100000");
        assertThat(DOUBLE_TEXT.read("NaN")).isNaN();
        assertThat(DOUBLE_TEXT.write(0.1)).isEqualTo("0.1");
    }

    @Test
    void listsAndMapsKeepNullsAndOrder() {
        WireFormat<List<OffsetDateTime>, List<Long>> times = WireFormat.list(UNIX_TIME);
        assertThat(times.write(Arrays.asList(AUGUST, null))).containsExactly(1661524680L, null);
        assertThat(times.read(Arrays.asList(null, 1661524680L))).containsExactly(null, AUGUST);
        assertThat(WireFormat.map(times).read(Map.of("a", List.of(1661524680L))))
                .isEqualTo(Map.of("a", List.of(AUGUST)));
        assertThat(UNIX_TIME.texts(List.of(AUGUST, AUGUST))).containsExactly("1661524680", "1661524680");
        assertThat(((ParameterizedType) WireFormat.map(times).wireType()).getActualTypeArguments())
                .containsExactly(String.class, times.wireType());
        assertThat(times.parse("1")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNotInTheFormatIsRefusedAndNotQuoted(WireFormat<?, String> format, String wire) {
        assertThatThrownBy(() -> format.read(wire))
                .isInstanceOf(FormatException.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThat(format.parse(wire)).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(DATE, "2024-13-01"),
                Arguments.of(DATE, "canary"),
                Arguments.of(DATE_TIME, "2024-05-01"),
                Arguments.of(DATE_TIME, "canary"),
                Arguments.of(DATE_TIME_LOCAL, "2024-05-01T12:00:00Z"),
                Arguments.of(TIME_LOCAL, "25:00"),
                Arguments.of(HTTP_DATE, "canary"),
                Arguments.of(UNIX_TIME_TEXT, "canary"),
                Arguments.of(UNIX_TIME_TEXT, "1e20"),
                Arguments.of(DURATION, "P1M"),
                Arguments.of(DURATION, "P1Y2D"),
                Arguments.of(DURATION, "canary"),
                Arguments.of(BASE64_URL, "canary!"),
                Arguments.of(URI_REFERENCE, "http://[canary"),
                Arguments.of(UUID_TEXT, "1-1-1-1-1"),
                Arguments.of(UUID_TEXT, "canaryca-nary-cana-ryca-narycanaryca"),
                Arguments.of(INT32_TEXT, "2147483648"),
                Arguments.of(INT64_TEXT, "1.5"),
                Arguments.of(INTEGER_TEXT, "canary"),
                Arguments.of(DOUBLE_TEXT, "1d"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Timeout(60)
    void textsOfHostileSizeAreRefusedAtOnce(WireFormat<?, String> format, String wire) {
        assertThat(CpuTime.of(() -> assertThatThrownBy(() -> format.read(wire)).isInstanceOf(FormatException.class)))
                .isLessThan(Duration.ofSeconds(2));
    }

    static Stream<Arguments> hostile() {
        String digits = "1".repeat(10_000_000);
        return Stream.of(
                Arguments.of(INT64_TEXT, digits),
                Arguments.of(INTEGER_TEXT, digits),
                Arguments.of(DECIMAL_TEXT, digits),
                Arguments.of(DOUBLE_TEXT, digits),
                Arguments.of(UNIX_TIME_TEXT, digits),
                Arguments.of(INTEGER_TEXT, "1e999999999"),
                Arguments.of(INT64_TEXT, "1e-999999999"),
                Arguments.of(UNIX_TIME_TEXT, "1e-999999999"),
                Arguments.of(DURATION, "PT" + digits + "S"),
                Arguments.of(DATE_TIME, digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e18"})
    @Timeout(60)
    void numbersOfHostileSizeAreRefusedAtOnce(BigDecimal wire) {
        assertThat(CpuTime.of(() ->
                        assertThatThrownBy(() -> UNIX_TIME_NUMBER.read(wire)).isInstanceOf(FormatException.class)))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void valuesBeyondTheFormatAreNotSent() {
        assertThatThrownBy(() -> DATE_TIME.write(OffsetDateTime.MAX)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> HTTP_DATE.write(OffsetDateTime.MIN)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> HTTP_DATE.write(OffsetDateTime.of(9999, 12, 31, 23, 0, 0, 0, ZoneOffset.ofHours(-2))))
                .isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> DATE.write(LocalDate.of(10_000, 1, 1))).isInstanceOf(FormatException.class);
    }

    @Test
    void anEmptyTextIsNoValueWhereItMeansNothing() {
        assertThat(DATE_TIME.read("")).isNull();
        assertThat(DURATION.read(" ")).isNull();
        assertThat(INT64_TEXT.read("")).isNull();
        assertThat(DATE_TIME.parse("")).isEmpty();
        assertThat(DATE_TIME.read(null)).isNull();
        assertThat(DATE_TIME.write(null)).isNull();
    }
}
