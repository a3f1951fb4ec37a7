package dev.armature.runtime.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time. */
final class Durations {
    private static final String NO_DURATION = "not an ISO 8601 duration in weeks, days, hours, minutes and seconds";
    private static final int LONGEST = 64;
    private static final int NANO_DIGITS = 9;
    private static final int DAYS_PER_WEEK = 7;

    /** Java's own parser knows everything but weeks. */
    private static final Pattern WEEKS = Pattern.compile("([+-]?)P([0-9]{1,9})W");

    private Durations() {}

    /** In days as well: services compare {@code P1D} as text, and Java would write {@code PT24H}. */
    static String iso(Duration value) {
        if (value.isZero()) {
            return "PT0S";
        } else if (value.isNegative()) {
            return value.toSeconds() == Long.MIN_VALUE ? value.toString() : "-" + iso(value.negated());
        }
        StringBuilder out = new StringBuilder("P");
        append(out, value.toDaysPart(), 'D');
        Duration time = value.minusDays(value.toDaysPart());
        if (!time.isZero()) {
            out.append('T');
            append(out, time.toHoursPart(), 'H');
            append(out, time.toMinutesPart(), 'M');
            appendSeconds(out, Duration.ofSeconds(time.toSecondsPart(), time.toNanosPart()));
        }
        return out.toString();
    }

    static Duration toDuration(String text) {
        if (text.length() > LONGEST) {
            throw new FormatException(NO_DURATION);
        }
        Matcher weeks = WEEKS.matcher(text);
        try {
            if (weeks.matches()) {
                Duration length = Duration.ofDays(Math.multiplyExact(Long.parseLong(weeks.group(2)), DAYS_PER_WEEK));
                return weeks.group(1).equals("-") ? length.negated() : length;
            }
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new FormatException(NO_DURATION);
        }
    }

    static long wholeSeconds(Duration value) {
        if (value.toNanosPart() != 0) {
            throw new FormatException("only whole seconds can be sent here");
        }
        return value.toSeconds();
    }

    static BigDecimal seconds(Duration value) {
        BigDecimal nanos = BigDecimal.valueOf(value.toNanosPart(), NANO_DIGITS);
        return Numbers.tidy(BigDecimal.valueOf(value.toSeconds()).add(nanos));
    }

    static Duration toDuration(BigDecimal seconds) {
        BigDecimal nanos = Numbers.bounded(seconds).setScale(NANO_DIGITS, RoundingMode.FLOOR);
        BigDecimal whole = nanos.setScale(0, RoundingMode.FLOOR);
        return Duration.ofSeconds(
                whole.longValueExact(), nanos.subtract(whole).unscaledValue().longValueExact());
    }

    private static void append(StringBuilder out, long value, char unit) {
        if (value != 0) {
            out.append(value).append(unit);
        }
    }

    private static void appendSeconds(StringBuilder out, Duration value) {
        if (!value.isZero()) {
            out.append(seconds(value).toPlainString()).append('S');
        }
    }
}
