package dev.armature.generator.build;

import dev.armature.generator.model.Constraints;
import dev.armature.generator.spec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the validation keywords of a schema, for documentation. */
final class ConstraintReader {
    private static final List<String> KEYWORDS = List.of(
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private ConstraintReader() {}

    /**
     * The constraints at a place of use, its own before those of what it refers to.
     *
     * @param formatTells whether the format says something that the type does not
     */
    static Constraints read(SchemaView view, boolean formatTells) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Node layer : view.layers()) {
            layer.members().forEach((keyword, value) -> {
                boolean idle = value.kind() == Node.Kind.BOOLEAN && value.text().equals("false");
                if ((KEYWORDS.contains(keyword) && !idle) || (formatTells && keyword.equals("format"))) {
                    found.putIfAbsent(keyword, value.text());
                }
            });
        }
        return found.isEmpty() ? Constraints.NONE : new Constraints(found);
    }
}
