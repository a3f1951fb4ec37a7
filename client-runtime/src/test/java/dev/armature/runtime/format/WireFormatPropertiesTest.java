package dev.armature.runtime.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written is read back as the same value, and what is written has the form that its source says. */
class WireFormatPropertiesTest {
    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_9999 = 253_402_214_399L;

    @Property
    void dateTimes(@ForAll("times") OffsetDateTime value) {
        String text = WireFormat.DATE_TIME.text(value);
        assertThat(text).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
        assertThat(WireFormat.DATE_TIME.read(text)).isEqualTo(value);
    }

    @Property
    void httpDates(@ForAll("times") OffsetDateTime value) {
        String text = WireFormat.HTTP_DATE.text(value);
        assertThat(text).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        assertThat(WireFormat.HTTP_DATE.read(text)).isEqualTo(utcSeconds(value));
    }

    @Property
    void unixTimes(@ForAll("times") OffsetDateTime value) {
        assertThat(WireFormat.UNIX_TIME.read(WireFormat.UNIX_TIME.write(value))).isEqualTo(utcSeconds(value));
        assertThat(WireFormat.UNIX_TIME_TEXT.read(WireFormat.UNIX_TIME_TEXT.write(value)))
                .isEqualTo(utcSeconds(value));
        assertThat(WireFormat.UNIX_TIME_NUMBER.read(WireFormat.UNIX_TIME_NUMBER.write(value)))
                .isEqualTo(value.withOffsetSameInstant(ZoneOffset.UTC));
    }

    @Property
    void localTimes(@ForAll("times") OffsetDateTime value) {
        LocalDate date = value.toLocalDate();
        LocalTime time = value.toLocalTime();
        LocalDateTime both = value.toLocalDateTime();
        assertThat(WireFormat.DATE.read(WireFormat.DATE.text(date))).isEqualTo(date);
        assertThat(WireFormat.TIME_LOCAL.read(WireFormat.TIME_LOCAL.text(time))).isEqualTo(time);
        assertThat(WireFormat.DATE_TIME_LOCAL.read(WireFormat.DATE_TIME_LOCAL.text(both)))
                .isEqualTo(both);
    }

    @Property
    void durations(@ForAll("durations") Duration value) {
        String text = WireFormat.DURATION.text(value);
        assertThat(text)
                .matches("-?P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,9})?S)?)?")
                .doesNotEndWith("T");
        assertThat(WireFormat.DURATION.read(text)).isEqualTo(value);
        assertThat(WireFormat.DURATION_SECONDS_NUMBER.read(WireFormat.DURATION_SECONDS_NUMBER.write(value)))
                .isEqualTo(value);
        Duration whole = value.truncatedTo(ChronoUnit.SECONDS);
        assertThat(WireFormat.DURATION_SECONDS.read(WireFormat.DURATION_SECONDS.write(whole)))
                .isEqualTo(whole);
    }

    @Property
    void bytes(@ForAll byte[] value) {
        String text = WireFormat.BASE64_URL.text(value);
        assertThat(text).matches("[A-Za-z0-9_-]*");
        assertThat(WireFormat.BASE64_URL.read(text)).isEqualTo(value);
    }

    @Property
    void integers(@ForAll int small, @ForAll long large, @ForAll BigInteger any) {
        assertThat(WireFormat.INT32_TEXT.read(WireFormat.INT32_TEXT.text(small)))
                .isEqualTo(small);
        assertThat(WireFormat.INT64_TEXT.read(WireFormat.INT64_TEXT.text(large)))
                .isEqualTo(large);
        assertThat(WireFormat.INTEGER_TEXT.read(WireFormat.INTEGER_TEXT.text(any)))
                .isEqualTo(any);
    }

    @Property
    void fractions(@ForAll BigDecimal decimal, @ForAll double number) {
        assertThat(WireFormat.DECIMAL_TEXT.text(decimal)).matches("-?\\d+(\\.\\d+)?");
        assertThat(WireFormat.DECIMAL_TEXT.read(WireFormat.DECIMAL_TEXT.text(decimal)))
                .isEqualByComparingTo(decimal.setScale(Math.max(decimal.scale(), 0), RoundingMode.UNNECESSARY));
        assertThat(WireFormat.DOUBLE_TEXT.read(WireFormat.DOUBLE_TEXT.text(number)))
                .isEqualTo(number);
    }

    @Provide
    Arbitrary<OffsetDateTime> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(YEAR_0 + 86_400, YEAR_9999 - 86_400),
                        Arbitraries.integers().between(0, 999_999_999),
                        Arbitraries.integers().between(-18 * 60, 18 * 60))
                .as((seconds, nanos, minutes) ->
                        Instant.ofEpochSecond(seconds, nanos).atOffset(ZoneOffset.ofTotalSeconds(minutes * 60)));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Duration::ofSeconds);
    }

    private static OffsetDateTime utcSeconds(OffsetDateTime value) {
        return value.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }
}
