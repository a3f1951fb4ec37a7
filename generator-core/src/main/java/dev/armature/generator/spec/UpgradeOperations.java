package dev.armature.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Paths, operations and responses of version 2.0 in the form of 3.0. */
final class UpgradeOperations {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final References references;
    private final Node source;

    UpgradeOperations(References references, Node source) {
        this.references = references;
        this.source = source;
    }

    /** A path item; one that is only a reference stays as it is. */
    Node pathItem(Node item) {
        if (!item.isObject()) {
            return item;
        }
        List<Node> shared = item.items("parameters");
        Map<String, Node> members = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : item.members().entrySet()) {
            String name = member.getKey();
            Node value = member.getValue();
            if (METHODS.contains(name) && value.isObject()) {
                members.put(name, operation(value, shared));
            } else if (name.equals("parameters") && value.kind() == Node.Kind.ARRAY) {
                members.put(name, parameters(value));
            } else {
                members.put(name, value);
            }
        }
        return Node.object(item.where(), members);
    }

    /** What the operation itself, else its file, else the description says about media types. */
    List<String> defaults(Node node, String member) {
        return defaults(node, references.fileOf(node), member);
    }

    private List<String> defaults(Node node, Node file, String member) {
        for (Node owner : List.of(node, file)) {
            if (owner.get(member).isPresent()) {
                return Upgrade.texts(owner, member);
            }
        }
        return Upgrade.texts(source, member);
    }

    private Node operation(Node operation, List<Node> shared) {
        Map<String, Node> members = new LinkedHashMap<>();
        Optional<Node> body = requestBody(operation, shared);
        for (Map.Entry<String, Node> member : operation.members().entrySet()) {
            String name = member.getKey();
            Node value = member.getValue();
            switch (name) {
                case "parameters" -> {
                    members.put(name, parameters(value));
                    putIfPresent(members, "requestBody", body);
                }
                case "responses" -> {
                    putIfPresent(members, "requestBody", body);
                    members.put(name, responses(value, defaults(operation, "produces")));
                }
                case "schemes" -> putIfPresent(members, "servers", UpgradeServers.forOperation(source, value));
                case "consumes", "produces" -> {
                    // said by the media types of bodies and responses
                }
                default -> members.put(name, value);
            }
        }
        return Node.object(operation.where(), members);
    }

    private static void putIfPresent(Map<String, Node> members, String name, Optional<Node> value) {
        if (value.isPresent()) {
            members.put(name, value.get());
        }
    }

    /** The parameters outside the body. */
    private Node parameters(Node list) {
        List<Node> kept = new ArrayList<>();
        for (Node parameter : list.items()) {
            String in = place(parameter);
            if (!in.equals("body") && !in.equals("formData")) {
                kept.add(UpgradeParameters.parameter(parameter));
            }
        }
        return Node.array(list.where(), kept);
    }

    /** Where a parameter, or what it refers to, stands: {@code in}. */
    String place(Node parameter) {
        Optional<Node> end = references.end(parameter);
        return end.isPresent() ? end.get().text("in").orElse("") : "";
    }

    private Optional<Node> requestBody(Node operation, List<Node> shared) {
        Map<String, Node> form = new LinkedHashMap<>();
        Optional<Node> body = Optional.empty();
        List<Node> all = new ArrayList<>(shared);
        all.addAll(operation.items("parameters"));
        for (Node parameter : all) {
            Node resolved = overlaid(parameter);
            if (place(parameter).equals("body")) {
                body = Optional.of(resolved);
            } else if (place(parameter).equals("formData")) {
                form.put(resolved.text("name").orElse(""), resolved);
            }
        }
        List<String> consumes = defaults(operation, "consumes");
        if (body.isEmpty() && !form.isEmpty()) {
            Node at = operation.get("parameters").orElse(operation);
            return Optional.of(UpgradeBodies.form(at, List.copyOf(form.values()), consumes));
        }
        return body.isPresent() ? Optional.of(UpgradeBodies.body(body.get(), consumes)) : body;
    }

    /** What a reference leads to, with what was written beside the reference laid over it. */
    private Node overlaid(Node node) {
        Node result = references.end(node).orElse(node);
        if (result != node) {
            for (Map.Entry<String, Node> member : node.members().entrySet()) {
                if (!member.getKey().equals("$ref")) {
                    result = result.with(member.getKey(), member.getValue());
                }
            }
        }
        return result;
    }

    private Node responses(Node responses, List<String> produces) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : responses.members().entrySet()) {
            Node response = member.getValue();
            boolean extension = member.getKey().startsWith("x-");
            members.put(member.getKey(), extension ? response : response(overlaid(response), produces));
        }
        return Node.object(responses.where(), members);
    }

    /**
     * A response. Its media types are those of the operation, so a shared response is written out where it is used.
     *
     * @param produces the media types; when empty JSON, or bytes for a file
     */
    Node response(Node response, List<String> produces) {
        if (!response.isObject() || response.ref().isPresent()) {
            return response;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : response.members().entrySet()) {
            switch (member.getKey()) {
                case "schema", "examples" -> {
                    if (!members.containsKey("content")) {
                        members.put("content", content(response, produces));
                    }
                }
                case "headers" -> members.put("headers", headers(member.getValue()));
                default -> members.put(member.getKey(), member.getValue());
            }
        }
        return Node.object(response.where(), members);
    }

    private static Node headers(Node headers) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Map.Entry<String, Node> header : headers.members().entrySet()) {
            members.put(header.getKey(), UpgradeParameters.header(header.getValue()));
        }
        return Node.object(headers.where(), members);
    }

    /** The media types of a response, each with the schema and with its own example. */
    private static Node content(Node response, List<String> produces) {
        Optional<Node> schema = response.get("schema");
        Map<String, Node> media = new LinkedHashMap<>();
        Map<String, Node> content = new LinkedHashMap<>();
        if (schema.isPresent()) {
            media.put("schema", UpgradeSchemas.schema(schema.get()));
            boolean file = schema.get().text("type").orElse("").equals("file");
            List<String> types = produces.isEmpty() && file ? List.of("application/octet-stream") : produces;
            Node same = Node.object(schema.get().where(), media);
            content.putAll(UpgradeBodies.content(response, types, same).members());
        }
        response.members("examples")
                .forEach((type, example) ->
                        content.put(type, Node.object(example.where(), media).with("example", example)));
        return Node.object(response.where(), content);
    }
}
