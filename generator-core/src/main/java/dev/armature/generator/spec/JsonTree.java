package dev.armature.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The tree in the form swagger-parser reads. */
final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONG_DIGITS = 18;

    private JsonTree() {}

    static JsonNode of(Node node) {
        return switch (node.kind()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> NODES.textNode(node.text());
            case NUMBER -> number(node.text());
            case BOOLEAN -> NODES.booleanNode(node.text().equals("true"));
            case NULL -> NODES.nullNode();
        };
    }

    private static ObjectNode object(Node node) {
        ObjectNode object = NODES.objectNode();
        node.members().forEach((name, value) -> {
            // contents of whole files that only we look at
            if (!name.equals("x-ms-examples")) {
                object.set(name, of(value));
            }
        });
        return object;
    }

    private static ArrayNode array(Node node) {
        ArrayNode array = NODES.arrayNode(node.items().size());
        node.items().forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode number(String text) {
        if (text.matches("-?[0-9]+")) {
            return text.length() <= LONG_DIGITS
                    ? integer(Long.parseLong(text))
                    : NODES.numberNode(new BigInteger(text));
        }
        // an exponent of nine digits as a BigDecimal takes minutes to become an integer
        return text.matches("[^eE]*([eE][-+]?[0-9]{1,3})?")
                ? NODES.numberNode(new BigDecimal(text))
                : NODES.numberNode(Double.parseDouble(text));
    }

    private static JsonNode integer(long value) {
        return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
    }
}
