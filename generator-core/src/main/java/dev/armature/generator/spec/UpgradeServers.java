package dev.armature.generator.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code schemes}, {@code host}, {@code basePath} and {@code x-ms-parameterized-host} of 2.0 as the servers of 3.0. */
final class UpgradeServers {
    private static final String HOST = "x-ms-parameterized-host";

    private UpgradeServers() {}

    /** One server per scheme; none when the host is made of parameters, of which some have no default. */
    static Node servers(Node source) {
        return servers(source, source.get("schemes").orElse(source));
    }

    /** The servers of an operation that has its own schemes; empty when the description names no host. */
    static Optional<Node> forOperation(Node source, Node schemes) {
        return source.get("host").isPresent() ? Optional.of(servers(source, schemes)) : Optional.empty();
    }

    private static Node servers(Node source, Node schemes) {
        Node at = source.get("host").or(() -> source.get("basePath")).orElse(source);
        Optional<Node> template = source.get(HOST);
        if (template.isPresent()) {
            return Node.array(template.get().where(), parameterized(source, template.get(), schemes));
        }
        String path = source.text("basePath").orElse("");
        List<Node> servers = new ArrayList<>();
        if (source.get("host").isEmpty()) {
            if (!path.isEmpty()) {
                servers.add(server(at, path, Map.of()));
            }
        } else {
            for (String scheme : schemes(schemes)) {
                servers.add(server(at, scheme + "://" + at.text() + path, Map.of()));
            }
        }
        return Node.array(at.where(), servers);
    }

    /** HTTPS unless the description says otherwise: 2.0 leaves it to how the document was fetched, which here is not at all. */
    private static List<String> schemes(Node schemes) {
        List<String> declared = schemes.items().stream().map(Node::text).toList();
        return declared.isEmpty() ? List.of("https") : declared;
    }

    private static List<Node> parameterized(Node source, Node host, Node schemes) {
        String template = host.text("hostTemplate").orElse("");
        Map<String, Node> variables = new LinkedHashMap<>();
        for (Node parameter : host.items("parameters")) {
            Optional<Node> value = parameter
                    .get("default")
                    .or(() -> parameter.get("x-ms-client-default"))
                    .or(() -> parameter.get("enum").flatMap(values -> values.items().stream()
                            .findFirst()));
            if (value.isEmpty()) {
                return List.of();
            }
            variables.put(parameter.text("name").orElse(""), variable(value.get()));
        }
        boolean prefix = !host.text("useSchemePrefix").filter("false"::equals).isPresent();
        String path = source.text("basePath").orElse("");
        List<Node> servers = new ArrayList<>();
        for (String scheme : prefix ? schemes(schemes) : List.of("")) {
            servers.add(server(host, (prefix ? scheme + "://" : "") + template + path, variables));
        }
        return servers;
    }

    /** Adds the whole URL to a host template: 3.0 has no member for the scheme and for the path before all others. */
    static Node withUrl(Node source, Node host) {
        Optional<Node> template = host.get("hostTemplate");
        if (template.isEmpty()) {
            return host;
        }
        boolean prefix = !host.text("useSchemePrefix").filter("false"::equals).isPresent();
        List<String> schemes = schemes(source.get("schemes").orElse(source));
        String scheme = schemes.contains("https") ? "https" : schemes.get(0);
        String path = source.text("basePath").filter(text -> !text.equals("/")).orElse("");
        String url = (prefix ? scheme + "://" : "") + template.get().text() + path;
        return host.with("x-host-url", string(template.get(), url));
    }

    private static Node variable(Node value) {
        return Node.object(value.where(), Map.of("default", string(value, value.text())));
    }

    private static Node server(Node at, String url, Map<String, Node> variables) {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("url", string(at, url));
        if (!variables.isEmpty()) {
            members.put("variables", Node.object(at.where(), variables));
        }
        return Node.object(at.where(), members);
    }

    private static Node string(Node at, String text) {
        return Node.scalar(Node.Kind.STRING, at.where(), text);
    }
}
