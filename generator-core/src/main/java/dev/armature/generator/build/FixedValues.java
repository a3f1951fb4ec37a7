package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the value of parameters that are the same in every call. */
final class FixedValues {
    private static final Pattern VERSION = Pattern.compile("v?\\d[\\w.+-]*");

    private final Context context;

    FixedValues(Context context) {
        this.context = context;
    }

    /** The api-version: default, single value, client default, else the version of the description when it looks like one. */
    Optional<String> apiVersion(Node parameter, SchemaView view) {
        return view.text("default")
                .or(() -> single(view))
                .or(() -> clientDefault(parameter, view))
                .or(() -> Optional.of(context.document().info().version())
                        .filter(version -> VERSION.matcher(version).matches()));
    }

    /** The value of any other parameter. A documented default is the service's affair and is never sent. */
    Optional<String> of(Node parameter, SchemaView view, boolean required) {
        return (required ? constant(view) : Optional.<String>empty()).or(() -> clientDefault(parameter, view));
    }

    /** The only value a schema allows; empty when it says that others may come. */
    Optional<String> constant(SchemaView view) {
        boolean open = view.get("x-ms-enum")
                .flatMap(extension -> extension.text("modelAsString"))
                .filter("true"::equals)
                .isPresent();
        return open ? Optional.empty() : single(view);
    }

    /** The text of the only value that is listed, whether others may come or not. */
    static Optional<String> single(SchemaView view) {
        return view.get("const")
                .or(() -> view.get("enum")
                        .filter(values -> values.items().size() == 1)
                        .map(values -> values.items().get(0)))
                .filter(FixedValues::isScalar)
                .map(Node::text);
    }

    private Optional<String> clientDefault(Node parameter, SchemaView view) {
        Optional<Node> value = parameter.get("x-ms-client-default").or(() -> view.get("x-ms-client-default"));
        value.filter(node -> !isScalar(node))
                .ifPresent(node ->
                        context.warn(node, "Only single values are supported as client defaults. It is not sent."));
        return value.filter(FixedValues::isScalar).map(Node::text);
    }

    private static boolean isScalar(Node node) {
        return switch (node.kind()) {
            case STRING, NUMBER, BOOLEAN -> true;
            case OBJECT, ARRAY, NULL -> false;
        };
    }
}
