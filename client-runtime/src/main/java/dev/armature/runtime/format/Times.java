package dev.armature.runtime.format;

import dev.armature.runtime.http.HttpDates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.function.Function;

/** Points in time. */
final class Times {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int LAST_YEAR = 9999;
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    /** Long enough for every date anyone writes; longer texts are not looked at. */
    private static final int LONGEST = 64;

    private static final String NO_DATE = "not an RFC 3339 date";
    private static final String NO_DATE_TIME = "not an RFC 3339 date-time";
    private static final String NO_LOCAL = "not a date and time without offset";
    private static final String NO_TIME = "not a time of day without offset";

    /** RFC 3339 as services spell it: a space for the T, an offset without colon, no offset at all. */
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    private Times() {}

    static String date(LocalDate value) {
        checkYear(value.getYear());
        return value.toString();
    }

    /** Also reads a date-time, of which it takes the date as it is written. */
    static LocalDate toDate(String text) {
        boolean time = text.length() > 10 && Character.toUpperCase(text.charAt(10)) == 'T';
        return parsed(text, NO_DATE, all -> time ? toDateTime(all).toLocalDate() : LocalDate.parse(all));
    }

    static String dateTime(OffsetDateTime value) {
        checkYear(value.getYear());
        boolean expressible = value.getOffset().getTotalSeconds() % SECONDS_PER_MINUTE == 0;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                expressible ? value : value.withOffsetSameInstant(ZoneOffset.UTC));
    }

    static OffsetDateTime toDateTime(String text) {
        return parsed(text, NO_DATE_TIME, all -> OffsetDateTime.parse(withoutLeapSecond(all), LENIENT));
    }

    static String local(LocalDateTime value) {
        checkYear(value.getYear());
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(value);
    }

    static LocalDateTime toLocal(String text) {
        return parsed(text, NO_LOCAL, all -> LocalDateTime.parse(all.replace(' ', 'T')));
    }

    static String time(LocalTime value) {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(value);
    }

    static LocalTime toTime(String text) {
        return parsed(text, NO_TIME, LocalTime::parse);
    }

    static String httpDate(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        checkYear(utc.getYear());
        return HttpDates.format(utc.toInstant());
    }

    static OffsetDateTime toHttpDate(String text) {
        return parsed(text, "not an HTTP date", all -> HttpDates.parse(all)
                .map(instant -> instant.atOffset(ZoneOffset.UTC))
                .orElseGet(() -> OffsetDateTime.parse(all, LENIENT)));
    }

    static BigDecimal unixTime(OffsetDateTime value) {
        BigDecimal fraction = BigDecimal.valueOf(value.getNano()).divide(NANOS);
        return Numbers.tidy(BigDecimal.valueOf(value.toEpochSecond()).add(fraction));
    }

    static OffsetDateTime toUnixTime(long seconds) {
        return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime toUnixTime(BigDecimal seconds) {
        BigDecimal nanos = Numbers.bounded(seconds).multiply(NANOS).setScale(0, RoundingMode.FLOOR);
        BigDecimal[] parts = nanos.divideAndRemainder(NANOS);
        return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact())
                .atOffset(ZoneOffset.UTC);
    }

    /** RFC 3339 knows the second 60, Java does not. */
    private static String withoutLeapSecond(String text) {
        int seconds = "yyyy-MM-ddTHH:mm".length();
        return text.startsWith(":60", seconds)
                ? text.substring(0, seconds) + ":59" + text.substring(seconds + ":60".length())
                : text;
    }

    private static void checkYear(int year) {
        if (year < 0 || year > LAST_YEAR) {
            throw new FormatException("only the years 0 to 9999 can be sent");
        }
    }

    private static <T> T parsed(String text, String problem, Function<String, T> parser) {
        if (text.length() > LONGEST) {
            throw new FormatException(problem);
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new FormatException(problem);
        }
    }
}
