package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.armature.runtime.BinaryBody;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a call, from what a step says about it. */
final class BodyValues {
    private final GeneratedApi api;
    private final Step step;
    private final JavaValues values;

    BodyValues(GeneratedApi api, Step step, JavaValues values) {
        this.api = api;
        this.step = step;
        this.values = values;
    }

    /** The body; one that the suite does not mention is an empty object. */
    @Nullable
    Object required(GeneratedOperation.Body body, Type type) {
        Optional<Object> known = optional(body, type);
        return known.isPresent() ? known.get() : values.of(JsonNodeFactory.instance.objectNode(), body.type(), type);
    }

    /** The body, when the suite mentions one. */
    Optional<Object> optional(GeneratedOperation.Body body, Type type) {
        return step.body().map(payload -> value(payload, body, type));
    }

    private @Nullable Object value(Step.Payload payload, GeneratedOperation.Body body, Type type) {
        Optional<JsonNode> form =
                api.type(body.type()).filter(def -> def.path("kind").asText().equals("form"));
        if (form.isPresent()) {
            return form(form.get(), payload);
        }
        RawDocument document = api.document();
        JsonNode wire = Bodies.json(payload, body.type(), document.request(step), document);
        Object value = new Models(api, values).of(wire, body.type(), type);
        return value instanceof BinaryBody bytes && body.takesAnything()
                ? bytes.withContentType(payload.contentType())
                : value;
    }

    private Object form(JsonNode form, Step.Payload payload) {
        try {
            return new Forms(api, values).of(form, payload);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
