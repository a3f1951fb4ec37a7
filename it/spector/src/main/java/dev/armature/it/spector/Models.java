package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes bodies that hold explicit nulls. Decoding reads null as a member that is missing, so a program says it through the builder's
 * clear method, and so does this.
 */
final class Models {
    private final GeneratedApi api;
    private final JavaValues values;

    Models(GeneratedApi api, JavaValues values) {
        this.api = api;
        this.values = values;
    }

    /**
     * A value.
     *
     * @param wire the value on the wire
     * @param word its type, as {@code inspect} has it
     * @param type the Java type that is wanted
     */
    @Nullable
    Object of(JsonNode wire, String word, Type type) {
        Optional<JsonNode> known =
                api.type(word).filter(def -> def.path("kind").asText().equals("object"));
        if (known.isPresent() && wire.isObject() && holdsNull(wire)) {
            return built(wire, known.get());
        }
        Optional<String> value = WireWords.value(word);
        if (value.isPresent() && type instanceof ParameterizedType map && holdsNull(wire)) {
            Map<String, @Nullable Object> entries = new LinkedHashMap<>();
            Type item = map.getActualTypeArguments()[1];
            wire.properties().forEach(entry -> entries.put(entry.getKey(), of(entry.getValue(), value.get(), item)));
            return entries;
        }
        return values.of(wire, word, type);
    }

    private Object built(JsonNode wire, JsonNode def) {
        Object builder = Reflection.callStatic(load(def), "builder");
        for (JsonNode property : def.path("properties")) {
            JsonNode member = wire.path(property.path("name").asText());
            if (member.isNull() && property.has("javaClear")) {
                Reflection.call(builder, property.path("javaClear").asText());
            } else if (!member.isMissingNode() && property.path("settable").asBoolean()) {
                Method setter = Reflection.method(
                        builder.getClass(), property.path("javaName").asText(), 1);
                Type type = setter.getGenericParameterTypes()[0];
                Reflection.invoke(
                        setter, builder, of(member, property.path("type").asText(), type));
            }
        }
        return Reflection.call(builder, "build");
    }

    private Class<?> load(JsonNode def) {
        try {
            return api.load(def.path("javaType").asText());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holdsNull(JsonNode wire) {
        if (wire.isNull()) {
            return true;
        }
        for (JsonNode member : wire) {
            if (holdsNull(member)) {
                return true;
            }
        }
        return false;
    }
}
