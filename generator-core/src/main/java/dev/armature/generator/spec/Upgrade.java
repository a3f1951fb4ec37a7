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

    private final UpgradeOperations operations;

    /**
     * An upgrade within one description.
     *
     * @param source the tree of the description, whose media types hold wherever nothing else is said
     */
    Upgrade(References references, Node source) {
        this.operations = new UpgradeOperations(references, source);
    }

    /** A whole description. */
    Node root(Node source) {
        Map<String, Node> root = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : source.members().entrySet()) {
            String name = member.getKey();
            Node value = member.getValue();
            switch (name) {
                case "swagger" -> root.put("openapi", Node.scalar(Node.Kind.STRING, value.where(), VERSION));
                case "host", "basePath", "schemes" -> root.putIfAbsent("servers", UpgradeServers.servers(source));
                case "paths", "x-ms-paths" -> root.put(name, paths(value));
                case "x-ms-parameterized-host" -> {
                    root.putIfAbsent("servers", UpgradeServers.servers(source));
                    root.put(name, UpgradeServers.withUrl(source, host(value)));
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
        }
        Node servers = root.get("servers");
        if (servers != null && servers.items().isEmpty()) {
            root.remove("servers");
        }
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
        for (Map.Entry<String, Node> path : paths.members().entrySet()) {
            Node item = path.getValue();
            items.put(path.getKey(), path.getKey().startsWith("x-") ? item : operations.pathItem(item));
        }
        return Node.object(paths.where(), items);
    }

    private static Node host(Node host) {
        Optional<Node> list = host.get("parameters");
        if (list.isEmpty()) {
            return host;
        }
        List<Node> parameters = new ArrayList<>();
        for (Node parameter : list.get().items()) {
            parameters.add(UpgradeParameters.parameter(parameter));
        }
        return host.with("parameters", Node.array(list.get().where(), parameters));
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
        Node section = source.members().get(name);
        if (section != null && section.isObject()) {
            Map<String, Node> upgraded = new LinkedHashMap<>();
            for (Map.Entry<String, Node> member : section.members().entrySet()) {
                upgraded.put(member.getKey(), component(kind, member.getValue()));
            }
            components.put(kind.section(), Node.object(section.where(), upgraded));
        }
    }

    /** Body parameters become request bodies; form parameters have no shared form in 3.0 and live on where they are used. */
    private void parameters(Node source, Map<String, Node> components) {
        Map<String, Node> parameters = new LinkedHashMap<>();
        Map<String, Node> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, Node> parameter : source.members("parameters").entrySet()) {
            Node value = parameter.getValue();
            String in = operations.place(value);
            if (in.equals("body")) {
                Node body = UpgradeBodies.body(value, operations.defaults(value, "consumes"));
                bodies.put(parameter.getKey(), body);
            } else if (!in.equals("formData")) {
                parameters.put(parameter.getKey(), UpgradeParameters.shared(value));
            }
        }
        Node origin = source.get("parameters").orElse(source);
        put(components, Kind.PARAMETER, origin, parameters);
        put(components, Kind.REQUEST_BODY, origin, bodies);
    }

    private static void put(Map<String, Node> components, Kind kind, Node origin, Map<String, Node> members) {
        if (!members.isEmpty()) {
            components.put(kind.section(), Node.object(origin.where(), members));
        }
    }

    /** The texts of an array member. */
    static List<String> texts(Node owner, String member) {
        List<String> texts = new ArrayList<>();
        for (Node item : owner.items(member)) {
            texts.add(item.text());
        }
        return texts;
    }
}
