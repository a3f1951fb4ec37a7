package dev.armature.generator.build;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.FormField;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pass: bodies that are forms (OpenAPI 3.1.1, section 4.8.15; 2.0, {@code in: formData}). */
final class FormReader {
    private static final String STYLE = "style";

    private final Context context;
    private final SchemaReader schemas;
    private final PropertyReader properties;
    private final LayoutReader layouts;

    FormReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
        this.properties = new PropertyReader(context, schemas);
        this.layouts = new LayoutReader(context);
    }

    /**
     * A form of several parts.
     *
     * @param media the media type object: schema and encoding
     * @param name what the form is called when its schema has no name
     */
    TypeRef multipart(Node media, String name) {
        Node schema = media.get("schema").orElseGet(() -> Node.object(media.where(), Map.of()));
        SchemaView view = schemas.views().of(schema);
        String known = view.componentKey()
                .map(key -> TypeNames.component(view.core(), key))
                .orElse(name);
        TypeId id = new TypeId(view.core().pointer()).form();
        return schemas.types().form(id, () -> read(id, view.core(), media, known));
    }

    /** The fields of a URL-encoded form that are not written in the usual way. */
    List<FormField> fields(Node media) {
        List<FormField> fields = new ArrayList<>();
        media.members("encoding").forEach((name, encoding) -> {
            boolean json =
                    encoding.text("contentType").filter(MediaTypes::isJson).isPresent();
            Parameter.Layout layout = layouts.read(encoding, Parameter.In.QUERY);
            if (json || isStyled(encoding)) {
                fields.add(new FormField(
                        name,
                        new Parameter.Layout(
                                layout.style(),
                                layout.explode(),
                                layout.encoding(),
                                json && !isStyled(encoding),
                                Optional.empty())));
            }
        });
        return fields;
    }

    private static boolean isStyled(Node encoding) {
        return encoding.get(STYLE).isPresent()
                || encoding.get("explode").isPresent()
                || encoding.isTrue("allowReserved")
                || encoding.get("x-collection-format").isPresent();
    }

    private FormDef read(TypeId id, Node schema, Node media, String name) {
        Composition.Merged merged = schemas.members(schema, name);
        List<FormDef.Part> parts = new ArrayList<>();
        for (Composition.Member member : merged.members().values()) {
            Optional<Node> encoding = media.get("encoding").flatMap(all -> all.get(member.name()));
            FormDef.Part part = part(member, merged.required().containsKey(member.name()), encoding);
            if (part.property().access() != Access.READ_ONLY) {
                parts.add(part);
            }
        }
        return new FormDef(id, name, SchemaView.docs(schema), parts, schema.where());
    }

    private FormDef.Part part(Composition.Member member, boolean required, Optional<Node> encoding) {
        SchemaView view = schemas.views().of(member.schema());
        boolean list = isList(view);
        SchemaView item = list ? item(view) : view;
        List<String> declared = declared(encoding, item);
        Optional<FileChoice> choice = list ? Optional.empty() : FileChoice.of(item, schemas.views());
        if (choice.isPresent()) {
            choice.get().report(context);
            list = choice.get().many();
        }
        if (choice.isPresent() || isFile(item, declared)) {
            TypeRef bytes = new TypeRef.Binary();
            Property file = properties.file(member, required, list ? new TypeRef.ListOf(bytes) : bytes);
            return part(file, FormDef.Kind.FILE, list, encoding, declared);
        }
        Property property = properties.read(member, required);
        // alternatives beside "type: array" make it something else
        list &= property.type() instanceof TypeRef.ListOf;
        boolean json = declared.stream().anyMatch(MediaTypes::isJson);
        TypeRef single = property.type() instanceof TypeRef.ListOf of ? of.item() : property.type();
        if (!json && isText(single)) {
            return part(property, FormDef.Kind.TEXT, list, encoding, declared);
        }
        warnAboutStyle(encoding);
        if (!json && schemas.types().isUnion(single)) {
            return part(property, FormDef.Kind.BY_VALUE, list, encoding, declared);
        }
        // a list that is declared as JSON is one document; else each of its items is a part
        return part(property, FormDef.Kind.JSON, list && !json, encoding, declared);
    }

    private static FormDef.Part part(
            Property property, FormDef.Kind kind, boolean list, Optional<Node> encoding, List<String> declared) {
        Optional<String> separator =
                list && kind == FormDef.Kind.TEXT ? encoding.flatMap(FormReader::separator) : Optional.empty();
        return new FormDef.Part(property, kind, list && separator.isEmpty(), separator, declared, headers(encoding));
    }

    static boolean isList(SchemaView view) {
        return view.types().equals(List.of("array"))
                || (view.types().isEmpty() && view.get("items").isPresent());
    }

    private SchemaView item(SchemaView list) {
        Node anything = Node.object(list.core().where(), Map.of());
        return schemas.views().of(list.get("items").filter(Node::isObject).orElse(anything));
    }

    /** The media types of a part: what {@code encoding} says, else what the schema says of its content. */
    private static List<String> declared(Optional<Node> encoding, SchemaView item) {
        String types = encoding.flatMap(node -> node.text("contentType"))
                .or(() -> item.text("contentMediaType"))
                .orElse("");
        List<String> declared = new ArrayList<>();
        for (String type : types.split(",", -1)) {
            if (!type.isBlank()) {
                declared.add(type.strip());
            }
        }
        return declared;
    }

    /** Bytes that stand in the part as they are. What is encoded as text ({@code contentEncoding}) is text. */
    private static boolean isFile(SchemaView item, List<String> declared) {
        if (SchemaReader.isBinary(item)) {
            return true;
        }
        boolean plain = declared.stream().allMatch(FormReader::isPlain);
        boolean encoded = item.get("contentEncoding").isPresent()
                || item.text("format").filter(format -> format.startsWith("b")).isPresent();
        return !plain && !encoded;
    }

    private static boolean isPlain(String mediaType) {
        return MediaTypes.isJson(mediaType)
                || mediaType.toLowerCase(Locale.ROOT).startsWith("text/");
    }

    private boolean isText(TypeRef type) {
        return type instanceof TypeRef.Scalar || schemas.types().isEnumeration(type);
    }

    /** What joins the items of a list; empty when each is a part. */
    private static Optional<String> separator(Node encoding) {
        if (!isStyled(encoding) || encoding.isTrue("explode")) {
            return Optional.empty();
        }
        String format = encoding.text("x-collection-format")
                .or(() -> encoding.text(STYLE))
                .orElse("form");
        return switch (format) {
            case "spaceDelimited", "ssv" -> Optional.of(" ");
            case "pipeDelimited", "pipes" -> Optional.of("|");
            case "tsv" -> Optional.of("\t");
            default -> encoding.get("explode").isPresent() ? Optional.of(",") : Optional.empty();
        };
    }

    private static List<String> headers(Optional<Node> encoding) {
        return encoding.map(node -> List.copyOf(node.members("headers").keySet())).orElse(List.of()).stream()
                .filter(header -> !header.equalsIgnoreCase("content-type"))
                .toList();
    }

    private void warnAboutStyle(Optional<Node> encoding) {
        encoding.flatMap(node -> node.get(STYLE))
                .ifPresent(style ->
                        context.warn(style, "Objects have no style as parts of a form. The part is written as JSON."));
    }
}
