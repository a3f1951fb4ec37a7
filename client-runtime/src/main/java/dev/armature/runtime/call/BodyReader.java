package dev.armature.runtime.call;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.xml.XmlCodec;
import dev.armature.runtime.xml.XmlElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a success; never as null.
 *
 * @param mediaType what to accept where such a body is read
 * @param reading reads it
 * @param <T> what it becomes
 */
record BodyReader<T>(String mediaType, Reading<T> reading) {
    static final BodyReader<BinaryBody> BINARY =
            new BodyReader<>("*/*", (response, codec, member) -> BinaryBody.of(response));
    static final BodyReader<String> TEXT = new BodyReader<>("text/plain", (response, codec, member) -> response.text());

    private static final String JSON = "application/json";

    /** How a body becomes a value. */
    @FunctionalInterface
    interface Reading<T> {
        T read(HttpResponse response, JsonCodec codec, @Nullable String member);
    }

    /** Reads; the exception for an unreadable body quotes nothing of it. */
    T read(HttpResponse response, JsonCodec codec, @Nullable String member) {
        return reading.read(response, codec, member);
    }

    boolean readsJson() {
        return mediaType.equals(JSON);
    }

    static <T> BodyReader<T> json(JsonType<T> type) {
        return new BodyReader<>(JSON, (response, codec, member) -> {
            byte[] json = response.body();
            if (member != null && !response.bodyEmpty()) {
                json = member(json, codec, member);
            }
            return value(response, type, codec, json);
        });
    }

    /** The layout says how to read the document; a member never has to be picked out of XML. */
    static <T> BodyReader<T> xml(JsonType<T> type, XmlElement root) {
        return new BodyReader<>(
                "application/xml",
                (response, codec, member) -> value(
                        response,
                        type,
                        codec,
                        response.bodyEmpty() ? response.body() : XmlCodec.toJson(response.body(), root, codec)));
    }

    private static <T> T value(HttpResponse response, JsonType<T> type, JsonCodec codec, byte[] json) {
        if (response.bodyEmpty()) {
            throw new JsonException("no body where a " + type + " is declared", "", null);
        }
        T value = codec.read(json, type);
        if (value == null) {
            throw new JsonException("null where a " + type + " is declared", "", null);
        }
        return value;
    }

    private static byte[] member(byte[] document, JsonCodec codec, String member) {
        Object value = codec.read(document, JsonType.any()) instanceof Map<?, ?> object ? object.get(member) : null;
        if (value == null) {
            throw new JsonException("no member " + member, "/" + member, null);
        }
        return codec.write(value);
    }
}
