package dev.armature.generator.build;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which values must never be printed: {@code x-ms-secret}, {@code format: password}, {@code writeOnly}. */
final class SecretSchemas {
    private final SchemaViews views;

    SecretSchemas(SchemaViews views) {
        this.views = views;
    }

    /** Whether a value of the schema is or can be a secret, or a list or map of secrets. */
    boolean isSecret(Node schema) {
        Set<Pointer> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            SchemaView view = views.of(open.removeFirst());
            if (isMarked(view)) {
                return true;
            }
            if (seen.add(view.core().pointer())) {
                view.get("items").or(() -> view.get("additionalProperties")).ifPresent(open::addLast);
                open.addAll(SchemaViews.alternatives(view.core()));
            }
        }
        return false;
    }

    private static boolean isMarked(SchemaView view) {
        return view.layers().stream().anyMatch(AzureExtensions::secret)
                || view.text("format").filter("password"::equals).isPresent()
                || (view.isTrue("writeOnly") && !view.isTrue("readOnly"));
    }
}
