package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.json.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The way back: what a client gave, as it would stand on the wire. */
final class WireValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonCodec codec;
    private final ObjectMapper mapper = new ObjectMapper();

    WireValues(JsonCodec codec) {
        this.codec = codec;
    }

    /**
     * A value on the wire.
     *
     * @param value the Java value
     * @param word its type, as {@code inspect} has it
     */
    JsonNode of(@Nullable Object value, String word) {
        if (value == null) {
            return JSON.nullNode();
        } else if (value instanceof List<?> list && WireWords.item(word).isPresent()) {
            ArrayNode items = JSON.arrayNode();
            list.forEach(item -> items.add(of(item, WireWords.item(word).get())));
            return items;
        } else if (value instanceof Map<?, ?> map && WireWords.value(word).isPresent()) {
            ObjectNode entries = JSON.objectNode();
            map.forEach((name, entry) ->
                    entries.set((String) name, of(entry, WireWords.value(word).get())));
            return entries;
        } else if (value instanceof byte[] bytes) {
            return JSON.textNode(base64(bytes, word));
        } else if (value instanceof BinaryBody body) {
            return JSON.textNode(base64(bytes(body), word));
        } else if (value instanceof OffsetDateTime time) {
            return time(time, word);
        } else if (value instanceof Duration duration && word.startsWith("duration-seconds")) {
            return JSON.numberNode(BigDecimal.valueOf(duration.toNanos(), 9));
        }
        return encode(value);
    }

    private JsonNode encode(Object value) {
        try {
            return mapper.readTree(codec.write(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode time(OffsetDateTime time, String word) {
        return switch (word) {
            case "date-time-rfc1123" ->
                JSON.textNode(DateTimeFormatter.RFC_1123_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC)));
            case "unix-time" -> JSON.numberNode(time.toEpochSecond());
            case "unix-time-text" -> JSON.textNode(Long.toString(time.toEpochSecond()));
            case "unix-time-number" ->
                JSON.numberNode(BigDecimal.valueOf(time.toEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9)));
            default -> JSON.textNode(time.toString());
        };
    }

    private static String base64(byte[] bytes, String word) {
        return word.equals("bytes-url")
                ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                : Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(BinaryBody body) {
        try {
            return body.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
