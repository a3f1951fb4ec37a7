package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A schema as it is used at one place: the node that stands there, then what it refers to or wraps, each layer refining the
 * next. The last one, the core, says what the values are.
 *
 * @param layers from the place of use to the core, never empty
 * @param local how many layers stand at the place of use itself, before the first reference is crossed
 * @param nullable whether any layer allows null
 * @param componentKey the key of the core among the components; empty when the core is written in place
 */
record SchemaView(List<Node> layers, int local, boolean nullable, Optional<String> componentKey) {
    SchemaView {
        layers = List.copyOf(layers);
    }

    Node core() {
        return layers.get(layers.size() - 1);
    }

    boolean isComponent() {
        return componentKey.isPresent();
    }

    /** The value of a keyword: what stands nearer to the place of use wins. */
    Optional<Node> get(String keyword) {
        return first(layers, keyword);
    }

    /** The items of a keyword's value, empty when there is none. */
    List<Node> items(String keyword) {
        Optional<Node> value = get(keyword);
        return value.isPresent() ? value.get().items() : List.of();
    }

    Optional<String> text(String keyword) {
        for (Node layer : layers) {
            Optional<String> text = layer.text(keyword);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Whether any layer has the keyword with the value {@code true}. */
    boolean isTrue(String keyword) {
        for (Node layer : layers) {
            if (layer.isTrue(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** The value of a keyword that speaks about the place of use only, not about the type referred to. */
    Optional<Node> here(String keyword) {
        return first(layers.subList(0, local), keyword);
    }

    /** The text at the place of use, else that of what it refers to. */
    Docs docs() {
        for (Node layer : layers) {
            Docs docs = docs(layer);
            if (!docs.isEmpty()) {
                return docs;
            }
        }
        return Docs.NONE;
    }

    private static Optional<Node> first(List<Node> layers, String keyword) {
        for (Node layer : layers) {
            Optional<Node> value = layer.get(keyword);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    static Docs docs(Node schema) {
        return new Docs(
                schema.text("title").orElse(""), schema.text("description").orElse(""));
    }

    /** The declared type without {@code null}; empty when none is declared. Several types stay as they are written. */
    List<String> types() {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<Node> type = layers.get(i).get("type");
            if (type.isPresent()) {
                return types(type.get());
            }
        }
        return List.of();
    }

    private static List<String> types(Node declared) {
        List<String> types = new ArrayList<>();
        for (Node type : declared.items().isEmpty() ? List.of(declared) : declared.items()) {
            if (!type.text().equals("null")) {
                types.add(type.text());
            }
        }
        return types;
    }
}
