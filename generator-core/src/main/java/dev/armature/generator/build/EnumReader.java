package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pass: {@code enum}, {@code const}, {@code x-ms-enum} and alternatives that are nothing but strings and enumerations of strings
 * to {@link EnumDef}.
 */
final class EnumReader {
    private final Context context;
    private final TypeTable types;
    private final SchemaViews views;
    private final Map<Pointer, Boolean> choices = new HashMap<>();
    private int depth;

    EnumReader(Context context, TypeTable types, SchemaViews views) {
        this.context = context;
        this.types = types;
        this.views = views;
    }

    /** What was gathered about one enumeration. */
    private static final class Found {
        private final Map<String, EnumValue> values = new LinkedHashMap<>();
        private final Set<Pointer> gathered = new HashSet<>();
        private boolean open;
    }

    /** The enumeration a schema describes; empty when it describes none that the model can hold. */
    Optional<TypeRef> read(SchemaView view, String name) {
        Optional<Node> place = place(view);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Node schema = place.get();
        TypeId id = new TypeId(schema.pointer());
        Optional<TypeRef> known = types.enumeration(id);
        if (known.isPresent()) {
            return known;
        }
        Optional<Found> found = values(view, schema);
        return found.map(values -> define(id, schema, name, values));
    }

    private static boolean isScalar(Node node) {
        return switch (node.kind()) {
            case STRING, NUMBER, BOOLEAN -> true;
            case OBJECT, ARRAY, NULL -> false;
        };
    }

    /** The layer that lists the values, the core first: a reference with values beside it narrows its target. */
    private Optional<Node> place(SchemaView view) {
        Node core = view.core();
        if (listsValues(core) || isChoiceOfStrings(core)) {
            return Optional.of(core);
        }
        return view.layers().stream().filter(EnumReader::listsValues).findFirst();
    }

    private static boolean listsValues(Node schema) {
        return schema.get("enum").isPresent() || schema.get("const").isPresent();
    }

    /** {@code anyOf: [string, string with enum]} is how an open enumeration is written without extensions. */
    private boolean isChoiceOfStrings(Node schema) {
        Boolean known = choices.get(schema.pointer());
        if (known != null) {
            return known;
        }
        // a choice that contains itself adds nothing to itself
        choices.put(schema.pointer(), false);
        depth++;
        boolean found = depth < SchemaViews.DEPTH_LIMIT && readChoice(schema);
        depth--;
        choices.put(schema.pointer(), found);
        return found;
    }

    private boolean readChoice(Node schema) {
        List<Node> items = SchemaViews.alternatives(schema);
        if (items.isEmpty() || schema.get("properties").isPresent()) {
            return false;
        }
        boolean listed = false;
        for (Node item : items) {
            SchemaView view = views.of(item);
            boolean values = isChoiceOfStrings(view.core()) || listsStrings(view);
            if (!values && !isPlainString(view)) {
                return false;
            }
            listed |= values;
        }
        return listed;
    }

    private static boolean isPlainString(SchemaView view) {
        return view.types().equals(List.of("string")) && view.get("format").isEmpty() && !listsValues(view.core());
    }

    private static boolean listsStrings(SchemaView view) {
        List<String> declared = view.types();
        boolean strings = listed(view.core()).stream()
                .allMatch(value -> value.kind() == Node.Kind.STRING || value.kind() == Node.Kind.NULL);
        return listsValues(view.core()) && strings && (declared.isEmpty() || declared.equals(List.of("string")));
    }

    private static List<Node> listed(Node schema) {
        return schema.get("const")
                .map(List::of)
                .or(() -> schema.get("enum").map(Node::items))
                .orElse(List.of());
    }

    private Optional<Found> values(SchemaView view, Node schema) {
        Found found = new Found();
        if (!listsValues(schema)) {
            gather(schema, found);
            return Optional.of(found);
        }
        List<String> declared = view.types();
        boolean text = declared.isEmpty() ? listsStrings(view) : declared.equals(List.of("string"));
        if (!text) {
            context.warn(
                    schema.get("enum").or(() -> schema.get("const")).orElse(schema),
                    "Only enumerations of strings are supported yet. Values are read as the declared type, whatever they are.");
            return Optional.empty();
        }
        addValues(schema, found);
        found.open = schema.get("const").isEmpty();
        if (found.values.isEmpty()) {
            context.warn(schema, "The enumeration has no values. Values are read as the declared type.");
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private void gather(Node schema, Found found) {
        for (Node item : SchemaViews.alternatives(schema)) {
            SchemaView view = views.of(item);
            Node core = view.core();
            if (listsValues(core)) {
                addValues(core, found);
                found.open |= core.get("const").isEmpty();
            } else if (SchemaViews.alternatives(core).isEmpty()) {
                found.open = true;
            } else if (found.gathered.add(core.pointer())) {
                gather(core, found);
            }
        }
    }

    private void addValues(Node schema, Found found) {
        List<Node> named = schema.get("x-ms-enum")
                .flatMap(extension -> extension.get("values"))
                .map(Node::items)
                .orElse(List.of());
        for (Node value : named) {
            value.text("value")
                    .ifPresent(text -> found.values.putIfAbsent(
                            text,
                            new EnumValue(
                                    text,
                                    value.text("name"),
                                    new Docs("", value.text("description").orElse("")))));
        }
        Set<String> seen = new HashSet<>();
        Docs docs = schema.get("const").isPresent() ? SchemaView.docs(schema) : Docs.NONE;
        for (Node value : listed(schema)) {
            if (!seen.add(value.text()) && isScalar(value)) {
                context.warn(value, "The enumeration lists this value twice.");
            } else if (isScalar(value)) {
                found.values.putIfAbsent(value.text(), new EnumValue(value.text(), Optional.empty(), docs));
            } else if (value.kind() != Node.Kind.NULL) {
                context.warn(value, "The value is no string. It is left out of the enumeration.");
            }
        }
    }

    private TypeRef define(TypeId id, Node schema, String name, Found found) {
        Optional<Node> extension = schema.get("x-ms-enum");
        Optional<String> ownName = extension.flatMap(node -> node.text("name"));
        boolean open = extension
                .flatMap(node -> node.text("modelAsString"))
                .map("true"::equals)
                .orElse(found.open);
        EnumDef def = new EnumDef(
                id,
                ownName.orElse(name),
                SchemaView.docs(schema),
                new ArrayList<>(found.values.values()),
                open,
                schema.where());
        if (ownName.isEmpty()) {
            return types.enumeration(def);
        }
        types.share(def)
                .ifPresent(rival -> context.warn(
                        extension.orElse(schema),
                        "The name \"" + def.name() + "\" already stands for other values at "
                                + rival.where().pointer() + ". Both become types of their own."));
        return types.enumeration(id).orElseThrow();
    }
}
