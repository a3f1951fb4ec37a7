package dev.armature.runtime.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HTTP dates in the three forms a recipient has to accept (RFC 9110, section 5.6.7). */
public final class HttpDates {
    private static final int FIRST_YEAR_OF_TWO_DIGITS = 1970;
    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR_OF_TWO_DIGITS)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH);

    /** Spelt out, because the names of a locale change with the JDK and its settings. */
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private HttpDates() {}

    /**
     * Writes an HTTP date in the form that senders have to use (IMF-fixdate).
     *
     * @param instant the point in time, of which fractions of a second are dropped
     * @return the date
     * @throws IllegalArgumentException when the year has not four digits
     */
    public static String format(Instant instant) {
        ZonedDateTime utc = instant.atZone(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            throw new IllegalArgumentException("an HTTP date has the years 0 to 9999 only");
        }
        return String.format(
                Locale.ROOT,
                "%s, %02d %s %04d %02d:%02d:%02d GMT",
                DAYS.get(utc.getDayOfWeek().getValue() - 1),
                utc.getDayOfMonth(),
                MONTHS.get(utc.getMonthValue() - 1),
                utc.getYear(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond());
    }

    /**
     * Reads an HTTP date.
     *
     * @param text the date in any of the three forms
     * @return the point in time; empty when the text has none of the forms
     */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return local(text, RFC_850).or(() -> local(text, ASCTIME));
        }
    }

    private static Optional<Instant> local(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
