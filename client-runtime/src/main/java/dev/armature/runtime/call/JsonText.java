package dev.armature.runtime.call;

import dev.armature.runtime.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The value of a parameter that is written as JSON ({@code content} in place of {@code schema}, OpenAPI 3). Immutable as far as the
 * value is.
 */
public final class JsonText {
    private static final int LAST_ASCII = 0x7e;

    private final Object value;

    private JsonText(Object value) {
        this.value = value;
    }

    /**
     * Marks a value.
     *
     * @param value a model, or anything made of maps, lists and plain values; null stays null
     * @return the value as what {@link RequestBuilder} writes as JSON
     */
    public static @Nullable JsonText orNull(@Nullable Object value) {
        return value == null ? null : new JsonText(value);
    }

    /**
     * Marks a value.
     *
     * @param value a model, or anything made of maps, lists and plain values
     * @return the value as what {@link RequestBuilder} writes as JSON
     */
    public static JsonText of(Object value) {
        return new JsonText(value);
    }

    /** The document in ASCII, because headers can hold nothing else. */
    String text(JsonCodec codec) {
        String json = new String(codec.write(value), StandardCharsets.UTF_8);
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(c -> {
            if (c > LAST_ASCII) {
                ascii.append(String.format("\\u%04x", c));
            } else {
                ascii.append((char) c);
            }
        });
        return ascii.toString();
    }
}
