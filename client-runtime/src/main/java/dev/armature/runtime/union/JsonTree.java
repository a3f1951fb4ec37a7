package dev.armature.runtime.union;

import dev.armature.runtime.format.FormatException;
import dev.armature.runtime.format.WireFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads values out of JSON that a library has already taken apart into maps, lists, texts, numbers and booleans. Every method gives
 * null for null and throws a {@link FormatException}, which never quotes the value, when the value is something else.
 */
public final class JsonTree {
    /** As many digits as the JSON codecs take for a number, and no exponent that would fill memory. */
    private static final int LONGEST = 1000;

    private JsonTree() {}

    /**
     * An object.
     *
     * @param json what was read
     * @return its members in their order; an object of no members for null
     */
    public static Map<String, @Nullable Object> members(@Nullable Object json) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (json == null) {
            return members;
        } else if (!(json instanceof Map<?, ?> map)) {
            throw new FormatException("not an object");
        } else {
            map.forEach((name, value) -> members.put(String.valueOf(name), value));
            return members;
        }
    }

    /**
     * A list.
     *
     * @param json what was read
     * @param item reads an item that is not null
     * @param <T> the type of the items
     * @return the items in their order, nulls among them
     */
    public static <T> @Nullable List<T> list(@Nullable Object json, Function<Object, ? extends @Nullable T> item) {
        if (json == null) {
            return null;
        } else if (!(json instanceof List<?> items)) {
            throw new FormatException("not a list");
        } else {
            // nulls come through as they do elsewhere: services send them whatever their descriptions say
            List<T> list = new ArrayList<>(items.size());
            for (@Nullable Object each : items) {
                list.add(of(each, item));
            }
            return list;
        }
    }

    /**
     * An object whose member names are data.
     *
     * @param json what was read
     * @param value reads a member that is not null
     * @param <T> the type of the members
     * @return the members in their order, nulls among them
     */
    public static <T> @Nullable Map<String, T> map(
            @Nullable Object json, Function<Object, ? extends @Nullable T> value) {
        if (json == null) {
            return null;
        }
        Map<String, T> map = new LinkedHashMap<>();
        members(json).forEach((name, each) -> map.put(name, of(each, value)));
        return map;
    }

    /**
     * Any value.
     *
     * @param json what was read
     * @param reader reads what is not null
     * @param <T> the type
     * @return the value
     */
    public static <T> @Nullable T of(@Nullable Object json, Function<Object, ? extends @Nullable T> reader) {
        return json == null ? null : reader.apply(json);
    }

    /**
     * A value in a format.
     *
     * @param json what was read
     * @param format how it is written
     * @param <T> the type in Java
     * @param <W> the type in JSON
     * @return the value; null where the format means nothing by an empty text
     */
    @SuppressWarnings("unchecked") // the format tells its own type
    public static <T, W> @Nullable T formatted(@Nullable Object json, WireFormat<T, W> format) {
        return format.read((W) wire(json, format.wireType()));
    }

    /**
     * A text.
     *
     * @param json what was read
     * @return the text
     */
    public static @Nullable String text(@Nullable Object json) {
        if (json == null || json instanceof String) {
            return (String) json;
        }
        throw new FormatException("not a text");
    }

    /**
     * The text of what tells the type of an object, which may be no text.
     *
     * @param members the members of the object
     * @param name the member
     * @return its text; empty when it is missing, null, or no single value
     */
    public static String tag(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : "";
    }

    /**
     * A boolean.
     *
     * @param json what was read
     * @return the boolean
     */
    public static @Nullable Boolean bool(@Nullable Object json) {
        if (json == null || json instanceof Boolean) {
            return (Boolean) json;
        }
        throw new FormatException("not a boolean");
    }

    /**
     * A whole number of 32 bits; 5.0 is one.
     *
     * @param json what was read
     * @return the number
     */
    public static @Nullable Integer int32(@Nullable Object json) {
        return json == null || json instanceof Integer ? (Integer) json : exact(json, BigDecimal::intValueExact);
    }

    /**
     * A whole number of 64 bits.
     *
     * @param json what was read
     * @return the number
     */
    public static @Nullable Long int64(@Nullable Object json) {
        return json == null ? null : exact(json, BigDecimal::longValueExact);
    }

    /**
     * A whole number of any size.
     *
     * @param json what was read
     * @return the number
     */
    public static @Nullable BigInteger integer(@Nullable Object json) {
        return json == null ? null : exact(json, BigDecimal::toBigIntegerExact);
    }

    /**
     * A floating-point number.
     *
     * @param json what was read
     * @return the nearest number
     */
    public static @Nullable Float float32(@Nullable Object json) {
        return json == null ? null : number(json).floatValue();
    }

    /**
     * A floating-point number.
     *
     * @param json what was read
     * @return the nearest number
     */
    public static @Nullable Double float64(@Nullable Object json) {
        return json == null ? null : number(json).doubleValue();
    }

    /**
     * A number with all its digits.
     *
     * @param json what was read
     * @return the number
     */
    public static @Nullable BigDecimal decimal(@Nullable Object json) {
        return json == null ? null : exact(json, value -> value);
    }

    /**
     * A UUID.
     *
     * @param json what was read
     * @return the UUID
     */
    public static @Nullable UUID uuid(@Nullable Object json) {
        return formatted(json, WireFormat.UUID_TEXT);
    }

    /**
     * Bytes in base64 (RFC 4648, section 4).
     *
     * @param json what was read
     * @return the bytes
     */
    public static byte @Nullable [] bytes(@Nullable Object json) {
        String text = text(json);
        try {
            return text == null ? null : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException("not base64");
        }
    }

    /**
     * Whether a tree is what is written of values; numbers are compared by what they are worth.
     *
     * @param one a tree
     * @param other a tree in which UUIDs, bytes and enumerations may stand for their texts
     */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number first && other instanceof Number second) {
            return first.equals(second) || sameNumber(first, second);
        } else if (one instanceof List<?> first && other instanceof List<?> second) {
            return sameItems(first, second);
        } else if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            return first.keySet().equals(second.keySet())
                    && first.keySet().stream().allMatch(name -> same(first.get(name), second.get(name)));
        }
        if (one == null || other == null) {
            return one == other;
        }
        boolean plain = other instanceof String || other instanceof Number || other instanceof Boolean;
        return plain ? one.equals(other) : one.toString().equals(plain(other));
    }

    /** The text of a single value, as a library for JSON writes it; lists and objects have none that a value could have. */
    private static String plain(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        return value instanceof List<?> || value instanceof Map<?, ?> ? "" : value.toString();
    }

    private static boolean sameItems(List<?> one, List<?> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = same(one.get(i), other.get(i));
        }
        return same;
    }

    private static boolean sameNumber(Number one, Number other) {
        try {
            return exact(one, value -> value).compareTo(exact(other, value -> value)) == 0;
        } catch (FormatException e) {
            return false;
        }
    }

    private static @Nullable Object wire(@Nullable Object json, Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Type inner = arguments[arguments.length - 1];
            return generic.getRawType() == List.class
                    ? list(json, item -> wire(item, inner))
                    : map(json, value -> wire(value, inner));
        } else if (type == Long.class) {
            return int64(json);
        }
        return type == BigDecimal.class ? decimal(json) : text(json);
    }

    private static Number number(Object json) {
        if (json instanceof Number number) {
            return number;
        }
        throw new FormatException("not a number");
    }

    private static <T> T exact(Object json, Function<BigDecimal, T> conversion) {
        Number number = number(json);
        try {
            BigDecimal value = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
            if (Math.abs((long) value.scale()) > LONGEST) {
                throw new FormatException("a number out of range");
            }
            return conversion.apply(value);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new FormatException("not a number of this kind");
        }
    }
}
