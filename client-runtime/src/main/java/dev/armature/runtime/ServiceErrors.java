package dev.armature.runtime;

import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a service's error in a body, in whichever of the usual places it stands. */
final class ServiceErrors {
    private static final int DEEPEST = 8;
    private static final Set<String> KNOWN = Set.of("code", "message", "target", "details");

    private ServiceErrors() {}

    /**
     * Parses leniently.
     *
     * @param body what the service sent
     * @param codec reads it
     * @return the error in the member {@code error}, or in {@code properties.error}, or made of the members at the top; empty when there is nothing of the kind
     */
    static Optional<ServiceError> parse(byte[] body, JsonCodec codec) {
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            return find(codec.read(body, JsonType.any()));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceError> find(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        if (object.get("error") instanceof Map<?, ?> error) {
            return Optional.of(convert(error));
        }
        if (object.get("properties") instanceof Map<?, ?> properties
                && properties.get("error") instanceof Map<?, ?> error) {
            return Optional.of(convert(error));
        }
        if (object.get("error") instanceof String code) {
            Optional<String> message = text(object.get("error_description")).or(() -> text(object.get("message")));
            return Optional.of(new ServiceError(Optional.of(code), message, Optional.empty(), List.of(), Map.of()));
        }
        return text(object.get("code")).isPresent()
                        || text(object.get("message")).isPresent()
                ? Optional.of(convert(object))
                : Optional.empty();
    }

    static ServiceError convert(Map<?, ?> object) {
        return convert(object, 0);
    }

    private static ServiceError convert(Map<?, ?> object, int depth) {
        List<ServiceError> details = new ArrayList<>();
        if (object.get("details") instanceof List<?> list && depth < DEEPEST) {
            for (Object detail : list) {
                if (detail instanceof Map<?, ?> map) {
                    details.add(convert(map, depth + 1));
                }
            }
        }
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            if (name instanceof String text && !KNOWN.contains(text)) {
                others.put(text, value);
            }
        });
        return new ServiceError(
                text(object.get("code")), text(object.get("message")), text(object.get("target")), details, others);
    }

    static Optional<String> text(@Nullable Object value) {
        return value instanceof String || value instanceof Number
                ? Optional.of(String.valueOf(value)).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
