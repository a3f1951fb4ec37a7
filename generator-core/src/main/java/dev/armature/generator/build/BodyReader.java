package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Optional;

/** Pass: request bodies, and the types of all bodies. */
final class BodyReader {
    private final Context context;
    private final SchemaReader schemas;

    BodyReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    /**
     * A body with its type.
     *
     * @param contentTypes never empty
     */
    record Content(TypeRef type, List<String> contentTypes, Optional<SchemaView> view) {}

    Optional<RequestBody> request(IdentifiedOperation operation) {
        Optional<Node> reference = operation.node().get("requestBody");
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Node body = context.document().resolve(reference.get());
        Optional<Content> content = content(body, TypeNames.member(operation.typeName(), "Request"));
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
            if (!chosen.left().isEmpty()) {
                context.warn(
                        content.get(),
                        "Bodies in several representations are not supported yet. " + chosen.left()
                                + " cannot be chosen.");
            }
            return read(chosen, content.get(), name);
        });
    }

    private Content read(MediaTypes.Choice choice, Node content, String name) {
        if (!choice.json()
                && !(MediaTypes.isXml(choice.names().get(0)) && choice.schema().isPresent())) {
            warnAboutBytes(choice.names().get(0), content);
            return new Content(new TypeRef.Binary(), choice.names(), Optional.empty());
        }
        if (choice.schema().isEmpty()) {
            return new Content(new TypeRef.AnyValue(), choice.names(), Optional.empty());
        }
        SchemaView view = schemas.views().of(choice.schema().get());
        if (SchemaReader.isBinary(view)) {
            return new Content(new TypeRef.Binary(), choice.names(), Optional.empty());
        }
        TypeRef type = schemas.read(choice.schema().get(), name).type();
        return new Content(type, choice.names(), Optional.of(view));
    }

    private void warnAboutBytes(String mediaType, Node content) {
        if (!MediaTypes.isOpaque(mediaType)) {
            String what = MediaTypes.isForm(mediaType) ? "Forms are" : "\"" + mediaType + "\" is";
            context.warn(content, what + " not supported yet. The body is passed as finished bytes.");
        }
    }
}
