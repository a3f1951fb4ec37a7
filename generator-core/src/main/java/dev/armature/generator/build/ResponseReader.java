package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Pass: answers, told apart into successes and errors. */
final class ResponseReader {
    private static final String DEFAULT = "default";

    private final Context context;
    private final SchemaReader schemas;
    private final BodyReader bodies;
    private final Textual textual;

    ResponseReader(Context context, SchemaReader schemas, BodyReader bodies) {
        this.context = context;
        this.schemas = schemas;
        this.bodies = bodies;
        this.textual = new Textual(context, schemas.types());
    }

    /** The answers of one operation, each in the order of the description, {@code default} last. */
    record Answers(List<ApiResponse> successes, List<ApiResponse> errors) {}

    Answers read(IdentifiedOperation operation) {
        List<ApiResponse> successes = new ArrayList<>();
        List<ApiResponse> errors = new ArrayList<>();
        Map<String, Node> declared = operation.node().members("responses");
        declared.forEach((status, reference) -> {
            if (isStatus(status)) {
                Node response = context.document().resolve(reference);
                boolean error = isError(status, response);
                (error ? errors : successes).add(response(status, reference, response, operation, error));
            } else if (!status.startsWith("x-") && !status.equals(DEFAULT)) {
                context.warn(reference, "\"" + status + "\" is no status code, range or \"default\". It is ignored.");
            }
        });
        Optional.ofNullable(declared.get(DEFAULT)).ifPresent(reference -> {
            Node response = context.document().resolve(reference);
            boolean error = AzureExtensions.errorResponse(response).orElse(!successes.isEmpty());
            (error ? errors : successes).add(response(DEFAULT, reference, response, operation, error));
        });
        if (successes.isEmpty()) {
            context.warn(operation.node(), "No successful answer is declared. Any 2xx answer is one, without a body.");
            successes.add(new ApiResponse(
                    "2XX",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Docs.NONE,
                    operation.node().where()));
        }
        return new Answers(successes, errors);
    }

    private static boolean isStatus(String status) {
        return status.toUpperCase(Locale.ROOT).matches("[1-5](\\d\\d|XX)");
    }

    /** Everything outside 2xx is an error unless {@code x-ms-error-response} says otherwise. */
    private static boolean isError(String status, Node response) {
        return AzureExtensions.errorResponse(response).orElse(!status.startsWith("2"));
    }

    private ApiResponse response(
            String status, Node reference, Node response, IdentifiedOperation operation, boolean error) {
        String name = TypeNames.member(operation.typeName(), suffix(status, error));
        Optional<BodyReader.Content> content = bodies.content(response, name);
        return new ApiResponse(
                status.equals(DEFAULT) ? status : status.toUpperCase(Locale.ROOT),
                content.map(BodyReader.Content::type),
                content.map(BodyReader.Content::contentTypes).orElse(List.of()),
                headers(response, operation),
                reference
                        .text("description")
                        .or(() -> response.text("description"))
                        .map(text -> new Docs("", text))
                        .orElse(Docs.NONE),
                response.where());
    }

    private static String suffix(String status, boolean error) {
        if (error) {
            return status.equals(DEFAULT) ? "Error" : "Error" + status;
        }
        return status.equals("200") ? "Response" : "Response" + TypeNames.capitalized(status);
    }

    private List<ResponseHeader> headers(Node response, IdentifiedOperation operation) {
        List<ResponseHeader> headers = new ArrayList<>();
        Map<String, Node> declared = response.members("headers");
        declared.forEach((name, reference) -> {
            // OpenAPI (response object): a declared Content-Type is ignored, because the media type says it
            if (!name.equalsIgnoreCase("content-type")) {
                headers.add(header(name, context.document().resolve(reference), operation));
            }
        });
        return headers;
    }

    private ResponseHeader header(String name, Node header, IdentifiedOperation operation) {
        Optional<Node> schema = header.get("schema");
        Optional<String> prefix = AzureExtensions.headerCollectionPrefix(header);
        TypeRef single = schema.map(node -> schemas.read(node, operation.typeName() + TypeNames.camel(name))
                        .type())
                .orElseGet(SchemaReader::string);
        Docs docs = header.text("description").map(text -> new Docs("", text)).orElseGet(() -> schema.map(
                        node -> schemas.views().of(node).docs())
                .orElse(Docs.NONE));
        boolean secret = AzureExtensions.secret(header)
                || schema.filter(new SecretSchemas(schemas.views())::isSecret).isPresent();
        return new ResponseHeader(
                name,
                header.text("x-ms-client-name"),
                prefix.isPresent()
                        ? new TypeRef.MapOf(SchemaReader.string())
                        : textual.restrict(HttpDates.in(name, single), header),
                secret,
                prefix,
                docs,
                header.where());
    }
}
