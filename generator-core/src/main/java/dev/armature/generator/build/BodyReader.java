package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pass: request bodies, and the types of all bodies. */
final class BodyReader {
    private final Context context;
    private final SchemaReader schemas;
    private final FormReader forms;

    BodyReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
        this.forms = new FormReader(context, schemas);
    }

    /**
     * A request body in one representation.
     *
     * @param label what tells a variant from the first one; empty for that one
     */
    record Sent(String label, RequestBody body) {}

    /** The request body in each of its representations, the preferred one first; empty when there is none. */
    List<Sent> request(IdentifiedOperation operation) {
        Optional<Node> reference = operation.node().get("requestBody");
        if (reference.isEmpty()) {
            return List.of();
        }
        Node body = context.document().resolve(reference.get());
        List<Representations.Content> contents = body.get("content")
                .map(content -> Representations.of(
                        content, true, (choice, label) -> sent(content, choice, operation.typeName() + label)))
                .orElse(List.of());
        if (contents.isEmpty()) {
            context.warn(body, "The request body has no content. The operation is generated without a body.");
        }
        body.get("x-ms-client-flatten")
                .filter(flatten -> flatten.text().equals("true"))
                .ifPresent(flatten -> context.warn(flatten, "Bodies are not flattened. The body stays one argument."));
        return contents.stream()
                .map(content -> new Sent(content.label(), requestBody(reference.get(), body, content)))
                .toList();
    }

    private static RequestBody requestBody(Node reference, Node body, Representations.Content content) {
        return new RequestBody(
                body.text("x-ms-client-name").or(() -> body.text("x-ms-requestBody-name")),
                content.contentTypes(),
                content.type(),
                content.fields(),
                body.isTrue("required"),
                reference
                        .text("description")
                        .or(() -> body.text("description"))
                        .map(text -> new Docs("", text))
                        .orElse(Docs.NONE),
                content.label().isEmpty() ? body.where() : content.where());
    }

    /**
     * The body of an answer in each of its representations, the preferred one first; empty when there is none.
     *
     * @param name what its type is called when it is written in place
     */
    List<Representations.Content> answer(Node response, String name) {
        return response.get("content")
                .map(content ->
                        Representations.of(content, false, (choice, label) -> answered(content, choice, name + label)))
                .orElse(List.of());
    }

    private Representations.Read sent(Node content, MediaTypes.Choice choice, String owner) {
        String first = choice.first();
        String name = TypeNames.member(owner, MediaTypes.isForm(first) ? "Form" : "Request");
        Node media = content.get(choice.written().get(0)).orElseGet(() -> Node.object(content.where(), Map.of()));
        if (MediaTypes.isMultipart(first)) {
            return new Representations.Read(forms.multipart(media, name), choice.names());
        }
        Optional<Node> schema = choice.schema();
        if (schema.isPresent() && MediaTypes.isForm(first)) {
            TypeRef type = schemas.read(schema.get(), name).type();
            return new Representations.Read(type, choice.names(), forms.fields(media));
        } else if (schema.isPresent() && MediaTypes.isText(first)) {
            TypeRef type = schemas.read(schema.get(), name).type();
            if (type instanceof TypeRef.Scalar || schemas.types().isEnumeration(type)) {
                return new Representations.Read(type, choice.names());
            }
        }
        return read(content, choice, name);
    }

    /** Text of an answer is a text; values in it that are no texts are left to the caller. */
    private Representations.Read answered(Node content, MediaTypes.Choice choice, String name) {
        if (MediaTypes.isText(choice.first()) && choice.schema().isPresent()) {
            boolean binary =
                    SchemaReader.isBinary(schemas.views().of(choice.schema().get()));
            TypeRef type = binary
                    ? new TypeRef.Binary()
                    : schemas.read(choice.schema().get(), name).type();
            if (type.equals(SchemaReader.string())) {
                return new Representations.Read(type, choice.names());
            }
        }
        return read(content, choice, name);
    }

    private Representations.Read read(Node content, MediaTypes.Choice choice, String name) {
        if (!choice.json()
                && !(MediaTypes.isXml(choice.first()) && choice.schema().isPresent())) {
            warnAboutBytes(choice.first(), content);
            return new Representations.Read(new TypeRef.Binary(), choice.names());
        }
        if (choice.schema().isEmpty()) {
            return new Representations.Read(new TypeRef.AnyValue(), choice.names());
        }
        SchemaView view = schemas.views().of(choice.schema().get());
        if (SchemaReader.isBinary(view)) {
            return new Representations.Read(new TypeRef.Binary(), choice.written());
        }
        return new Representations.Read(
                schemas.read(choice.schema().get(), name).type(), choice.names());
    }

    private void warnAboutBytes(String mediaType, Node content) {
        if (!MediaTypes.isOpaque(mediaType)) {
            String what = MediaTypes.isForm(mediaType) ? "Forms are" : "\"" + mediaType + "\" is";
            context.warn(content, what + " not supported yet. The body is passed as finished bytes.");
        }
    }
}
