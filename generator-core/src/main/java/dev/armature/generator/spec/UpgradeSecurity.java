package dev.armature.generator.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Security definitions of version 2.0 in the form of 3.0. */
final class UpgradeSecurity {
    private static final Set<String> OF_THE_FLOW = Set.of("authorizationUrl", "tokenUrl", "scopes");

    private UpgradeSecurity() {}

    static Node scheme(Node scheme) {
        String type = scheme.text("type").orElse("");
        return switch (type) {
            case "basic" -> basic(scheme);
            case "oauth2" -> oauth2(scheme);
            default -> scheme;
        };
    }

    private static Node basic(Node scheme) {
        Node type = scheme.get("type").orElse(scheme);
        return scheme.with("type", Node.scalar(Node.Kind.STRING, type.where(), "http"))
                .with("scheme", Node.scalar(Node.Kind.STRING, type.where(), "basic"));
    }

    private static Node oauth2(Node scheme) {
        Node flow = scheme.get("flow").orElse(scheme);
        Map<String, Node> details = new LinkedHashMap<>();
        Map<String, Node> members = new LinkedHashMap<>();
        scheme.members().forEach((name, value) -> {
            if (OF_THE_FLOW.contains(name)) {
                details.put(name, value);
            } else if (!name.equals("flow")) {
                members.put(name, value);
            }
        });
        details.putIfAbsent("scopes", Node.object(flow.where(), Map.of()));
        members.put("flows", Node.object(flow.where(), Map.of(flowName(flow), Node.object(flow.where(), details))));
        return Node.object(scheme.where(), members);
    }

    private static String flowName(Node flow) {
        return switch (flow.text()) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            case "password" -> "password";
            default -> "implicit";
        };
    }
}
