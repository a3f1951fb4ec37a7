package dev.armature.generator.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of OpenAPI 3 that can hold references, with the members in which the next such objects stand. */
enum Kind {
    ROOT(""),
    COMPONENTS(""),
    PATH_ITEM(""),
    OPERATION(""),
    MEDIA_TYPE(""),
    ENCODING(""),
    /** {@code x-ms-parameterized-host}. */
    HOST(""),
    DISCRIMINATOR(""),
    /** {@code x-ms-long-running-operation-options}. */
    LONG_RUNNING(""),
    /** {@code x-ms-examples}: names of examples to files. */
    EXAMPLE_FILES(""),
    SCHEMA("schemas"),
    RESPONSE("responses"),
    PARAMETER("parameters"),
    EXAMPLE("examples"),
    REQUEST_BODY("requestBodies"),
    HEADER("headers"),
    SECURITY_SCHEME("securitySchemes"),
    LINK("links"),
    CALLBACK("callbacks");

    private static final Map<Kind, Map<String, Slot>> SLOTS = slots();

    private final String section;

    Kind(String section) {
        this.section = section;
    }

    /** The member of {@code components} that holds such objects; empty for those that cannot be components. */
    String section() {
        return section;
    }

    boolean isComponent() {
        return !section.isEmpty();
    }

    /** The kinds that can be components, in the order in which {@code components} lists them. */
    static List<Kind> components() {
        List<Kind> components = new ArrayList<>();
        for (Kind kind : values()) {
            if (kind.isComponent()) {
                components.add(kind);
            }
        }
        return components;
    }

    /** What stands in a member of such an object; empty when nothing that can hold references does. */
    Optional<Slot> slot(String member) {
        Map<String, Slot> slots = SLOTS.get(this);
        if (this == CALLBACK && !member.startsWith("x-")) {
            return Optional.of(new Slot(PATH_ITEM, Shape.ONE));
        }
        return Optional.ofNullable(slots == null ? null : slots.get(member));
    }

    /** How the objects stand in a member. */
    enum Shape {
        ONE,
        LIST,
        /** By free names. */
        MAP,
        /** By names or patterns, with extensions between them. */
        EXTENSIBLE_MAP
    }

    /** A member that holds objects of a kind. */
    record Slot(Kind kind, Shape shape) {}

    private static Map<Kind, Map<String, Slot>> slots() {
        Map<Kind, Map<String, Slot>> slots = new LinkedHashMap<>();
        put(slots, ROOT, PATH_ITEM, Shape.EXTENSIBLE_MAP, "paths", "x-ms-paths");
        put(slots, ROOT, PATH_ITEM, Shape.MAP, "webhooks");
        put(slots, ROOT, COMPONENTS, Shape.ONE, "components");
        put(slots, ROOT, HOST, Shape.ONE, "x-ms-parameterized-host");
        put(slots, HOST, PARAMETER, Shape.LIST, "parameters");
        for (Kind kind : components()) {
            put(slots, COMPONENTS, kind, Shape.MAP, kind.section);
        }
        put(slots, COMPONENTS, PATH_ITEM, Shape.MAP, "pathItems");
        put(slots, PATH_ITEM, PARAMETER, Shape.LIST, "parameters");
        put(
                slots, PATH_ITEM, OPERATION, Shape.ONE, "get", "put", "post", "delete", "options", "head", "patch",
                "trace");
        put(slots, OPERATION, PARAMETER, Shape.LIST, "parameters");
        put(slots, OPERATION, REQUEST_BODY, Shape.ONE, "requestBody");
        put(slots, OPERATION, RESPONSE, Shape.EXTENSIBLE_MAP, "responses");
        put(slots, OPERATION, CALLBACK, Shape.MAP, "callbacks");
        put(slots, OPERATION, LONG_RUNNING, Shape.ONE, "x-ms-long-running-operation-options");
        put(slots, OPERATION, EXAMPLE_FILES, Shape.ONE, "x-ms-examples");
        for (Kind kind : List.of(PARAMETER, HEADER)) {
            put(slots, kind, SCHEMA, Shape.ONE, "schema");
            put(slots, kind, EXAMPLE, Shape.MAP, "examples");
            put(slots, kind, MEDIA_TYPE, Shape.MAP, "content");
        }
        put(slots, REQUEST_BODY, MEDIA_TYPE, Shape.MAP, "content");
        put(slots, RESPONSE, MEDIA_TYPE, Shape.MAP, "content");
        put(slots, RESPONSE, HEADER, Shape.MAP, "headers");
        put(slots, RESPONSE, LINK, Shape.MAP, "links");
        put(slots, MEDIA_TYPE, SCHEMA, Shape.ONE, "schema");
        put(slots, MEDIA_TYPE, EXAMPLE, Shape.MAP, "examples");
        put(slots, MEDIA_TYPE, ENCODING, Shape.MAP, "encoding");
        put(slots, ENCODING, HEADER, Shape.MAP, "headers");
        schemaSlots(slots);
        return Collections.unmodifiableMap(slots);
    }

    /** OpenAPI 3.0 and JSON Schema 2020-12 together; a keyword that the version does not know is not there to be met. */
    private static void schemaSlots(Map<Kind, Map<String, Slot>> slots) {
        put(slots, SCHEMA, SCHEMA, Shape.ONE, "additionalProperties", "items", "not", "if", "then", "else", "contains");
        put(slots, SCHEMA, SCHEMA, Shape.ONE, "propertyNames", "unevaluatedItems", "unevaluatedProperties");
        put(slots, SCHEMA, SCHEMA, Shape.ONE, "contentSchema");
        put(slots, SCHEMA, SCHEMA, Shape.LIST, "allOf", "anyOf", "oneOf", "prefixItems");
        put(slots, SCHEMA, SCHEMA, Shape.MAP, "properties", "patternProperties", "dependentSchemas", "$defs");
        put(slots, SCHEMA, DISCRIMINATOR, Shape.ONE, "discriminator");
    }

    private static void put(Map<Kind, Map<String, Slot>> slots, Kind owner, Kind kind, Shape shape, String... members) {
        for (String member : members) {
            slots.computeIfAbsent(owner, any -> new LinkedHashMap<>()).put(member, new Slot(kind, shape));
        }
    }
}
