package dev.armature.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Body and form parameters of version 2.0 as the request bodies of 3.0. */
final class UpgradeBodies {
    private static final String MULTIPART = "multipart/form-data";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private UpgradeBodies() {}

    /**
     * A body parameter. Its name, which 3.0 has no place for, is kept as {@code x-ms-requestBody-name}.
     *
     * @param consumes the media types; JSON when empty
     */
    static Node body(Node parameter, List<String> consumes) {
        if (parameter.ref().isPresent()) {
            return parameter;
        }
        Map<String, Node> media = new LinkedHashMap<>();
        parameter.get("schema").ifPresent(schema -> media.put("schema", UpgradeSchemas.schema(schema)));
        Map<String, Node> body = new LinkedHashMap<>();
        parameter.members().forEach((name, value) -> {
            switch (name) {
                case "schema" -> body.put("content", content(parameter, consumes, Node.object(value.where(), media)));
                case "name" -> body.put("x-ms-requestBody-name", value);
                case "in" -> {
                    // said by being a request body
                }
                default -> body.put(name, value);
            }
        });
        body.putIfAbsent("content", content(parameter, consumes, Node.object(parameter.where(), media)));
        return Node.object(parameter.where(), body);
    }

    /**
     * Form parameters as one body: an object with a property for each.
     *
     * @param owner the array of parameters or the operation, for positions
     * @param consumes the media types; multipart when there is a file, otherwise URL-encoded, unless these say otherwise
     */
    static Node form(Node owner, List<Node> parameters, List<String> consumes) {
        Map<String, Node> properties = new LinkedHashMap<>();
        Map<String, Node> encoding = new LinkedHashMap<>();
        List<Node> required = new ArrayList<>();
        boolean file = false;
        for (Node parameter : parameters) {
            String name = parameter.text("name").orElse("");
            properties.put(name, property(parameter));
            file |= parameter.text("type").filter("file"::equals).isPresent();
            if (parameter.isTrue("required")) {
                required.add(parameter.get("name").orElse(parameter));
            }
            if (parameter.text("type").filter("array"::equals).isPresent()) {
                encoding.put(name, Node.object(parameter.where(), UpgradeParameters.style(parameter, "formData")));
            }
        }
        Map<String, Node> media = new LinkedHashMap<>();
        media.put("schema", schema(owner, properties, required));
        if (!encoding.isEmpty()) {
            media.put("encoding", Node.object(owner.where(), encoding));
        }
        Map<String, Node> body = new LinkedHashMap<>();
        body.put("content", content(owner, formTypes(consumes, file), Node.object(owner.where(), media)));
        if (!required.isEmpty()) {
            body.put("required", Node.scalar(Node.Kind.BOOLEAN, owner.where(), "true"));
        }
        return Node.object(owner.where(), body);
    }

    /** The same media object under each type. */
    static Node content(Node at, List<String> types, Node media) {
        Map<String, Node> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, media));
        if (content.isEmpty()) {
            content.put("application/json", media);
        }
        return Node.object(at.where(), content);
    }

    private static List<String> formTypes(List<String> consumes, boolean file) {
        List<String> declared = consumes.stream()
                .filter(type -> type.equals(MULTIPART) || (type.equals(URL_ENCODED) && !file))
                .toList();
        return declared.isEmpty() ? List.of(file ? MULTIPART : URL_ENCODED) : declared;
    }

    private static Node schema(Node owner, Map<String, Node> properties, List<Node> required) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.scalar(Node.Kind.STRING, owner.where(), "object"));
        schema.put("properties", Node.object(owner.where(), properties));
        if (!required.isEmpty()) {
            schema.put("required", Node.array(owner.where(), required));
        }
        return Node.object(owner.where(), schema);
    }

    /** The property of a form parameter keeps everything that the parameter said about itself. */
    private static Node property(Node parameter) {
        Map<String, Node> members = new LinkedHashMap<>();
        parameter.members().forEach((name, value) -> {
            if (name.equals("description") || name.startsWith("x-")) {
                members.put(name, value);
            }
        });
        Node schema = UpgradeParameters.schema(parameter);
        members.remove("x-nullable");
        members.putAll(schema.members());
        return Node.object(parameter.where(), members);
    }
}
