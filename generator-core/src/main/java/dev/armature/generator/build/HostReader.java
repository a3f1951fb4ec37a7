package dev.armature.generator.build;

import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.AzureExtensions.ParameterizedHost;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pass: the URL of the server, parts of which the caller knows ({@code servers}, {@code x-ms-parameterized-host}). */
final class HostReader {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern ORIGIN = Pattern.compile("\\{[^{}]*}(/.*)?");

    private final Context context;

    HostReader(Context context) {
        this.context = context;
    }

    /**
     * Where the API is served.
     *
     * @param endpoint the URL with the defaults of its variables; empty when that gives no absolute URL
     * @param template the URL with variables in braces; empty when there is nothing to choose, or everything
     * @param variables what the caller can set
     */
    record Host(String endpoint, Optional<String> template, List<Parameter> variables) {}

    /** The host template of the description, else its first server. */
    Host read() {
        Node root = context.document().root();
        Optional<ParameterizedHost> parameterized = AzureExtensions.parameterizedHost(root);
        if (parameterized.isPresent()) {
            return host(root.get("x-ms-parameterized-host").orElse(root), parameterized.get());
        }
        Optional<Node> server = root.items("servers").stream().findFirst();
        return server.map(this::server).orElseGet(() -> new Host("", Optional.empty(), List.of()));
    }

    private Host host(Node place, ParameterizedHost host) {
        Map<String, Parameter> variables = new LinkedHashMap<>();
        for (Node reference : host.parameters()) {
            Node parameter = context.document().resolve(reference);
            Optional<String> usual = parameter
                    .text("x-ms-client-default")
                    .or(() -> parameter.get("schema").flatMap(HostReader::usual))
                    .or(() -> parameter.text("default"));
            variables.put(
                    parameter.text("name").orElse(""),
                    variable(parameter, parameter.text("name").orElse(""), usual, Constraints.NONE));
        }
        return of(place, host.url(), variables);
    }

    private static Optional<String> usual(Node schema) {
        List<Node> values = schema.items("enum");
        return schema.text("default")
                .or(() -> values.size() == 1 ? Optional.of(values.get(0).text()) : Optional.empty());
    }

    private Host server(Node server) {
        Map<String, Parameter> variables = new LinkedHashMap<>();
        server.members("variables").forEach((name, node) -> {
            String values = node.items("enum").stream().map(Node::text).collect(Collectors.joining(", "));
            Constraints constraints = values.isEmpty() ? Constraints.NONE : new Constraints(Map.of("enum", values));
            variables.put(name, variable(node, name, node.text("default"), constraints));
        });
        return of(
                context.document().root().get("servers").orElse(server),
                server.text("url").orElse(""),
                variables);
    }

    private static Parameter variable(Node node, String name, Optional<String> usual, Constraints constraints) {
        // "{accountName}" as the default of accountName only says that there is none.
        Optional<String> fixed = usual.filter(
                value -> !value.isEmpty() && !VARIABLE.matcher(value).find());
        return new Parameter(
                name,
                AzureExtensions.clientName(node),
                Parameter.In.HOST,
                Parameter.Scope.CLIENT,
                SchemaReader.string(),
                fixed.isEmpty(),
                fixed,
                Parameter.Layout.of(Parameter.Style.SIMPLE, false),
                false,
                constraints,
                new Docs("", node.text("description").orElse("")),
                node.where());
    }

    private Host of(Node place, String template, Map<String, Parameter> declared) {
        Set<String> names = new LinkedHashSet<>();
        VARIABLE.matcher(template).results().forEach(found -> names.add(found.group(1)));
        String endpoint = filled(template, declared);
        boolean free = VARIABLE.matcher(template).matches();
        boolean startsWithOrigin = ORIGIN.matcher(template).matches();
        if (!isAbsolute(template) && !startsWithOrigin && !template.matches("\\{[^{}]*}://.*")) {
            warn(place);
            return new Host("", Optional.empty(), List.of());
        } else if (free || names.isEmpty()) {
            return new Host(endpoint, Optional.empty(), List.of());
        }
        List<Parameter> variables = new ArrayList<>();
        names.stream()
                .skip(startsWithOrigin ? 1 : 0)
                .map(name -> declared.getOrDefault(name, variable(place, name, Optional.empty(), Constraints.NONE)))
                .forEach(variables::add);
        return new Host(endpoint, Optional.of(template), variables);
    }

    private void warn(Node place) {
        context.warn(place, "The server has no absolute URL. The endpoint of the client has to be set by the caller.");
    }

    private static String filled(String template, Map<String, Parameter> declared) {
        Matcher variables = VARIABLE.matcher(template);
        StringBuilder url = new StringBuilder();
        while (variables.find()) {
            Optional<String> value =
                    Optional.ofNullable(declared.get(variables.group(1))).flatMap(Parameter::fixedValue);
            if (value.isEmpty()) {
                return "";
            }
            variables.appendReplacement(url, Matcher.quoteReplacement(value.get()));
        }
        String full = variables.appendTail(url).toString();
        return isAbsolute(full) ? full : "";
    }

    private static boolean isAbsolute(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }
}
