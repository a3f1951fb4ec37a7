package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.spec.Node;
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
        return layers.stream().flatMap(layer -> layer.get(keyword).stream()).findFirst();
    }

    Optional<String> text(String keyword) {
        return layers.stream().flatMap(layer -> layer.text(keyword).stream()).findFirst();
    }

    /** Whether any layer has the keyword with the value {@code true}. */
    boolean isTrue(String keyword) {
        return layers.stream().anyMatch(layer -> layer.isTrue(keyword));
    }

    /** The value of a keyword that speaks about the place of use only, not about the type referred to. */
    Optional<Node> here(String keyword) {
        return layers.subList(0, local).stream()
                .flatMap(layer -> layer.get(keyword).stream())
                .findFirst();
    }

    /** The text at the place of use, else that of what it refers to. */
    Docs docs() {
        return layers.stream()
                .map(SchemaView::docs)
                .filter(docs -> !docs.isEmpty())
                .findFirst()
                .orElse(Docs.NONE);
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
                List<Node> names = type.get().items().isEmpty()
                        ? List.of(type.get())
                        : type.get().items();
                return names.stream()
                        .map(Node::text)
                        .filter(name -> !name.equals("null"))
                        .toList();
            }
        }
        return List.of();
    }
}
