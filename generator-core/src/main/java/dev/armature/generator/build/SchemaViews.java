package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.ArrayList;
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
                walk.layers,
                walk.crossed ? walk.local : walk.layers.size(),
                walk.layers.stream().anyMatch(SchemaViews::allowsNull) || walk.nullBranch,
                walk.componentKey);
    }

    /** The schema a reference names, one step: chains keep what stands beside each of their references. */
    Optional<Node> target(Node reference) {
        Optional<String> ref = reference.ref();
        Optional<Node> component = ref.filter(text -> text.startsWith("#/components/schemas/"))
                .flatMap(text -> context.document()
                        .root()
                        .get("components")
                        .flatMap(components -> components.get("schemas"))
                        .flatMap(schemas -> schemas.get(key(text))));
        return component.or(() -> Optional.of(context.document().resolve(reference))
                .filter(node -> node.ref().isEmpty()));
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
        return structure(schema, "allOf")
                .filter(items -> items.size() == 1)
                .map(items -> items.get(0))
                .or(() -> choice(schema).filter(items -> items.size() == 1).map(items -> items.get(0)));
    }

    /** The alternatives of {@code oneOf} or {@code anyOf}, without null; empty when there are none. */
    static List<Node> alternatives(Node schema) {
        return schema.get("oneOf")
                .or(() -> schema.get("anyOf"))
                .map(choices ->
                        choices.items().stream().filter(item -> !isNull(item)).toList())
                .orElse(List.of());
    }

    /** The items of {@code allOf} that say what the values are, when nothing else does. */
    private static Optional<List<Node>> structure(Node schema, String keyword) {
        if (!schema.members().containsKey(keyword) || hasOther(schema, keyword)) {
            return Optional.empty();
        }
        return schema.get(keyword).map(items -> items.items().stream()
                .filter(item -> !isAnnotation(item))
                .toList());
    }

    private static Optional<List<Node>> choice(Node schema) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.members().containsKey(keyword) && !hasOther(schema, keyword)) {
                return Optional.of(alternatives(schema));
            }
        }
        return Optional.empty();
    }

    /** A {@code type} beside the keyword only repeats what the items say. */
    private static boolean hasOther(Node schema, String keyword) {
        return schema.members().keySet().stream()
                .anyMatch(member -> STRUCTURE.contains(member) && !member.equals(keyword) && !member.equals("type"));
    }

    private static boolean isAnnotation(Node schema) {
        return schema.members().keySet().stream().noneMatch(STRUCTURE::contains);
    }

    static boolean isNull(Node schema) {
        boolean nullType = schema.get("type")
                .filter(type -> type.text().equals("null")
                        || (type.items().size() == 1
                                && type.items().get(0).text().equals("null")))
                .isPresent();
        boolean nullConst = schema.get("const")
                .filter(value -> value.kind() == Node.Kind.NULL)
                .isPresent();
        boolean nullEnum = schema.get("enum")
                .filter(values ->
                        values.items().size() == 1 && values.items().get(0).kind() == Node.Kind.NULL)
                .isPresent();
        return nullType || nullConst || nullEnum;
    }

    private static boolean allowsNull(Node schema) {
        boolean nullType = schema.get("type")
                .filter(type ->
                        type.items().stream().anyMatch(item -> item.text().equals("null")))
                .isPresent();
        boolean nullValue = schema.get("enum")
                .filter(values -> values.items().stream().anyMatch(value -> value.kind() == Node.Kind.NULL))
                .isPresent();
        return schema.isTrue("nullable") || schema.isTrue("x-nullable") || nullType || nullValue;
    }

    /** One walk from the place of use to the core. */
    private final class Walk {
        private final List<Node> layers = new ArrayList<>();
        private final Set<String> references = new HashSet<>();
        private boolean crossed;
        private int local;
        private boolean nullBranch;
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
            nullBranch |= schema.get("oneOf")
                    .or(() -> schema.get("anyOf"))
                    .filter(items -> items.items().stream().anyMatch(SchemaViews::isNull))
                    .isPresent();
            schema.get("allOf").ifPresent(items -> items.items().stream()
                    .filter(SchemaViews::isAnnotation)
                    .forEach(layers::add));
            componentKey = Optional.empty();
            return inner;
        }

        private boolean isSubtype(Node schema) {
            return schema.get("allOf").isPresent() && new ObjectShape(SchemaViews.this).hasMembers(schema);
        }
    }
}
