package dev.armature.generator.build;

import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through references and wrappers to the schema that says what the values are. A wrapper adds no structure of its own:
 * an {@code allOf} with one structural item, or a {@code oneOf}/{@code anyOf} that leaves one item beside null.
 */
final class SchemaViews {
    /** How deep references, wrappers and inline schemas may nest. */
    static final int DEPTH_LIMIT = 512;

    /** The keywords that make a schema more than an annotation of another one. */
    private static final Set<String> STRUCTURE = Set.of(
            "$ref",
            "type",
            "format",
            "properties",
            "additionalProperties",
            "items",
            "prefixItems",
            "enum",
            "const",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "if",
            "patternProperties",
            "required",
            "discriminator");

    private final Context context;

    SchemaViews(Context context) {
        this.context = context;
    }

    SchemaView of(Node schema) {
        Walk walk = new Walk();
        Optional<Node> next = Optional.of(schema);
        while (next.isPresent()) {
            if (walk.layers.size() > DEPTH_LIMIT) {
                context.error(schema, "The schema nests deeper than " + DEPTH_LIMIT + " levels. Flatten it.");
                break;
            }
            next = walk.step(next.get());
        }
        return new SchemaView(
                walk.layers, walk.crossed ? walk.local : walk.layers.size(), allowNull(walk.layers), walk.componentKey);
    }

    /** The schema a reference names, one step: chains keep what stands beside each of their references. */
    Optional<Node> target(Node reference) {
        String ref = reference.ref().orElse("");
        if (ref.startsWith("#/components/schemas/")) {
            Node component = context.document().components("schemas").get(key(ref));
            if (component != null) {
                return Optional.of(component);
            }
        }
        Node end = context.document().resolve(reference);
        return end.ref().isEmpty() ? Optional.of(end) : Optional.empty();
    }

    /** The last token of a local reference. */
    static String key(String reference) {
        return reference
                .substring(reference.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** The single item behind which a schema hides; empty when it has a structure of its own. */
    Optional<Node> wrapped(Node schema) {
        List<Node> items = structure(schema);
        if (items.size() != 1) {
            items = choice(schema);
        }
        return items.size() == 1 ? Optional.of(items.get(0)) : Optional.empty();
    }

    /** The alternatives of {@code oneOf} or {@code anyOf}, without null and repetitions; empty when there are none. */
    static List<Node> alternatives(Node schema) {
        List<Node> alternatives = new ArrayList<>();
        Set<String> references = new HashSet<>();
        for (Node item : schema.items(schema.members().containsKey("oneOf") ? "oneOf" : "anyOf")) {
            boolean repeated = item.members().size() == 1
                    && item.ref().isPresent()
                    && !references.add(item.ref().get());
            if (!isNull(item) && !repeated) {
                alternatives.add(item);
            }
        }
        return alternatives;
    }

    /** The items of {@code allOf} that say what the values are, when nothing else does. */
    private static List<Node> structure(Node schema) {
        List<Node> structure = new ArrayList<>();
        if (isWrapper(schema, "allOf")) {
            for (Node item : schema.items("allOf")) {
                if (!isAnnotation(item)) {
                    structure.add(item);
                }
            }
        }
        return structure;
    }

    private static List<Node> choice(Node schema) {
        return isWrapper(schema, "oneOf") || isWrapper(schema, "anyOf") ? alternatives(schema) : List.of();
    }

    /** Whether nothing but the keyword gives structure. A {@code type} beside it only repeats what the items say. */
    private static boolean isWrapper(Node schema, String keyword) {
        for (String member : schema.members().keySet()) {
            if (STRUCTURE.contains(member) && !member.equals(keyword) && !member.equals("type")) {
                return false;
            }
        }
        return schema.members().containsKey(keyword);
    }

    private static boolean isAnnotation(Node schema) {
        return Collections.disjoint(schema.members().keySet(), STRUCTURE);
    }

    static boolean isNull(Node schema) {
        List<Node> types = schema.items("type");
        List<Node> values = schema.items("enum");
        return schema.isNull("type")
                || schema.text("type").orElse("").equals("null")
                || (types.size() == 1 && types.get(0).text().equals("null"))
                || schema.isNull("const")
                || (values.size() == 1 && values.get(0).kind() == Node.Kind.NULL);
    }

    private static boolean allowNull(List<Node> layers) {
        for (Node layer : layers) {
            if (AzureExtensions.nullable(layer) || listsNull(layer) || hasNullAlternative(layer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean listsNull(Node schema) {
        for (Node value : schema.items("enum")) {
            if (value.kind() == Node.Kind.NULL) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasNullAlternative(Node schema) {
        for (Node item : schema.items(schema.members().containsKey("oneOf") ? "oneOf" : "anyOf")) {
            if (isNull(item)) {
                return true;
            }
        }
        return false;
    }

    /** One walk from the place of use to the core. */
    private final class Walk {
        private final List<Node> layers = new ArrayList<>();
        private final Set<String> references = new HashSet<>();
        private boolean crossed;
        private int local;
        private Optional<String> componentKey = Optional.empty();

        private Optional<Node> step(Node schema) {
            layers.add(schema);
            return schema.ref().isPresent() ? cross(schema) : unwrap(schema);
        }

        private Optional<Node> cross(Node reference) {
            if (!crossed) {
                crossed = true;
                local = layers.size();
            }
            String text = reference.ref().orElseThrow();
            Optional<Node> target = references.add(text) ? target(reference) : Optional.empty();
            if (target.isPresent()) {
                componentKey = Optional.of(key(text));
            }
            return target;
        }

        private Optional<Node> unwrap(Node schema) {
            Optional<Node> inner = wrapped(schema);
            // a component that extends a single object is a type of its own
            if (inner.isEmpty() || (componentKey.isPresent() && isSubtype(schema))) {
                return Optional.empty();
            }
            for (Node item : schema.items("allOf")) {
                if (isAnnotation(item)) {
                    layers.add(item);
                }
            }
            componentKey = Optional.empty();
            return inner;
        }

        private boolean isSubtype(Node schema) {
            return schema.get("allOf").isPresent() && new ObjectShape(SchemaViews.this).hasMembers(schema);
        }
    }
}
