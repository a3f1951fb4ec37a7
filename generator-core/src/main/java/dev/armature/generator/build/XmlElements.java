package dev.armature.generator.build;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Xml;
import dev.armature.generator.spec.Node;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the XML Objects of schemas: the names of elements, and what they hold. */
final class XmlElements {
    private static final Xml.Value ANY = new Xml.Value.Any();

    private final SchemaViews views;
    private final Map<TypeId, TypeDef> types;
    private final Consumer<TypeId> reached;

    /**
     * A reader.
     *
     * @param reached is told every object whose layout is needed
     */
    XmlElements(SchemaViews views, Map<TypeId, TypeDef> types, Consumer<TypeId> reached) {
        this.views = views;
        this.types = types;
        this.reached = reached;
    }

    /** The root of a document; a root has the name of its schema. */
    Xml.Element root(Optional<Node> schema, TypeRef type) {
        Optional<SchemaView> view = schema.map(views::of);
        String name = view.flatMap(XmlElements::componentName).orElse("root");
        return new Xml.Element(tag(view, name), value(view, type, name));
    }

    /** A property has its own name unless the schema at its place says otherwise. */
    Xml.Member member(Property property, Optional<Node> schema) {
        Optional<SchemaView> view = schema.map(views::of);
        Optional<Node> xml = view.flatMap(found -> found.here("xml"));
        Xml.Tag tag = tagOf(xml, property.name());
        Xml.Value value = value(view, property.type(), tag.local());
        if (xml.filter(node -> node.isTrue("attribute")).isPresent()) {
            return new Xml.Member(property.name(), Xml.Place.ATTRIBUTE, new Xml.Element(tag, value));
        }
        if (xml.filter(node -> node.isTrue("x-ms-text")).isPresent()) {
            return new Xml.Member(property.name(), Xml.Place.TEXT, new Xml.Element(tag, value));
        }
        boolean wrapped = xml.filter(node -> node.isTrue("wrapped")).isPresent();
        if (value instanceof Xml.Value.ListOf list && !wrapped) {
            Xml.Tag item = itemXml(view).isPresent() ? list.item().tag() : tag;
            Xml.Place place = property.required() ? Xml.Place.REQUIRED_ITEMS : Xml.Place.ITEMS;
            return new Xml.Member(
                    property.name(), place, new Xml.Element(item, list.item().value()));
        }
        return new Xml.Member(property.name(), Xml.Place.ELEMENT, new Xml.Element(tag, value));
    }

    private Xml.Value value(Optional<SchemaView> view, TypeRef type, String name) {
        if (type instanceof TypeRef.ListOf list) {
            return new Xml.Value.ListOf(item(view, list.item(), name));
        } else if (type instanceof TypeRef.MapOf map) {
            Optional<SchemaView> values =
                    view.flatMap(found -> found.get("additionalProperties")).map(views::of);
            return new Xml.Value.MapOf(value(values, map.value(), name));
        } else if (type instanceof TypeRef.Scalar scalar) {
            return text(scalar.kind());
        }
        return type instanceof TypeRef.Named named ? named(named.id()) : ANY;
    }

    /**
     * An item is called what its schema says, else what its component is called, else like the list. The second rule is not in
     * the specification; descriptions emitted for Azure services rely on it.
     */
    private Xml.Element item(Optional<SchemaView> list, TypeRef type, String listName) {
        Optional<SchemaView> items = list.flatMap(found -> found.get("items")).map(views::of);
        Optional<String> component = isObject(type) ? items.flatMap(XmlElements::componentName) : Optional.empty();
        String name = component.orElse(listName);
        return new Xml.Element(tag(items, name), value(items, type, name));
    }

    private Optional<Node> itemXml(Optional<SchemaView> list) {
        return list.flatMap(found -> found.get("items"))
                .map(views::of)
                .flatMap(item -> item.here("xml"))
                .filter(xml -> xml.get("name").isPresent());
    }

    private static Xml.Tag tag(Optional<SchemaView> view, String otherwise) {
        return tagOf(view.flatMap(found -> found.get("xml")), otherwise);
    }

    private static Xml.Tag tagOf(Optional<Node> xml, String otherwise) {
        return new Xml.Tag(
                xml.flatMap(node -> node.text("name")).orElse(otherwise),
                xml.flatMap(node -> node.text("namespace")).filter(text -> !text.isEmpty()),
                xml.flatMap(node -> node.text("prefix")).filter(text -> !text.isEmpty()));
    }

    private static Optional<String> componentName(SchemaView view) {
        return view.componentKey().map(key -> TypeNames.written(view.core(), key));
    }

    private boolean isObject(TypeRef type) {
        return type instanceof TypeRef.Named named && types.get(named.id()) instanceof ObjectDef;
    }

    private Xml.Value named(TypeId id) {
        TypeDef def = types.get(id);
        if (def instanceof ObjectDef) {
            reached.accept(id);
            return new Xml.Value.Named(id);
        }
        return def instanceof EnumDef ? Xml.Value.Text.STRING : ANY;
    }

    private static Xml.Value text(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> Xml.Value.Text.BOOLEAN;
            case INT32, INT64, FLOAT, DOUBLE, DECIMAL, UNIX_TIME -> Xml.Value.Text.NUMBER;
            default -> Xml.Value.Text.STRING;
        };
    }
}
