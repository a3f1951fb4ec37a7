package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.Map;
import java.util.Set;

/** Reports what a schema says that the model cannot hold. Nothing is passed over in silence. */
final class Keywords {
    private static final Set<String> UNDERSTOOD = Set.of(
            "type",
            "format",
            "enum",
            "const",
            "nullable",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "allOf",
            "oneOf",
            "anyOf",
            "discriminator",
            "readOnly",
            "writeOnly",
            "default",
            "title",
            "description",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "contentEncoding",
            "contentMediaType");

    /** Without influence on the shape of the values. */
    private static final Set<String> IMMATERIAL = Set.of(
            "example",
            "examples",
            "externalDocs",
            "deprecated",
            "xml",
            "$comment",
            "$schema",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor",
            "$defs",
            "definitions",
            "$vocabulary",
            "$ref");

    private static final Map<String, String> UNSUPPORTED = Map.ofEntries(
            Map.entry("not", "Values are not checked against it."),
            Map.entry("if", "Values are not checked against it."),
            Map.entry("then", "Values are not checked against it."),
            Map.entry("else", "Values are not checked against it."),
            Map.entry("contains", "Values are not checked against it."),
            Map.entry("minContains", "Values are not checked against it."),
            Map.entry("maxContains", "Values are not checked against it."),
            Map.entry("propertyNames", "Names are not checked against it."),
            Map.entry("dependentRequired", "Values are not checked against it."),
            Map.entry("dependentSchemas", "Values are not checked against it."),
            Map.entry("dependencies", "Values are not checked against it."),
            Map.entry("patternProperties", "Such members are kept as unknown members."),
            Map.entry("unevaluatedProperties", "Members beyond the properties are kept as unknown members."),
            Map.entry("unevaluatedItems", "Items are of any type."),
            Map.entry("prefixItems", "Items are of any type."),
            Map.entry("contentSchema", "The content stays text."),
            Map.entry("$dynamicRef", "The value is of any type."),
            Map.entry("$recursiveRef", "The value is of any type."),
            Map.entry("x-ms-external", "The type is generated like any other."));

    private final Context context;

    Keywords(Context context) {
        this.context = context;
    }

    /** Up to version 3.0 the set of keywords is closed, and the loader has reported others. */
    private boolean isUnknown(String keyword) {
        return context.document().openapiVersion().startsWith("3.1")
                && !UNDERSTOOD.contains(keyword)
                && !IMMATERIAL.contains(keyword)
                && !keyword.startsWith("x-");
    }

    /** {@code unevaluatedProperties: false} and the like only narrow what is accepted. */
    private static boolean isFalse(Node value) {
        return value.kind() == Node.Kind.BOOLEAN && value.text().equals("false");
    }

    /** Adds one located warning for every member of the schema that is not understood. */
    void report(Node schema) {
        schema.members().forEach((keyword, value) -> {
            String consequence = UNSUPPORTED.get(keyword);
            if (consequence != null && !isFalse(value)) {
                context.warn(value, "\"" + keyword + "\" is not supported. " + consequence);
            } else if (consequence == null && isUnknown(keyword)) {
                context.warn(
                        value, "\"" + keyword + "\" is no keyword of a schema and is ignored. Check its spelling.");
            }
        });
        schema.get("required")
                .filter(required -> required.kind() != Node.Kind.ARRAY)
                .ifPresent(required -> context.warn(
                        required, "\"required\" of a schema lists names of properties. This value is ignored."));
    }
}
