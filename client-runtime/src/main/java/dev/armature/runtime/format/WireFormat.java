package dev.armature.runtime.format;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values of a Java type are written where JSON and HTTP have no such type: {@code type} and {@code format} of a description
 * in one object. Strict in what it writes; reads the deviations that services are known for. An empty text is no value, except
 * where it means one (bytes, URIs).
 *
 * @param <T> the type in Java
 * @param <W> the type in JSON: {@code String}, {@code Long}, {@code BigDecimal}, or lists and maps of them
 */
public final class WireFormat<T, W> {
    /** {@code date}: RFC 3339 full-date. */
    public static final WireFormat<LocalDate, String> DATE = text(Times::date, Times::toDate);

    /** {@code date-time}: RFC 3339, with the offset the value has. Read without an offset, it is UTC. */
    public static final WireFormat<OffsetDateTime, String> DATE_TIME = text(Times::dateTime, Times::toDateTime);

    /** {@code date-time-local}: a date and a time of day anywhere. */
    public static final WireFormat<LocalDateTime, String> DATE_TIME_LOCAL = text(Times::local, Times::toLocal);

    /** {@code time-local}: RFC 3339 partial-time. */
    public static final WireFormat<LocalTime, String> TIME_LOCAL = text(Times::time, Times::toTime);

    /** {@code date-time-rfc1123}: the date of HTTP headers (RFC 9110, section 5.6.7), to the second. */
    public static final WireFormat<OffsetDateTime, String> HTTP_DATE = text(Times::httpDate, Times::toHttpDate);

    /** {@code unixtime} as an integer: seconds since 1970 in UTC, to the second. */
    public static final WireFormat<OffsetDateTime, Long> UNIX_TIME =
            number(Long.class, OffsetDateTime::toEpochSecond, Times::toUnixTime, Numbers::toInt64);

    /** {@code unixtime} as a number, fractions included. */
    public static final WireFormat<OffsetDateTime, BigDecimal> UNIX_TIME_NUMBER =
            number(BigDecimal.class, Times::unixTime, Times::toUnixTime, Numbers::toDecimal);

    /** {@code unixtime} as text, to the second. */
    public static final WireFormat<OffsetDateTime, String> UNIX_TIME_TEXT =
            text(value -> Long.toString(value.toEpochSecond()), text -> Times.toUnixTime(Numbers.toDecimal(text)));

    /** {@code duration}: ISO 8601 in days, hours, minutes and seconds. Years and months are refused, having no fixed length. */
    public static final WireFormat<Duration, String> DURATION = text(Durations::iso, Durations::toDuration);

    /** A duration as an integer of seconds; fractions of a second are refused. */
    public static final WireFormat<Duration, Long> DURATION_SECONDS =
            number(Long.class, Durations::wholeSeconds, Duration::ofSeconds, Numbers::toInt64);

    /** A duration as a number of seconds. */
    public static final WireFormat<Duration, BigDecimal> DURATION_SECONDS_NUMBER =
            number(BigDecimal.class, Durations::seconds, Durations::toDuration, Numbers::toDecimal);

    /** {@code base64url}: RFC 4648, section 5, written without padding. */
    public static final WireFormat<byte[], String> BASE64_URL =
            kept(value -> Base64.getUrlEncoder().withoutPadding().encodeToString(value), Encodings::toBytes);

    /** {@code uri}: characters that no URI may hold are read as if they were percent-encoded. */
    public static final WireFormat<URI, String> URI_REFERENCE = kept(URI::toString, Encodings::toUri);

    /** {@code uuid}: RFC 9562, for headers; JSON libraries know it. */
    public static final WireFormat<UUID, String> UUID_TEXT = text(UUID::toString, Encodings::toUuid);

    /** An integer of 32 bits in a text. */
    public static final WireFormat<Integer, String> INT32_TEXT = text(String::valueOf, Numbers::toInt32);

    /** An integer of 64 bits in a text. */
    public static final WireFormat<Long, String> INT64_TEXT = text(String::valueOf, Numbers::toInt64);

    /** An integer of any size in a text. */
    public static final WireFormat<BigInteger, String> INTEGER_TEXT = text(String::valueOf, Numbers::toInteger);

    /** A decimal number in a text, written without an exponent. */
    public static final WireFormat<BigDecimal, String> DECIMAL_TEXT = text(Numbers::decimal, Numbers::toDecimal);

    /** A floating-point number in a text. */
    public static final WireFormat<Double, String> DOUBLE_TEXT = text(String::valueOf, Numbers::toDouble);

    private static final String OUT_OF_RANGE = "a value out of range";

    private final Type wireType;
    private final Function<T, W> writer;
    private final Function<W, @Nullable T> reader;
    private final Function<String, @Nullable T> parser;

    private WireFormat(
            Type wireType,
            Function<T, W> writer,
            Function<W, @Nullable T> reader,
            Function<String, @Nullable T> parser) {
        this.wireType = wireType;
        this.writer = writer;
        this.reader = reader;
        this.parser = parser;
    }

    /**
     * An array of values.
     *
     * @param item how each is written
     * @param <T> their type in Java
     * @param <W> their type in JSON
     * @return the format
     */
    public static <T, W> WireFormat<List<T>, List<W>> list(WireFormat<T, W> item) {
        return new WireFormat<>(
                new Generic(List.class, item.wireType),
                values -> converted(values, item::write),
                values -> converted(values, item::read),
                text -> {
                    throw new FormatException("a list or map has no text of its own");
                });
    }

    /**
     * An object whose members are values.
     *
     * @param value how each is written
     * @param <T> their type in Java
     * @param <W> their type in JSON
     * @return the format
     */
    public static <T, W> WireFormat<Map<String, T>, Map<String, W>> map(WireFormat<T, W> value) {
        return new WireFormat<>(
                new Generic(Map.class, String.class, value.wireType),
                values -> converted(values, value::write),
                values -> converted(values, value::read),
                text -> {
                    throw new FormatException("a list or map has no text of its own");
                });
    }

    /**
     * The value in JSON.
     *
     * @param value the value
     * @return what stands in the document; null for null
     * @throws FormatException when the format cannot express the value
     */
    public @Nullable W write(@Nullable T value) {
        return value == null ? null : written(value);
    }

    /**
     * The value that stands in JSON.
     *
     * @param wire what stands in the document
     * @return the value; null for null and, where that means nothing, for an empty text
     * @throws FormatException when it is not in the format
     */
    public @Nullable T read(@Nullable W wire) {
        return wire == null ? null : checked(reader, wire);
    }

    /**
     * The value as the text of a parameter or header.
     *
     * @param value the value, no list or map
     * @return the text
     * @throws FormatException when the format cannot express the value
     */
    public String text(T value) {
        W wire = written(value);
        return wire instanceof BigDecimal number ? Numbers.decimal(number) : wire.toString();
    }

    /**
     * Values as the texts of parameters.
     *
     * @param values the values, no lists or maps
     * @return a text for each
     * @throws FormatException when the format cannot express one of them
     */
    public List<String> texts(Collection<? extends T> values) {
        return values.stream().map(this::text).toList();
    }

    /**
     * Reads the text of a header.
     *
     * @param text the text
     * @return the value; empty when the text is not in the format
     */
    public Optional<T> parse(String text) {
        try {
            return Optional.ofNullable(checked(parser, text));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    /** {@return the type in JSON, with its type arguments} */
    public Type wireType() {
        return wireType;
    }

    private static <T> WireFormat<T, String> text(Function<T, String> writer, Function<String, T> reader) {
        return kept(writer, text -> text.isBlank() ? null : reader.apply(text.strip()));
    }

    private static <T> WireFormat<T, String> kept(Function<T, String> writer, Function<String, @Nullable T> reader) {
        return new WireFormat<>(String.class, writer, reader, reader);
    }

    private static <T, N extends Number> WireFormat<T, N> number(
            Class<N> type, Function<T, N> writer, Function<N, @Nullable T> reader, Function<String, N> parser) {
        return new WireFormat<>(type, writer, reader, text -> reader.apply(parser.apply(text.strip())));
    }

    private W written(T value) {
        try {
            return writer.apply(value);
        } catch (DateTimeException e) {
            throw new FormatException(OUT_OF_RANGE);
        }
    }

    /** What lies out of range of a Java type is as wrong as what is misspelt. */
    private static <A, B> @Nullable B checked(Function<A, @Nullable B> function, A argument) {
        try {
            return function.apply(argument);
        } catch (DateTimeException | ArithmeticException e) {
            throw new FormatException(OUT_OF_RANGE);
        }
    }

    private static <A, B> List<B> converted(List<A> values, Function<A, B> function) {
        List<B> all = new ArrayList<>(values.size());
        values.forEach(value -> all.add(function.apply(value)));
        return all;
    }

    private static <A, B> Map<String, B> converted(Map<String, A> values, Function<A, B> function) {
        Map<String, B> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, function.apply(value)));
        return all;
    }
}
