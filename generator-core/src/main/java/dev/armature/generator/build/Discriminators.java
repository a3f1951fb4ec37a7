package dev.armature.generator.build;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What discriminators say: which schemas extend which, and what the discriminator of each holds. A subtype is found by its {@code
 * allOf}; the value comes from the mapping, else from {@code x-ms-discriminator-value}, else from a property with a single value,
 * else it is the name of the schema (OpenAPI 2.0 and 3.x, "discriminator").
 */
final class Discriminators {
    private static final String PREFIX = "#/components/schemas/";

    private final Context context;
    private final SchemaViews views;
    private @Nullable Map<Pointer, List<Subtype>> subtypes;
    private final Map<Pointer, String> keys = new HashMap<>();
    private final Map<Pointer, List<Node>> parents = new HashMap<>();

    Discriminators(Context context, SchemaViews views) {
        this.context = context;
        this.views = views;
    }

    /**
     * A schema that others may refer to.
     *
     * @param reference a reference to it
     * @param schema the schema itself
     */
    record Subtype(Node reference, Node schema) {}

    /** The discriminator that tells the values of a schema apart: its own, else the nearest one it inherits. */
    Optional<String> property(Node schema) {
        for (Node ancestor : ancestry(schema)) {
            if (own(ancestor).isPresent()) {
                return own(ancestor);
            }
        }
        return Optional.empty();
    }

    /** Every discriminator a schema has or inherits, the nearest first. */
    Set<String> properties(Node schema) {
        Set<String> properties = new LinkedHashSet<>();
        for (Node ancestor : ancestry(schema)) {
            if (own(ancestor).isPresent()) {
                properties.add(own(ancestor).get());
            }
        }
        return properties;
    }

    /** The schemas below a schema that its discriminator tells apart, however deep, in the order of the description. */
    List<Subtype> descendants(Node base) {
        String property = property(base).orElse("");
        Map<Pointer, Subtype> found = new LinkedHashMap<>();
        List<Subtype> open = new ArrayList<>(subtypes(base));
        while (!open.isEmpty()) {
            Subtype next = open.remove(0);
            boolean fresh = found.putIfAbsent(next.schema().pointer(), next) == null;
            // below a discriminator of its own, that one tells
            if (fresh
                    && own(next.schema())
                            .filter(other -> !other.equals(property))
                            .isEmpty()) {
                open.addAll(subtypes(next.schema()));
            }
        }
        found.remove(base.pointer());
        return List.copyOf(found.values());
    }

    /** The value that the discriminators above and in a schema have in it, as far as there is exactly one. */
    Map<String, String> constants(Node schema) {
        Map<String, String> constants = new LinkedHashMap<>();
        for (String property : properties(schema)) {
            List<String> values = values(schema, property);
            if (values.size() == 1) {
                constants.put(property, values.get(0));
            }
        }
        return constants;
    }

    /** What {@code property} may hold in a schema below the one whose discriminator it is. */
    List<String> values(Node schema, String property) {
        return values(schema, property, new HashSet<>());
    }

    private List<String> values(Node schema, String property, Set<Pointer> seen) {
        if (!seen.add(schema.pointer())) {
            return List.of();
        }
        List<String> mapped = mapped(schema, property);
        if (!mapped.isEmpty()) {
            return mapped;
        }
        List<Node> parents = parents(schema);
        for (Node parent : parents) {
            if (property(parent).filter(property::equals).isPresent()) {
                return List.of(ownValue(schema, property));
            }
        }
        for (Node parent : parents) {
            if (properties(parent).contains(property)) {
                return values(parent, property, seen);
            }
        }
        // the value of a subtype belongs to the discriminator it inherits, any other to the schema's own
        return parents.stream().allMatch(parent -> properties(parent).isEmpty())
                ? AzureExtensions.discriminatorValue(schema).stream().toList()
                : List.of();
    }

    /** The value of a schema that one discriminator tells from others, when no mapping gives it. */
    String ownValue(Node schema, String property) {
        return AzureExtensions.discriminatorValue(schema)
                .or(() -> literal(schema, property))
                .orElseGet(() -> key(schema));
    }

    /** The discriminator a schema declares itself. */
    static Optional<String> own(Node schema) {
        Node discriminator = schema.get("discriminator").orElse(null);
        return discriminator == null ? Optional.empty() : discriminator.text("propertyName");
    }

    /** The mapping a schema declares itself: from the value to a reference. */
    static Map<String, Node> mapping(Node schema) {
        Map<String, Node> references = new LinkedHashMap<>();
        schema.get("discriminator")
                .flatMap(discriminator -> discriminator.get("mapping"))
                .map(Node::members)
                .orElse(Map.of())
                .forEach((value, target) -> references.put(value, Node.object(target.where(), Map.of("$ref", target))));
        return references;
    }

    /** The key of a component; the last word of its place for other schemas. */
    String key(Node schema) {
        index();
        return keys.getOrDefault(schema.pointer(), schema.pointer().last());
    }

    private List<String> mapped(Node schema, String property) {
        List<String> values = new ArrayList<>();
        for (Node ancestor : ancestry(schema)) {
            if (own(ancestor).filter(property::equals).isPresent()) {
                mapping(ancestor).forEach((value, reference) -> {
                    if (views.of(reference).core().pointer().equals(schema.pointer()) && !values.contains(value)) {
                        values.add(value);
                    }
                });
            }
        }
        return values;
    }

    /** The only value a property of the schema, or of what is written in place in its {@code allOf}, may have. */
    private Optional<String> literal(Node schema, String property) {
        Optional<String> own = schema.get("properties")
                .flatMap(properties -> properties.get(property))
                .flatMap(declared -> FixedValues.single(views.of(declared)));
        return own.or(() -> schema.get("allOf").map(Node::items).orElse(List.of()).stream()
                .filter(item -> item.ref().isEmpty())
                .flatMap(item -> literal(item, property).stream())
                .findFirst());
    }

    private List<Subtype> subtypes(Node schema) {
        return index().getOrDefault(schema.pointer(), List.of());
    }

    private Map<Pointer, List<Subtype>> index() {
        Map<Pointer, List<Subtype>> known = subtypes;
        if (known == null) {
            Map<Pointer, List<Subtype>> index = new HashMap<>();
            components().forEach((key, schema) -> {
                keys.putIfAbsent(schema.pointer(), key);
                Node reference = reference(key, schema);
                parents(schema).forEach(parent -> index.computeIfAbsent(parent.pointer(), any -> new ArrayList<>())
                        .add(new Subtype(reference, schema)));
            });
            subtypes = index;
            known = index;
        }
        return known;
    }

    private Map<String, Node> components() {
        return context.document()
                .root()
                .get("components")
                .flatMap(components -> components.get("schemas"))
                .map(Node::members)
                .orElse(Map.of());
    }

    private static Node reference(String key, Node schema) {
        String text = PREFIX + key.replace("~", "~0").replace("/", "~1");
        return Node.object(schema.where(), Map.of("$ref", Node.scalar(Node.Kind.STRING, schema.where(), text)));
    }

    /** The schema, then what it extends, level by level. */
    private List<Node> ancestry(Node schema) {
        if (schema.get("allOf").isEmpty()) {
            return List.of(schema);
        }
        Map<Pointer, Node> found = new LinkedHashMap<>();
        List<Node> open = new ArrayList<>(List.of(schema));
        while (!open.isEmpty()) {
            Node next = open.remove(0);
            if (found.putIfAbsent(next.pointer(), next) == null) {
                open.addAll(parents(next));
            }
        }
        return List.copyOf(found.values());
    }

    /** The components a schema extends. */
    private List<Node> parents(Node schema) {
        List<Node> known = parents.get(schema.pointer());
        if (known == null) {
            known = readParents(schema);
            parents.put(schema.pointer(), known);
        }
        return known;
    }

    private List<Node> readParents(Node schema) {
        List<Node> parents = new ArrayList<>();
        for (Node item : schema.items("allOf")) {
            SchemaView view = views.of(item);
            if (view.isComponent()) {
                parents.add(view.core());
            } else if (view.core() == item) {
                parents.addAll(parents(item));
            }
        }
        return parents;
    }
}
