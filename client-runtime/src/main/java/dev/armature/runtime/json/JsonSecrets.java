package dev.armature.runtime.json;

import dev.armature.runtime.http.Uris;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds and masks secrets in JSON of any shape, as {@link JsonType#any} reads it: maps, lists and scalars. */
public final class JsonSecrets {
    private JsonSecrets() {}

    /**
     * Finds the values of secret members.
     *
     * @param json any JSON
     * @param secret which names of members are secret
     * @param found gets every scalar below a secret member as text
     */
    public static void find(@Nullable Object json, Predicate<String> secret, Consumer<String> found) {
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                if (secret.test(String.valueOf(name))) {
                    all(value, found);
                } else {
                    find(value, secret, found);
                }
            });
        } else if (json instanceof List<?> list) {
            list.forEach(element -> find(element, secret, found));
        }
    }

    /**
     * Finds every value.
     *
     * @param json any JSON
     * @param found gets every scalar as text
     */
    public static void all(@Nullable Object json, Consumer<String> found) {
        if (json instanceof Map<?, ?> object) {
            object.values().forEach(value -> all(value, found));
        } else if (json instanceof List<?> list) {
            list.forEach(element -> all(element, found));
        } else if (json != null && !(json instanceof Boolean)) {
            found.accept(String.valueOf(json));
        }
    }

    /**
     * Masks secrets. The shape stays: texts become {@code ***}, other scalars null.
     *
     * @param json any JSON
     * @param secret which names of members are secret
     * @param texts masks what secrets stand in other texts
     * @return a copy; equal to the original when there was no secret in it
     */
    public static @Nullable Object mask(@Nullable Object json, Predicate<String> secret, UnaryOperator<String> texts) {
        if (json instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((key, value) -> {
                String name = String.valueOf(key);
                copy.put(name, secret.test(name) ? hidden(value) : mask(value, secret, texts));
            });
            return copy;
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(mask(element, secret, texts)));
            return copy;
        }
        return json instanceof String text ? texts.apply(text) : json;
    }

    private static @Nullable Object hidden(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((key, value) -> copy.put(String.valueOf(key), hidden(value)));
            return copy;
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(hidden(element)));
            return copy;
        }
        return json instanceof String ? Uris.MASK : null;
    }
}
