package dev.armature.runtime.http;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Header fields in the order they were given. Names compare without regard to case (RFC 9110, section 5.1); a name may occur
 * more than once. Immutable.
 */
public final class Headers {
    private static final Headers EMPTY = new Headers(List.of());

    private final List<Map.Entry<String, String>> fields;

    private Headers(List<Map.Entry<String, String>> fields) {
        this.fields = fields;
    }

    /** {@return headers without any field} */
    public static Headers empty() {
        return EMPTY;
    }

    /**
     * Copies a map as the JDK's HTTP client gives it.
     *
     * @param map values by name; names that start with a colon (HTTP/2 pseudo headers) are left out
     * @return the headers, in the map's order
     * @throws IllegalArgumentException when a name or value holds a character that no header may hold
     */
    public static Headers of(Map<String, List<String>> map) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        map.forEach((name, values) -> {
            if (!name.startsWith(":")) {
                values.forEach(value -> fields.add(field(name, value)));
            }
        });
        return new Headers(List.copyOf(fields));
    }

    /**
     * Sets a field.
     *
     * @param name the field name
     * @param value the only value it shall have
     * @return headers in which earlier values of that name are replaced
     * @throws IllegalArgumentException when name or value holds CR, LF, NUL or another character that no header may hold
     */
    public Headers with(String name, String value) {
        return without(name).withAdded(name, value);
    }

    /**
     * Adds a field.
     *
     * @param name the field name
     * @param value one more value
     * @return headers with the field at the end
     * @throws IllegalArgumentException when name or value holds CR, LF, NUL or another character that no header may hold
     */
    public Headers withAdded(String name, String value) {
        List<Map.Entry<String, String>> copy = new ArrayList<>(fields);
        copy.add(field(name, value));
        return new Headers(List.copyOf(copy));
    }

    /**
     * Removes a field.
     *
     * @param name the field name
     * @return headers without any value of that name
     */
    public Headers without(String name) {
        List<Map.Entry<String, String>> copy = new ArrayList<>(fields);
        copy.removeIf(field -> field.getKey().equalsIgnoreCase(name));
        return new Headers(List.copyOf(copy));
    }

    /**
     * Whether a field is present.
     *
     * @param name the field name
     * @return whether at least one value of that name is present
     */
    public boolean contains(String name) {
        return first(name).isPresent();
    }

    /**
     * The first value of a field.
     *
     * @param name the field name
     * @return the value, without white space around it
     */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * Every value of a field.
     *
     * @param name the field name
     * @return the values in order; empty when there is none
     */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * The first value as a whole number of 64 bits.
     *
     * @param name the field name
     * @return the number; empty when the field is absent or no such number
     */
    public Optional<Long> integer(String name) {
        return first(name).flatMap(value -> {
            try {
                return Optional.of(Long.valueOf(value));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * The first value as a whole number of 32 bits.
     *
     * @param name the field name
     * @return the number; empty when the field is absent or no such number
     */
    public Optional<Integer> int32(String name) {
        return integer(name)
                .filter(value -> value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE)
                .map(Long::intValue);
    }

    /**
     * The first value as a number.
     *
     * @param name the field name
     * @return the number; empty when the field is absent or no number
     */
    public Optional<Double> number(String name) {
        return first(name).flatMap(value -> {
            try {
                return Optional.of(Double.valueOf(value));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * The first value as a truth value.
     *
     * @param name the field name
     * @return the value; empty when the field is absent or neither {@code true} nor {@code false}
     */
    public Optional<Boolean> bool(String name) {
        return first(name)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.equals("true") || value.equals("false"))
                .map(Boolean::valueOf);
    }

    /**
     * The first value as a point in time.
     *
     * @param name the field name
     * @return the time, from an HTTP date (RFC 9110, section 5.6.7) or an RFC 3339 date-time; empty when the field is absent or
     *     neither
     */
    public Optional<OffsetDateTime> dateTime(String name) {
        return first(name).flatMap(value -> {
            try {
                return Optional.of(OffsetDateTime.parse(value));
            } catch (DateTimeParseException e) {
                return HttpDates.parse(value).map(instant -> instant.atOffset(ZoneOffset.UTC));
            }
        });
    }

    /**
     * The first value as bytes.
     *
     * @param name the field name
     * @return the bytes the Base64 text (RFC 4648, section 4) stands for; empty when the field is absent or no such text
     */
    public Optional<byte[]> bytes(String name) {
        return first(name).flatMap(value -> {
            try {
                return Optional.of(Base64.getDecoder().decode(value));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * All values whose names start with a prefix, by the rest of the name.
     *
     * @param prefix the start of the names, for instance {@code x-ms-meta-}
     * @return first values by the rest of their names, in order; an unmodifiable map
     */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : fields) {
            String name = field.getKey();
            if (name.length() > prefix.length() && name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                found.putIfAbsent(name.substring(prefix.length()), field.getValue());
            }
        }
        return java.util.Collections.unmodifiableMap(found);
    }

    /** {@return every field in order, as pairs of name and value} */
    public List<Map.Entry<String, String>> fields() {
        return fields;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && fields.equals(headers.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** {@return the names only, because values may be secret} */
    @Override
    public String toString() {
        return "Headers" + fields.stream().map(Map.Entry::getKey).toList();
    }

    private static Map.Entry<String, String> field(String name, String value) {
        return Map.entry(HeaderSyntax.name(name), HeaderSyntax.value(name, value));
    }
}
