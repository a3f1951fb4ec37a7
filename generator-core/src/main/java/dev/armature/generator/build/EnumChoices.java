package dev.armature.generator.build;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.spec.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which alternatives are nothing but listed values: every one lists its values, or is the plain type of those that the
 * others list, which is how an open enumeration is written without extensions.
 */
final class EnumChoices {
    private final SchemaViews views;
    private final Map<Pointer, Boolean> known = new HashMap<>();
    private int depth;

    EnumChoices(SchemaViews views) {
        this.views = views;
    }

    static boolean listsValues(Node schema) {
        return schema.get("enum").isPresent() || schema.get("const").isPresent();
    }

    /** Whether a schema says that its values are lists or objects, which have no constants whatever it lists. */
    static boolean isContainer(SchemaView view) {
        return view.types().equals(List.of("array")) || view.types().equals(List.of("object"));
    }

    /** The values a schema lists itself. */
    static List<Node> values(Node schema) {
        Node constant = schema.get("const").orElse(null);
        return constant == null ? schema.items("enum") : List.of(constant);
    }

    /** Whether the alternatives of a schema make one enumeration. */
    boolean isChoice(Node schema) {
        Boolean found = known.get(schema.pointer());
        if (found != null) {
            return found;
        }
        // a choice that contains itself adds nothing to itself
        known.put(schema.pointer(), false);
        depth++;
        boolean choice = depth < SchemaViews.DEPTH_LIMIT && read(schema);
        depth--;
        known.put(schema.pointer(), choice);
        return choice;
    }

    /** What JSON Schema calls the types of the values that a schema or its alternatives allow. */
    Set<String> types(SchemaView view) {
        Set<String> types = new LinkedHashSet<>();
        collect(view, types, new HashSet<>());
        return types;
    }

    private void collect(SchemaView view, Set<String> types, Set<Pointer> seen) {
        Node core = view.core();
        List<Node> alternatives = SchemaViews.alternatives(core);
        if (listsValues(view) || alternatives.isEmpty()) {
            types.addAll(ownTypes(view));
        } else if (seen.add(core.pointer())) {
            for (Node item : alternatives) {
                collect(views.of(item), types, seen);
            }
        }
    }

    private static boolean listsValues(SchemaView view) {
        return view.get("enum").isPresent() || view.get("const").isPresent();
    }

    /** The declared type; when there is none or a choice, the types of the listed values. */
    private static Set<String> ownTypes(SchemaView view) {
        if (view.types().size() == 1) {
            return Set.of(view.types().get(0));
        }
        Node constant = view.get("const").orElse(null);
        return EnumTypes.jsonTypes(constant == null ? view.items("enum") : List.of(constant));
    }

    private boolean read(Node schema) {
        List<Node> items = SchemaViews.alternatives(schema);
        if (items.isEmpty() || schema.get("properties").isPresent()) {
            return false;
        }
        Set<String> listed = new HashSet<>();
        Set<String> plain = new HashSet<>();
        for (Node item : items) {
            SchemaView view = views.of(item);
            if (isChoice(view.core()) || (listsScalars(view.core()) && !isContainer(view))) {
                listed.addAll(types(view));
            } else if (isPlain(view)) {
                plain.addAll(view.types());
            } else {
                return false;
            }
        }
        plain.forEach(listed::remove);
        if (plain.contains("number")) {
            listed.remove("integer");
        }
        return plain.isEmpty()
                ? !listed.isEmpty()
                : listed.isEmpty() && plain.size() < items.size() && plain.size() == 1;
    }

    private static boolean listsScalars(Node schema) {
        if (!listsValues(schema)) {
            return false;
        }
        for (Node value : values(schema)) {
            if (!EnumTypes.isScalar(value) && value.kind() != Node.Kind.NULL) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(SchemaView view) {
        return view.types().size() == 1
                && Set.of("string", "integer", "number").contains(view.types().get(0))
                && view.get("format").isEmpty()
                && SchemaViews.alternatives(view.core()).isEmpty();
    }
}
