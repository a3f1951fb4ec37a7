package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.List;
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
        Optional<String> value = view.text("default");
        if (value.isEmpty()) {
            value = single(view);
        }
        if (value.isEmpty()) {
            value = clientDefault(parameter, view);
        }
        String version = context.document().info().version();
        return value.isEmpty() && VERSION.matcher(version).matches() ? Optional.of(version) : value;
    }

    /** The value of any other parameter. A documented default is the service's affair and is never sent. */
    Optional<String> of(Node parameter, SchemaView view, boolean required) {
        Optional<String> constant = required ? constant(view) : Optional.empty();
        return constant.isPresent() ? constant : clientDefault(parameter, view);
    }

    /** The only value a schema allows; empty when it says that others may come. */
    Optional<String> constant(SchemaView view) {
        Optional<Node> extension = view.get("x-ms-enum");
        boolean open = extension.isPresent()
                && extension.get().text("modelAsString").orElse("").equals("true");
        return open ? Optional.empty() : single(view);
    }

    /** The text of the only value that is listed, whether others may come or not. */
    static Optional<String> single(SchemaView view) {
        Node value = view.get("const").orElse(null);
        List<Node> values = view.items("enum");
        if (value == null && values.size() == 1) {
            value = values.get(0);
        }
        return value != null && isScalar(value) ? Optional.of(value.text()) : Optional.empty();
    }

    private Optional<String> clientDefault(Node parameter, SchemaView view) {
        Node value = parameter.get("x-ms-client-default").orElse(null);
        value = value == null ? view.get("x-ms-client-default").orElse(null) : value;
        if (value != null && !isScalar(value)) {
            context.warn(value, "Only single values are supported as client defaults. It is not sent.");
            value = null;
        }
        return value == null ? Optional.empty() : Optional.of(value.text());
    }

    private static boolean isScalar(Node node) {
        return switch (node.kind()) {
            case STRING, NUMBER, BOOLEAN -> true;
            case OBJECT, ARRAY, NULL -> false;
        };
    }
}
