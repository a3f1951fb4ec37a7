package dev.armature.generator.build;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Pass: schemas to types. What the model cannot hold becomes any value, with a located warning. */
final class SchemaReader {
    private static final TypeRef ANY = new TypeRef.AnyValue();

    private final Context context;
    private final TypeTable types;
    private final SchemaViews views;
    private final Keywords keywords;
    private final ObjectShape shape;
    private final EnumReader enums;
    private final Composition composition;
    private final ObjectReader objects;
    private final DiscriminatedReader discriminated;
    private final UnionReader unions;

    SchemaReader(Context context, TypeTable types) {
        this.context = context;
        this.types = types;
        this.views = new SchemaViews(context);
        this.keywords = new Keywords(context);
        this.shape = new ObjectShape(views);
        this.enums = new EnumReader(context, types, views);
        Discriminators discriminators = new Discriminators(context, views);
        this.composition = new Composition(context, views, keywords, discriminators);
        this.objects = new ObjectReader(context, this, composition, discriminators);
        this.discriminated = new DiscriminatedReader(context, this, objects, discriminators);
        this.unions = new UnionReader(context, this, objects, new UnionAlternatives(context, views));
    }

    /**
     * A type at its place of use.
     *
     * @param formatTells whether the declared format says something that {@code type} does not
     */
    record Use(TypeRef type, SchemaView view, boolean formatTells) {}

    SchemaViews views() {
        return views;
    }

    TypeTable types() {
        return types;
    }

    /** The members of an object schema, with all it inherits. */
    Composition.Merged members(Node schema, String name) {
        return composition.merge(schema, name);
    }

    /** One level of a type: {@code type} as far as it is known without what {@code element} says. */
    private record Level(SchemaView view, TypeRef type, boolean formatTells, Optional<Element> element) {}

    /** What a list or map holds. */
    private record Element(Node schema, String name, UnaryOperator<TypeRef> container) {}

    /**
     * Reads the schema at a place of use. Lists and maps inside each other are followed in a loop, not by recursion, so that the
     * stack does not limit them.
     *
     * @param name what a type is called that is written right there
     */
    Use read(Node schema, String name) {
        Deque<UnaryOperator<TypeRef>> containers = new ArrayDeque<>();
        Set<Pointer> open = new HashSet<>();
        Level first = level(schema, name);
        Level level = first;
        while (level.element().isPresent() && enter(level.view().core(), open)) {
            Element element = level.element().get();
            containers.push(element.container());
            level = level(element.schema(), element.name());
            if (level.view().nullable()) {
                context.warn(
                        element.schema().get("nullable").orElse(element.schema()),
                        "Null as an item of a list or a value of a map is read, but the Java type does not say so.");
            }
        }
        TypeRef type = level.type();
        for (UnaryOperator<TypeRef> container : containers) {
            type = container.apply(type);
        }
        return new Use(type, first.view(), first.formatTells());
    }

    /** Lists and maps have no name of their own, so one that contains itself has no finite type. */
    private boolean enter(Node container, Set<Pointer> open) {
        if (open.size() >= SchemaViews.DEPTH_LIMIT) {
            context.error(
                    container,
                    "The schema nests deeper than " + SchemaViews.DEPTH_LIMIT
                            + " levels. Put objects with names in between.");
            return false;
        }
        if (!open.add(container.pointer())) {
            context.warn(
                    container,
                    "The schema contains itself without an object in between. It is read as any JSON value.");
            return false;
        }
        return true;
    }

    private Level level(Node schema, String usedAs) {
        SchemaView view = views.of(schema);
        view.layers().forEach(keywords::report);
        String name = view.componentKey()
                .map(key -> TypeNames.component(view.core(), key))
                .orElse(usedAs);
        Optional<Scalars> scalar = scalar(view);
        TypeRef type = type(view, scalar, name);
        boolean isScalar = type instanceof TypeRef.Scalar;
        if (isScalar) {
            warnAboutBinary(view);
        }
        boolean isContainer = type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf;
        return new Level(
                view,
                isContainer ? ANY : type,
                isScalar && scalar.filter(Scalars::formatUsed).isEmpty(),
                isContainer ? Optional.of(element(view, type, name)) : Optional.empty());
    }

    private static Element element(SchemaView view, TypeRef container, String name) {
        boolean list = container instanceof TypeRef.ListOf;
        Node anything = Node.object(view.core().where(), Map.of());
        Node element = view.get(list ? "items" : "additionalProperties")
                .filter(Node::isObject)
                .filter(schema -> view.get("prefixItems").isEmpty())
                .orElse(anything);
        return new Element(
                element,
                TypeNames.member(name, list ? "Item" : "Value"),
                list ? TypeRef.ListOf::new : TypeRef.MapOf::new);
    }

    private TypeRef type(SchemaView view, Optional<Scalars> scalar, String name) {
        Node core = view.core();
        if (!core.isObject()) {
            return notAnObject(core);
        }
        if (core.ref().isPresent()) {
            context.warn(core, "The reference leads nowhere or back to itself. It is read as any JSON value.");
            return ANY;
        }
        Optional<TypeRef> enumeration = enums.read(view, name);
        if (enumeration.isPresent()) {
            return enumeration.get();
        }
        if (discriminated.isDiscriminated(core)) {
            return discriminated.read(core, name);
        }
        Optional<TypeRef> union = unions.read(view, name);
        if (union.isPresent()) {
            return union.get();
        }
        if (view.types().size() > 1) {
            context.warn(core.get("type").orElse(core), "Several types at one place are read as any JSON value.");
            return ANY;
        }
        if (scalar.isPresent()) {
            return new TypeRef.Scalar(scalar.get().kind());
        }
        return structured(view, name);
    }

    private TypeRef notAnObject(Node core) {
        if (core.kind() != Node.Kind.BOOLEAN) {
            context.warn(core, "A schema is an object or a boolean. This one is read as any JSON value.");
        } else if (core.text().equals("false")) {
            context.warn(core, "A schema that allows no value is read as any JSON value.");
        }
        return ANY;
    }

    /** The scalar that a schema describes and that no listed values narrow; empty for anything else. */
    Optional<TypeRef> scalar(Node schema) {
        SchemaView view = views.of(schema);
        boolean plain = view.core().isObject()
                && view.types().size() <= 1
                && view.get("enum").isEmpty()
                && view.get("const").isEmpty()
                && SchemaViews.alternatives(view.core()).isEmpty();
        return plain ? scalar(view).map(scalar -> new TypeRef.Scalar(scalar.kind())) : Optional.empty();
    }

    /** The scalar a schema describes; empty for arrays, objects and anything else. */
    private static Optional<Scalars> scalar(SchemaView view) {
        List<String> declared = view.types();
        String type = declared.size() == 1 ? declared.get(0) : impliedScalar(view);
        if (!Set.of("string", "integer", "number", "boolean").contains(type)) {
            return Optional.empty();
        }
        String format = view.text("format")
                .or(() -> view.text("contentEncoding")
                        .filter(encoding -> type.equals("string"))
                        .filter(Set.of("base64", "base64url")::contains))
                .orElse("");
        return Optional.of(Scalars.of(type, format));
    }

    /** JSON Schema lets {@code type} be left out; keywords that only strings can have still tell. */
    private static String impliedScalar(SchemaView view) {
        boolean text = List.of("pattern", "minLength", "maxLength", "contentEncoding").stream()
                .anyMatch(keyword -> view.get(keyword).isPresent());
        return text && view.types().isEmpty() ? "string" : "";
    }

    private void warnAboutBinary(SchemaView view) {
        view.get("format")
                .filter(format -> format.text().equals("binary"))
                .ifPresent(
                        format -> context.warn(format, "JSON has no binary values. This one is read as base64 text."));
    }

    private TypeRef structured(SchemaView view, String name) {
        Node core = view.core();
        String type = view.types().isEmpty() ? "" : view.types().get(0);
        if (type.equals("array") || (type.isEmpty() && view.get("items").isPresent())) {
            return new TypeRef.ListOf(ANY);
        }
        if (shape.hasMembers(core)) {
            return named(view, name);
        }
        boolean composes =
                core.get("allOf").filter(items -> !items.items().isEmpty()).isPresent();
        boolean keyed = view.get("additionalProperties").isPresent();
        if (composes && !keyed) {
            return composed(core);
        }
        if (type.equals("object") || keyed || core.get("properties").isPresent()) {
            return new TypeRef.MapOf(ANY);
        }
        if (!type.isEmpty()) {
            context.warn(core.get("type").orElse(core), "The type is unknown. Values are read as any JSON value.");
        }
        return ANY;
    }

    private TypeRef composed(Node core) {
        boolean objects = core.get("allOf").orElse(core).items().stream()
                .map(views::of)
                .allMatch(item -> item.types().isEmpty() || item.types().get(0).equals("object"));
        if (objects) {
            warnAboutAlternatives(core);
            return new TypeRef.MapOf(ANY);
        }
        context.warn(
                core.get("allOf").orElse(core),
                "\"allOf\" is supported for objects only. Values are read as any JSON value.");
        return ANY;
    }

    private void warnAboutAlternatives(Node core) {
        if (shape.hasAlternatives(core)) {
            context.warn(
                    core.get("allOf").orElse(core),
                    "Alternatives in several parts of \"allOf\", or in a part of a part, are not read. Values are maps of"
                            + " any members.");
        }
    }

    private TypeRef named(SchemaView view, String name) {
        Node core = view.core();
        TypeId id = new TypeId(core.pointer());
        return types.object(id, () -> objects.read(core, name));
    }

    /** Whether the schema describes bytes rather than JSON. */
    static boolean isBinary(SchemaView view) {
        return view.text("format").filter("binary"::equals).isPresent()
                || view.types().equals(List.of("file"));
    }

    static TypeRef string() {
        return new TypeRef.Scalar(ScalarKind.STRING);
    }
}
