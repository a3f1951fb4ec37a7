package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pass: {@code enum}, {@code const}, {@code x-ms-enum} and alternatives that are nothing but listed values to {@link EnumDef}. A
 * boolean stays one: a type of its own would say no more.
 */
final class EnumReader {
    /** An initializer of 64 KB (JVMS 4.7.3) sets as many constants. */
    private static final int CONSTANT_LIMIT = 4000;

    private static final TypeRef BOOLEAN = new TypeRef.Scalar(ScalarKind.BOOLEAN);

    private final Context context;
    private final TypeTable types;
    private final EnumChoices choices;
    private final SchemaViews views;

    EnumReader(Context context, TypeTable types, SchemaViews views) {
        this.context = context;
        this.types = types;
        this.views = views;
        this.choices = new EnumChoices(views);
    }

    /** What was gathered about one enumeration. */
    private static final class Found {
        private final Map<String, EnumValue> values = new LinkedHashMap<>();
        private final Set<Pointer> gathered = new HashSet<>();
        private TypeRef type = SchemaReader.string();
        private boolean open;
    }

    /** The enumeration a schema describes; empty when it describes none that the model can hold. */
    Optional<TypeRef> read(SchemaView view, String name) {
        Optional<Node> place = place(view);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        Node schema = place.get();
        if (EnumChoices.isContainer(view)) {
            context.warn(
                    schema.get("enum").orElse(schema),
                    "Listed values of lists and objects are not supported. The schema is read as its type, and values are not checked.");
            return Optional.empty();
        }
        TypeId id = new TypeId(schema.pointer());
        Optional<TypeRef> known = types.enumeration(id);
        if (known.isPresent()) {
            return known;
        }
        Found found = new Found();
        found.type = EnumTypes.of(choices.types(view), view.text("format").orElse(""));
        if (found.type.equals(BOOLEAN)) {
            return Optional.of(BOOLEAN);
        }
        gather(schema, found);
        if (found.values.isEmpty()) {
            context.warn(schema, "The enumeration has no values. Values are read as the declared type.");
            return Optional.empty();
        }
        return Optional.of(define(id, schema, name, limited(found, schema)));
    }

    /** The layer that lists the values, the core first: a reference with values beside it narrows its target. */
    private Optional<Node> place(SchemaView view) {
        Node core = view.core();
        if (EnumChoices.listsValues(core) || choices.isChoice(core)) {
            return Optional.of(core);
        }
        for (Node layer : view.layers()) {
            if (EnumChoices.listsValues(layer)) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    /** A class file has no room for more. */
    private Found limited(Found found, Node schema) {
        if (found.values.size() > CONSTANT_LIMIT) {
            context.warn(
                    schema,
                    "A Java class cannot hold the names of " + found.values.size() + " values. Values after the first "
                            + CONSTANT_LIMIT + " are read and written, but have no constant.");
            found.values.keySet().retainAll(List.copyOf(found.values.keySet()).subList(0, CONSTANT_LIMIT));
            found.open = true;
        }
        return found;
    }

    private void gather(Node schema, Found found) {
        if (EnumChoices.listsValues(schema)) {
            addValues(schema, found);
            found.open |= schema.get("const").isEmpty();
            return;
        }
        for (Node item : SchemaViews.alternatives(schema)) {
            Node core = views.of(item).core();
            boolean lists = EnumChoices.listsValues(core);
            if (!lists && SchemaViews.alternatives(core).isEmpty()) {
                found.open = true;
            } else if (lists || found.gathered.add(core.pointer())) {
                gather(core, found);
            }
        }
    }

    private void addValues(Node schema, Found found) {
        for (Node value : schema.get("x-ms-enum")
                .map(extension -> extension.items("values"))
                .orElse(List.of())) {
            Docs docs = new Docs("", value.text("description").orElse(""));
            value.get("value").ifPresent(node -> add(node, value.text("name"), docs, found));
        }
        Set<String> seen = new HashSet<>();
        Docs docs = schema.get("const").isPresent() ? SchemaView.docs(schema) : Docs.NONE;
        for (Node value : EnumChoices.values(schema)) {
            if (EnumTypes.isScalar(value) && !seen.add(value.text())) {
                context.warn(value, "The enumeration lists this value twice.");
            } else {
                add(value, Optional.empty(), docs, found);
            }
        }
    }

    private void add(Node value, Optional<String> clientName, Docs docs, Found found) {
        Optional<String> text = EnumTypes.text(found.type, value);
        if (text.isPresent()) {
            found.values.putIfAbsent(
                    text.get(), new EnumValue(text.get(), EnumTypes.kind(found.type, value), clientName, docs));
        } else if (value.kind() != Node.Kind.NULL) {
            context.warn(value, "The value does not fit the type of the enumeration. It is left out.");
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
                found.type,
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
