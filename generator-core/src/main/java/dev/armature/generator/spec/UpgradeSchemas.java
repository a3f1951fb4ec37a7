package dev.armature.generator.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schemas of version 2.0 in the form of 3.0. */
final class UpgradeSchemas {
    private UpgradeSchemas() {}

    static Node schema(Node schema) {
        if (!schema.isObject()) {
            return schema;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        schema.members().forEach((name, value) -> {
            switch (name) {
                case "x-nullable" -> members.put("nullable", value);
                case "collectionFormat" -> members.put("x-collection-format", value);
                case "discriminator" -> members.put(name, discriminator(value));
                case "type" -> putType(value, members);
                case "properties" -> members.put(name, map(value));
                case "allOf", "anyOf", "oneOf" -> members.put(name, list(value));
                case "items" -> members.put(name, value.isObject() ? schema(value) : list(value));
                case "additionalProperties", "not" -> members.put(name, schema(value));
                default -> members.put(name, value);
            }
        });
        return Node.object(schema.where(), members);
    }

    /** Puts a type; {@code file} of 2.0 is a binary string in 3.0. */
    static void putType(Node type, Map<String, Node> members) {
        if (type.text().equals("file")) {
            members.put("type", Node.scalar(Node.Kind.STRING, type.where(), "string"));
            members.put("format", Node.scalar(Node.Kind.STRING, type.where(), "binary"));
        } else {
            members.put("type", type);
        }
    }

    private static Node discriminator(Node value) {
        return value.kind() == Node.Kind.STRING ? Node.object(value.where(), Map.of("propertyName", value)) : value;
    }

    private static Node map(Node node) {
        if (!node.isObject()) {
            return node;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        node.members().forEach((name, value) -> members.put(name, schema(value)));
        return Node.object(node.where(), members);
    }

    private static Node list(Node node) {
        if (node.kind() != Node.Kind.ARRAY) {
            return node;
        }
        List<Node> items = node.items().stream().map(UpgradeSchemas::schema).toList();
        return Node.array(node.where(), items);
    }
}
