package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what a description has, outside of schemas, that nothing is generated of. */
final class Leftovers {
    private static final List<String> DIALECTS =
            List.of("https://spec.openapis.org/oas/3.1/dialect/base", "https://json-schema.org/draft/2020-12/schema");

    private final Context context;

    private Leftovers(Context context) {
        this.context = context;
    }

    static void report(Context context, List<IdentifiedOperation> selected) {
        Leftovers leftovers = new Leftovers(context);
        leftovers.root(context.document().root());
        Set<String> paths = new LinkedHashSet<>();
        selected.forEach(operation -> paths.add(operation.source().path()));
        paths.forEach(leftovers::path);
        selected.forEach(operation -> leftovers.operation(operation.node()));
    }

    private void root(Node root) {
        warn(root, "webhooks", "Webhooks are calls that others make. Nothing is generated of them.");
        root.get("jsonSchemaDialect")
                .filter(dialect -> !DIALECTS.contains(dialect.text()))
                .ifPresent(dialect -> context.warn(
                        dialect, "Schemas are read as those of OpenAPI 3.1, whatever dialect the description names."));
        root.get("info")
                .ifPresent(info -> warn(
                        info,
                        "x-ms-code-generation-settings",
                        "A description does not choose the options of the generator. They are ignored."));
        root.get("info")
                .ifPresent(info -> warn(
                        info,
                        "x-ms-payload-flattening-threshold",
                        "A description does not choose the options of the generator. Bodies are not flattened."));
    }

    private void path(String path) {
        for (String container : List.of("paths", "x-ms-paths")) {
            Node item = context.document().root().members(container).get(path);
            if (item != null) {
                warn(item, "servers", "Servers of single paths are not supported. The server of the API is called.");
            }
        }
    }

    private void operation(Node node) {
        warn(node, "servers", "Servers of single operations are not supported. The server of the API is called.");
        warn(node, "callbacks", "Callbacks are calls that others make. Nothing is generated of them.");
        node.get("x-ms-internal")
                .filter(internal -> internal.text().equals("true"))
                .ifPresent(internal -> context.warn(
                        internal,
                        "Internal operations are generated like any other. Leave it out with --exclude if it is not for"
                                + " users."));
        for (Map.Entry<String, Node> answer : node.members("responses").entrySet()) {
            warn(
                    context.document().resolve(answer.getValue()),
                    "links",
                    "Links between operations are not followed. Nothing is generated of them.");
        }
    }

    private void warn(Node owner, String keyword, String message) {
        owner.get(keyword)
                .filter(value -> !value.members().isEmpty() || !value.items().isEmpty() || isPlain(value))
                .ifPresent(value -> context.warn(value, message));
    }

    private static boolean isPlain(Node value) {
        return value.kind() != Node.Kind.OBJECT && value.kind() != Node.Kind.ARRAY;
    }
}
