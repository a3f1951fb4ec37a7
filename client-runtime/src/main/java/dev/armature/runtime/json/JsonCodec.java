package dev.armature.runtime.json;

import dev.armature.runtime.format.FormatException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Objects to JSON and back. Has to be thread-safe. Generated models carry Jackson annotations, which a codec has to understand. */
public interface JsonCodec {
    /**
     * Writes JSON.
     *
     * @param value a model, or anything made of maps, lists and plain values
     * @return the document in UTF-8
     * @throws JsonException when the value cannot be written
     */
    byte[] write(Object value);

    /**
     * Reads JSON.
     *
     * @param json a complete document
     * @param type what to read it as
     * @return an object of that type; null when the document is {@code null}
     * @throws JsonException when the document is no JSON, goes beyond the codec's bounds, or does not fit the type; the exception
     *     holds nothing of the document but positions and member names
     */
    @Nullable
    Object read(byte[] json, Type type);

    /**
     * Reads JSON.
     *
     * @param json a complete document
     * @param type what to read it as
     * @param <T> the type
     * @return an object of that type; null when the document is {@code null}
     * @throws JsonException like {@link #read(byte[], Type)}
     */
    default <T> @Nullable T read(byte[] json, JsonType<T> type) {
        Object read = read(json, type.type());
        try {
            return type.fromJson(read);
        } catch (FormatException e) {
            throw new JsonException(Faults.misfit(e), "", e);
        }
    }
}
