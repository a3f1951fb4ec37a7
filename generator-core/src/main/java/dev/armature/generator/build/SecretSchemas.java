package dev.armature.generator.build;

import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.Optional;

/** Which values must never be printed: {@code x-ms-secret}, {@code format: password}, {@code writeOnly}. */
final class SecretSchemas {
    /** How many lists and maps inside each other are looked into. */
    private static final int DEEPEST = 16;

    private final SchemaViews views;

    SecretSchemas(SchemaViews views) {
        this.views = views;
    }

    /** Whether a value of the schema is a secret, or a list or map of secrets. */
    boolean isSecret(Node schema) {
        Optional<Node> next = Optional.of(schema);
        for (int depth = 0; next.isPresent() && depth < DEEPEST; depth++) {
            SchemaView view = views.of(next.get());
            if (isMarked(view)) {
                return true;
            }
            next = view.get("items").or(() -> view.get("additionalProperties"));
        }
        return false;
    }

    private static boolean isMarked(SchemaView view) {
        return view.layers().stream().anyMatch(AzureExtensions::secret)
                || view.text("format").filter("password"::equals).isPresent()
                || (view.isTrue("writeOnly") && !view.isTrue("readOnly"));
    }
}
