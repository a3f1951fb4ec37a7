package dev.armature.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a service makes of the schemas of its description: checks of what it is sent, and examples of what it sends. Reads the
 * YAML by itself and shares no code with the generator.
 */
final class SwaggerSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** How much of an object is sent. */
    enum Extent {
        ALL,
        REQUIRED,
        /** Everything, with null where null is allowed. */
        NULLS
    }

    private final JsonNode root;

    SwaggerSchemas(JsonNode root) {
        this.root = root;
    }

    JsonNode resolve(JsonNode schema) {
        JsonNode current = schema;
        while (current.has("$ref")) {
            current = root.at(current.get("$ref").asText().substring(1));
        }
        return current;
    }

    /** Why a value that a client sent is refused; empty when it is fine. */
    Optional<String> refusal(JsonNode value, JsonNode reference) {
        JsonNode schema = resolve(reference);
        if (value.isNull()) {
            boolean nullable = schema.path("x-nullable").asBoolean()
                    || reference.path("x-nullable").asBoolean();
            return nullable ? Optional.empty() : Optional.of("null");
        }
        boolean closed = !schema.at("/x-ms-enum/modelAsString").asBoolean(false);
        if (schema.has("enum") && closed && !contains(schema.get("enum"), value)) {
            return Optional.of("not one of " + schema.get("enum"));
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> value.isTextual() ? text(value.asText(), schema) : Optional.of("no string");
            case "integer" -> integer(value, schema);
            case "number" -> value.isNumber() ? Optional.empty() : Optional.of("no number");
            case "boolean" -> value.isBoolean() ? Optional.empty() : Optional.of("no boolean");
            case "array" -> items(value, schema);
            default -> members(value, schema);
        };
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Checks a parameter, which is text on the wire. */
    Optional<String> refusal(String text, JsonNode parameter) {
        return switch (parameter.path("type").asText()) {
            case "integer" -> text.matches("-?[0-9]+") ? Optional.empty() : Optional.of("no integer");
            case "string" -> text(text, parameter);
            default -> throw new IllegalArgumentException("teach this check " + parameter);
        };
    }

    private static Optional<String> text(String text, JsonNode schema) {
        if (text.length() < schema.path("minLength").asInt(0)
                || text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            return Optional.of("length " + text.length());
        }
        try {
            switch (schema.path("format").asText()) {
                case "uuid" -> UUID.fromString(text);
                case "date-time" -> OffsetDateTime.parse(text);
                default -> {}
            }
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.of("no " + schema.get("format").asText());
        }
    }

    private static Optional<String> integer(JsonNode value, JsonNode schema) {
        boolean fits = value.isIntegralNumber()
                && (schema.path("format").asText().equals("int32")
                        ? value.canConvertToInt()
                        : value.canConvertToLong());
        return fits ? Optional.empty() : Optional.of("no integer");
    }

    private Optional<String> items(JsonNode value, JsonNode schema) {
        if (!value.isArray()) {
            return Optional.of("no array");
        }
        for (JsonNode item : value) {
            Optional<String> refusal = refusal(item, schema.get("items"));
            if (refusal.isPresent()) {
                return refusal.map(reason -> "item: " + reason);
            }
        }
        return Optional.empty();
    }

    /** Members it does not know and members only it may set are ignored, as services do that want to live long. */
    private Optional<String> members(JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            return Optional.of("no object");
        }
        Map<String, JsonNode> properties = properties(schema);
        for (String name : required(schema)) {
            boolean readOnly = resolve(properties.get(name)).path("readOnly").asBoolean();
            if (!readOnly && !value.has(name)) {
                return Optional.of(name + " is missing");
            }
        }
        for (Map.Entry<String, JsonNode> property : properties.entrySet()) {
            JsonNode member = value.get(property.getKey());
            boolean readOnly = resolve(property.getValue()).path("readOnly").asBoolean();
            Optional<String> refusal =
                    member == null || readOnly ? Optional.empty() : refusal(member, property.getValue());
            if (refusal.isPresent()) {
                return refusal.map(reason -> property.getKey() + ": " + reason);
            }
        }
        return Optional.empty();
    }

    /** A value that the service may send; {@code round} chooses among several. */
    JsonNode example(JsonNode reference, int round, Extent extent) {
        JsonNode schema = resolve(reference);
        if (schema.has("enum")) {
            return schema.get("enum").get(round % schema.get("enum").size());
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> JSON.textNode(exampleText(schema, round));
            case "integer" -> exampleInteger(schema, round);
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(round % 2 == 0);
            case "array" -> exampleItems(schema, round, extent);
            default -> exampleObject(schema, round, extent);
        };
    }

    private static String exampleText(JsonNode schema, int round) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> "12345678-1234-1234-1234-123456789abc";
            case "date-time" -> "2024-01-02T03:04:05Z";
            default ->
                "t"
                        .repeat(Math.max(
                                1, Math.min(round * 20, schema.path("maxLength").asInt(80))));
        };
    }

    private static JsonNode exampleInteger(JsonNode schema, int round) {
        if (round > 0) {
            return JSON.numberNode(round);
        }
        return schema.path("format").asText().equals("int32")
                ? JSON.numberNode(Integer.MAX_VALUE)
                : JSON.numberNode(Long.MAX_VALUE);
    }

    private ArrayNode exampleItems(JsonNode schema, int round, Extent extent) {
        ArrayNode items = JSON.arrayNode();
        for (int i = 0; i < (round + 2) % 3; i++) {
            items.add(example(schema.get("items"), round + i, extent));
        }
        return items;
    }

    private ObjectNode exampleObject(JsonNode schema, int round, Extent extent) {
        List<Map.Entry<String, JsonNode>> variants = variants(schema);
        if (!variants.isEmpty()) {
            Map.Entry<String, JsonNode> variant = variants.get(round % variants.size());
            ObjectNode object = exampleMembers(variant.getValue(), round, extent);
            object.put(schema.get("discriminator").asText(), variant.getKey());
            return object;
        }
        return exampleMembers(schema, round, extent);
    }

    private ObjectNode exampleMembers(JsonNode schema, int round, Extent extent) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = required(schema);
        properties(schema).forEach((name, property) -> {
            if (extent == Extent.NULLS && resolve(property).path("x-nullable").asBoolean()) {
                object.putNull(name);
            } else if (extent != Extent.REQUIRED || required.contains(name)) {
                object.set(name, example(property, round, extent));
            }
        });
        return object;
    }

    private List<Map.Entry<String, JsonNode>> variants(JsonNode base) {
        List<Map.Entry<String, JsonNode>> variants = new ArrayList<>();
        if (base.has("discriminator")) {
            root.get("definitions").properties().forEach(definition -> {
                for (JsonNode parent : definition.getValue().path("allOf")) {
                    if (resolve(parent) == base) {
                        String value = definition
                                .getValue()
                                .path("x-ms-discriminator-value")
                                .asText(definition.getKey());
                        variants.add(Map.entry(value, definition.getValue()));
                    }
                }
            });
        }
        return variants;
    }

    private Map<String, JsonNode> properties(JsonNode schema) {
        Map<String, JsonNode> properties = new java.util.LinkedHashMap<>();
        schema.path("allOf").forEach(parent -> properties.putAll(properties(resolve(parent))));
        Set<Map.Entry<String, JsonNode>> own = schema.path("properties").properties();
        own.forEach(property -> properties.put(property.getKey(), property.getValue()));
        return properties;
    }

    private Set<String> required(JsonNode schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("allOf").forEach(parent -> required.addAll(required(resolve(parent))));
        schema.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }
}
