package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.FormField;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.List;
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
     * A body with its type.
     *
     * @param contentTypes never empty
     * @param fields of a URL-encoded form
     */
    record Content(TypeRef type, List<String> contentTypes, List<FormField> fields) {
        Content(TypeRef type, List<String> contentTypes) {
            this(type, contentTypes, List.of());
        }
    }

    Optional<RequestBody> request(IdentifiedOperation operation) {
        Optional<Node> reference = operation.node().get("requestBody");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Node body = context.document().resolve(reference.get());
        Optional<Content> content = sent(body, operation);
        if (content.isEmpty()) {
            context.warn(body, "The request body has no content. The operation is generated without a body.");
            return Optional.empty();
        }
        body.get("x-ms-client-flatten")
                .filter(flatten -> flatten.text().equals("true"))
                .ifPresent(flatten -> context.warn(flatten, "Bodies are not flattened. The body stays one argument."));
        Content read = content.get();
        return Optional.of(new RequestBody(
                body.text("x-ms-client-name").or(() -> body.text("x-ms-requestBody-name")),
                read.contentTypes(),
                read.type(),
                read.fields(),
                body.isTrue("required"),
                reference
                        .get()
                        .text("description")
                        .or(() -> body.text("description"))
                        .map(text -> new Docs("", text))
                        .orElse(Docs.NONE),
                body.where()));
    }

    /** The content of a request or response body; empty when there is none. */
    Optional<Content> content(Node owner, String name) {
        Optional<Node> content = owner.get("content");
        Optional<MediaTypes.Choice> choice = content.flatMap(MediaTypes::choose);
        return choice.map(chosen -> {
            warnAboutTheRest(chosen, content.get());
            return read(chosen, content.get(), name);
        });
    }

    /** The content of a request, where forms and text are values of their own. */
    private Optional<Content> sent(Node body, IdentifiedOperation operation) {
        Optional<Node> content = body.get("content");
        Optional<MediaTypes.Choice> choice = content.flatMap(MediaTypes::choose);
        String first = choice.map(chosen -> chosen.names().get(0)).orElse("");
        Optional<Node> media = content.flatMap(all -> all.get(first));
        String name = TypeNames.member(operation.typeName(), MediaTypes.isForm(first) ? "Form" : "Request");
        if (media.isPresent() && MediaTypes.isMultipart(first)) {
            warnAboutTheRest(choice.get(), content.get());
            return Optional.of(new Content(forms.multipart(media.get(), name), List.of(first)));
        }
        Optional<Node> schema = choice.flatMap(MediaTypes.Choice::schema);
        if (media.isPresent() && schema.isPresent() && MediaTypes.isForm(first)) {
            warnAboutTheRest(choice.get(), content.get());
            TypeRef type = schemas.read(schema.get(), name).type();
            return Optional.of(new Content(type, List.of(first), forms.fields(media.get())));
        } else if (schema.isPresent() && MediaTypes.isText(first)) {
            TypeRef type = schemas.read(schema.get(), name).type();
            if (type instanceof TypeRef.Scalar || schemas.types().isEnumeration(type)) {
                warnAboutTheRest(choice.get(), content.get());
                return Optional.of(new Content(type, choice.get().names()));
            }
        }
        return content(body, name);
    }

    private Content read(MediaTypes.Choice choice, Node content, String name) {
        if (!choice.json()
                && !(MediaTypes.isXml(choice.names().get(0)) && choice.schema().isPresent())) {
            warnAboutBytes(choice.names().get(0), content);
            return new Content(new TypeRef.Binary(), choice.names());
        }
        if (choice.schema().isEmpty()) {
            return new Content(new TypeRef.AnyValue(), choice.names());
        }
        SchemaView view = schemas.views().of(choice.schema().get());
        if (SchemaReader.isBinary(view)) {
            return new Content(new TypeRef.Binary(), choice.written());
        }
        TypeRef type = schemas.read(choice.schema().get(), name).type();
        return new Content(type, choice.names());
    }

    private void warnAboutTheRest(MediaTypes.Choice choice, Node content) {
        if (!choice.left().isEmpty()) {
            context.warn(
                    content,
                    "Bodies in several representations are not supported yet. " + choice.left() + " cannot be chosen.");
        }
    }

    private void warnAboutBytes(String mediaType, Node content) {
        if (!MediaTypes.isOpaque(mediaType)) {
            String what = MediaTypes.isForm(mediaType) ? "Forms are" : "\"" + mediaType + "\" is";
            context.warn(content, what + " not supported yet. The body is passed as finished bytes.");
        }
    }
}
