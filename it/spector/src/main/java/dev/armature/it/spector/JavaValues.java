package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes Java values of values on the wire, as a program would have them: scalars are parsed here, by the rules of their format and
 * not by the code under test; models and enums are decoded with the client's codec, which is what their own JSON is for.
 */
final class JavaValues {
    private final JsonCodec codec;

    JavaValues(JsonCodec codec) {
        this.codec = codec;
    }

    /**
     * A Java value.
     *
     * @param wire the value on the wire
     * @param word its type, as {@code inspect} has it
     * @param type the Java type that is wanted
     * @throws IllegalArgumentException when the value is none of that type
     */
    @Nullable
    Object of(JsonNode wire, String word, Type type) {
        if (wire.isNull()) {
            return null;
        }
        if (WireWords.item(word).isPresent()) {
            return list(wire, WireWords.item(word).get(), argument(type, 0));
        }
        if (WireWords.value(word).isPresent()) {
            return map(wire, WireWords.value(word).get(), argument(type, 1));
        }
        if (type == BinaryBody.class) {
            return BinaryBody.of(Base64.getDecoder().decode(wire.asText()));
        }
        return isPlain(type) ? scalar(wire, word, (Class<?>) type) : decode(wire, type);
    }

    private List<@Nullable Object> list(JsonNode wire, String word, Type type) {
        List<@Nullable Object> items = new ArrayList<>();
        wire.forEach(item -> items.add(of(item, word, type)));
        return items;
    }

    private Map<String, @Nullable Object> map(JsonNode wire, String word, Type type) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        wire.properties().forEach(entry -> entries.put(entry.getKey(), of(entry.getValue(), word, type)));
        return entries;
    }

    /** Numbers and booleans that came out of a URL or a header are text; a model or enum of them wants them as they are. */
    private @Nullable Object decode(JsonNode wire, Type type) {
        try {
            return codec.read(wire.toString().getBytes(StandardCharsets.UTF_8), type);
        } catch (JsonException e) {
            if (wire instanceof TextNode) {
                return codec.read(wire.asText().getBytes(StandardCharsets.UTF_8), type);
            }
            throw e;
        }
    }

    private static boolean isPlain(Type type) {
        if (type == byte[].class) {
            return true;
        }
        return type instanceof Class<?> known
                && known != Object.class
                && (known.isPrimitive() || known.getName().startsWith("java."));
    }

    private static Object scalar(JsonNode wire, String word, Class<?> type) {
        String text = wire.asText();
        if (type == byte[].class) {
            return (word.equals("bytes-url") ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
        } else if (type == OffsetDateTime.class) {
            return instant(text, word);
        } else if (type == Duration.class) {
            return word.startsWith("duration-seconds") ? seconds(text) : Duration.parse(text);
        } else if (type == String.class) {
            return text;
        } else if (type == Boolean.class || type == boolean.class) {
            return Boolean.valueOf(text);
        }
        return type.getName().startsWith("java.time.") ? time(text, type) : numberOrName(text, type);
    }

    private static OffsetDateTime instant(String text, String word) {
        if (word.startsWith("unix-time")) {
            return Instant.EPOCH.plus(seconds(text)).atOffset(ZoneOffset.UTC);
        }
        return text.endsWith("GMT")
                ? OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                : OffsetDateTime.parse(text);
    }

    private static Duration seconds(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(9).longValueExact());
    }

    private static Object time(String text, Class<?> type) {
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        } else if (type == LocalTime.class) {
            return LocalTime.parse(text);
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.parse(text);
        }
        throw new IllegalArgumentException("no idea how to make a " + type.getName());
    }

    private static Object numberOrName(String text, Class<?> type) {
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        } else if (type == Long.class || type == long.class) {
            return Long.valueOf(text);
        } else if (type == Double.class || type == double.class) {
            return Double.valueOf(text);
        } else if (type == Float.class || type == float.class) {
            return Float.valueOf(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == BigInteger.class) {
            return new BigInteger(text);
        } else if (type == UUID.class) {
            return UUID.fromString(text);
        } else if (type == URI.class) {
            return URI.create(text);
        }
        throw new IllegalArgumentException("no idea how to make a " + type.getName());
    }

    private static Type argument(Type type, int index) {
        Type argument =
                type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
        return argument instanceof WildcardType wildcard ? wildcard.getUpperBounds()[0] : argument;
    }
}
