package dev.armature.generator.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Parameters and headers of version 2.0 in the form of 3.0: the type moves into {@code schema}. */
final class UpgradeParameters {
    static final String LOCATION = "x-ms-parameter-location";

    private static final Set<String> SCHEMA_FIELDS = Set.of(
            "type",
            "format",
            "items",
            "default",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "enum",
            "multipleOf",
            "x-nullable");

    /** Extensions that speak of the parameter, not of its type; all others are reachable from the schema too. */
    private static final Set<String> OF_THE_PARAMETER = Set.of(
            LOCATION,
            "x-ms-client-name",
            "x-ms-client-default",
            "x-ms-client-flatten",
            "x-ms-client-request-id",
            "x-ms-api-version",
            "x-ms-header-collection-prefix",
            "x-ms-parameter-grouping",
            "x-ms-skip-url-encoding",
            "x-example",
            "x-examples");

    private UpgradeParameters() {}

    /**
     * A parameter that stands in the shared section of the document. Such a parameter belongs to the client unless it says otherwise; this is
     * written down, so that whoever reads the upgraded tree needs only the one rule of 3.0, which is the opposite.
     */
    static Node shared(Node parameter) {
        Node upgraded = parameter(parameter);
        boolean unsaid = parameter.ref().isEmpty() && parameter.get(LOCATION).isEmpty();
        boolean inSection = parameter.pointer().path().matches("/parameters/[^/]*");
        return unsaid && inSection && parameter.isObject()
                ? upgraded.with(LOCATION, Node.scalar(Node.Kind.STRING, parameter.where(), "client"))
                : upgraded;
    }

    /** A parameter outside the body; one that is only a reference stays as it is. */
    static Node parameter(Node parameter) {
        return typed(parameter, parameter.text("in").orElse(""));
    }

    /** A response header. */
    static Node header(Node header) {
        return typed(header, "header");
    }

    private static Node typed(Node node, String in) {
        if (!node.isObject() || node.ref().isPresent()) {
            return node;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        node.members().forEach((name, value) -> {
            if (SCHEMA_FIELDS.contains(name)) {
                members.putIfAbsent("schema", schema(node));
            } else if (!name.equals("collectionFormat")) {
                members.put(name, value);
            }
        });
        if (node.text("type").filter("array"::equals).isPresent()) {
            members.putAll(style(node, in));
        }
        if (in.equals("path")) {
            // 3.0 encodes more of a path than 2.0 asks for
            members.put("x-path-encoding", Node.scalar(Node.Kind.STRING, node.where(), "component"));
        }
        return Node.object(node.where(), members);
    }

    /** The schema of a parameter, which stands where the parameter stands. */
    static Node schema(Node parameter) {
        Map<String, Node> members = new LinkedHashMap<>();
        parameter.members().forEach((name, value) -> {
            boolean extension = name.startsWith("x-") && !OF_THE_PARAMETER.contains(name);
            if (SCHEMA_FIELDS.contains(name) || extension) {
                members.put(name, value);
            }
        });
        return UpgradeSchemas.schema(Node.object(parameter.where(), members));
    }

    /**
     * How the items of an array are written (2.0, parameter object): {@code csv} unless said otherwise. What has no word in 3.0
     * is kept as {@code x-collection-format}.
     *
     * @param in path, query, header or formData
     */
    static Map<String, Node> style(Node parameter, String in) {
        Node at = parameter.get("collectionFormat").orElse(parameter);
        String format = parameter.text("collectionFormat").orElse("csv");
        boolean form = in.equals("query") || in.equals("formData");
        Map<String, Node> members = new LinkedHashMap<>();
        String style = form ? "form" : "simple";
        if (form && format.equals("ssv")) {
            style = "spaceDelimited";
        } else if (form && format.equals("pipes")) {
            style = "pipeDelimited";
        } else if (!format.equals("csv") && !(form && format.equals("multi"))) {
            members.put("x-collection-format", at);
        }
        members.put("style", Node.scalar(Node.Kind.STRING, at.where(), style));
        boolean explode = form && format.equals("multi");
        members.put("explode", Node.scalar(Node.Kind.BOOLEAN, at.where(), Boolean.toString(explode)));
        return members;
    }
}
