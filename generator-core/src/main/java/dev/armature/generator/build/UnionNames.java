package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What alternatives are called: by their schema's name, their title, or what they are. Never by their position, so that the others
 * keep their names when one is added.
 */
final class UnionNames {
    private static final int DEPTH_LIMIT = 8;

    private final SchemaViews views;

    UnionNames(SchemaViews views) {
        this.views = views;
    }

    /** A name in upper camel case, never empty. */
    String of(Node alternative) {
        return of(alternative, 0);
    }

    private String of(Node alternative, int depth) {
        SchemaView view = views.of(alternative);
        Node core = view.core();
        Optional<String> component = view.componentKey().map(key -> TypeNames.component(core, key));
        if (component.isPresent()) {
            return component.get();
        }
        String title = TypeNames.camel(view.text("title").orElse(""));
        if (!title.isEmpty()) {
            return title;
        }
        String type = view.types().isEmpty() ? "" : view.types().get(0);
        if (type.equals("array") || (type.isEmpty() && view.get("items").isPresent())) {
            return element(view.get("items"), depth) + "List";
        } else if (EnumChoices.listsValues(core)) {
            return core.get("x-ms-enum")
                    .flatMap(extension -> extension.text("name"))
                    .orElse("Value");
        }
        boolean object = type.isEmpty() || type.equals("object");
        if (object
                && (!core.members("properties").isEmpty() || core.get("allOf").isPresent())) {
            return object(core);
        } else if (type.equals("object")
                || (object && view.get("additionalProperties").isPresent())) {
            return element(view.get("additionalProperties"), depth) + "Map";
        }
        String format = TypeNames.camel(view.text("format").orElse(""));
        return format.isEmpty() ? TypeNames.capitalized(type.isEmpty() ? "value" : type) : format;
    }

    private String element(Optional<Node> schema, int depth) {
        return schema.filter(Node::isObject)
                .filter(node -> !node.members().isEmpty() && depth < DEPTH_LIMIT)
                .map(node -> of(node, depth + 1))
                .orElse("");
    }

    /** By the value of a member that has only one, else by a member that has to be there, else by the first one. */
    private String object(Node core) {
        Map<String, Node> properties = core.members("properties");
        for (Node property : properties.values()) {
            String value =
                    TypeNames.camel(FixedValues.single(views.of(property)).orElse(""));
            if (!value.isEmpty()) {
                return value;
            }
        }
        List<String> required = core.items("required").stream()
                .map(Node::text)
                .filter(properties::containsKey)
                .toList();
        String member =
                required.isEmpty() ? properties.keySet().stream().findFirst().orElse("") : required.get(0);
        String name = TypeNames.camel(member);
        return name.isEmpty() ? "Object" : "With" + name;
    }
}
