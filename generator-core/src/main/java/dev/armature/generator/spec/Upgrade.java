package dev.armature.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns trees of version 2.0 into the form of 3.0 and loses nothing: extensions stay, what stands beside a {@code $ref} stays,
 * and every value keeps the place it was written at. References are left as they are; whoever follows them upgrades what they
 * lead to.
 */
final class Upgrade {
    private static final String VERSION = "3.0.3";
    private static final Set<String> GONE =
            Set.of("host", "basePath", "schemes", "consumes", "produces", "definitions", "parameters", "responses");

    private final References references;
    private final UpgradeOperations operations;

    /**
     * An upgrade within one description.
     *
     * @param source the tree of the description, whose media types hold wherever nothing else is said
     */
    Upgrade(References references, Node source) {
        this.references = references;
        this.operations = new UpgradeOperations(references, source);
    }

    /** A whole description. */
    Node root(Node source) {
        Map<String, Node> root = new LinkedHashMap<>();
        source.members().forEach((name, value) -> {
            switch (name) {
                case "swagger" -> root.put("openapi", Node.scalar(Node.Kind.STRING, value.where(), VERSION));
                case "host", "basePath", "schemes" -> root.putIfAbsent("servers", UpgradeServers.servers(source));
                case "paths", "x-ms-paths" -> root.put(name, paths(value));
                case "x-ms-parameterized-host" -> {
                    root.putIfAbsent("servers", UpgradeServers.servers(source));
                    root.put(name, host(value));
                }
                case "securityDefinitions" -> {
                    // part of the components, below
                }
                default -> {
                    if (!GONE.contains(name)) {
                        root.put(name, value);
                    }
                }
            }
        });
        root.computeIfPresent("servers", (name, servers) -> servers.items().isEmpty() ? null : servers);
        root.put("components", components(source));
        return Node.object(source.where(), root);
    }

    /** Something that a reference leads to. */
    Node component(Kind kind, Node target) {
        return switch (kind) {
            case SCHEMA -> UpgradeSchemas.schema(target);
            case PARAMETER -> UpgradeParameters.shared(target);
            case RESPONSE -> operations.response(target, operations.defaults(target, "produces"));
            case HEADER -> UpgradeParameters.header(target);
            case SECURITY_SCHEME -> UpgradeSecurity.scheme(target);
            default -> target;
        };
    }

    Node pathItem(Node item) {
        return operations.pathItem(item);
    }

    private Node paths(Node paths) {
        Map<String, Node> items = new LinkedHashMap<>();
        paths.members()
                .forEach((path, item) -> items.put(path, path.startsWith("x-") ? item : operations.pathItem(item)));
        return Node.object(paths.where(), items);
    }

    private static Node host(Node host) {
        return host.get("parameters")
                .map(list -> host.with(
                        "parameters",
                        Node.array(
                                list.where(),
                                list.items().stream()
                                        .map(UpgradeParameters::parameter)
                                        .toList())))
                .orElse(host);
    }

    private Node components(Node source) {
        Map<String, Node> components = new LinkedHashMap<>();
        section(source, "definitions", Kind.SCHEMA, components);
        section(source, "responses", Kind.RESPONSE, components);
        parameters(source, components);
        section(source, "securityDefinitions", Kind.SECURITY_SCHEME, components);
        return Node.object(source.where(), components);
    }

    private void section(Node source, String name, Kind kind, Map<String, Node> components) {
        source.get(name).filter(Node::isObject).ifPresent(section -> {
            Map<String, Node> upgraded = new LinkedHashMap<>();
            section.members().forEach((key, value) -> upgraded.put(key, component(kind, value)));
            components.put(kind.section(), Node.object(section.where(), upgraded));
        });
    }

    /** Body parameters become request bodies; form parameters have no shared form in 3.0 and live on where they are used. */
    private void parameters(Node source, Map<String, Node> components) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        Map<String, Node> bodies = new LinkedHashMap<>();
        Optional<Node> section = source.get("parameters").filter(Node::isObject);
        section.map(Node::members).orElse(Map.of()).forEach((key, value) -> {
            String in = references.end(value).flatMap(end -> end.text("in")).orElse("");
            if (in.equals("body")) {
                bodies.put(key, UpgradeBodies.body(value, operations.defaults(value, "consumes")));
            } else if (!in.equals("formData")) {
                parameters.put(key, UpgradeParameters.shared(value));
            }
        });
        section.ifPresent(all -> {
            put(components, Kind.PARAMETER, all, parameters);
            put(components, Kind.REQUEST_BODY, all, bodies);
        });
    }

    private static void put(Map<String, Node> components, Kind kind, Node origin, Map<String, Node> members) {
        if (!members.isEmpty()) {
            components.put(kind.section(), Node.object(origin.where(), members));
        }
    }

    /** The texts of an array member. */
    static List<String> texts(Node owner, String member) {
        List<String> texts = new ArrayList<>();
        owner.get(member).map(Node::items).orElse(List.of()).forEach(item -> texts.add(item.text()));
        return texts;
    }
}
