package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /**
     * The answers of one operation, each in the order of the description, {@code default} last.
     *
     * @param variants the successes in other representations than the first, by what tells these apart
     */
    record Answers(List<ApiResponse> successes, List<ApiResponse> errors, Map<String, List<ApiResponse>> variants) {}

    Answers read(IdentifiedOperation operation) {
        List<Represented> successes = new ArrayList<>();
        List<ApiResponse> errors = new ArrayList<>();
        Map<String, Node> declared = operation.node().members("responses");
        declared.forEach((status, reference) -> {
            if (isStatus(status)) {
                Node response = context.document().resolve(reference);
                add(status, reference, operation, isError(status, response), successes, errors);
            } else if (!status.startsWith("x-") && !status.equals(DEFAULT)) {
                context.warn(reference, "\"" + status + "\" is no status code, range or \"default\". It is ignored.");
            }
        });
        Optional.ofNullable(declared.get(DEFAULT)).ifPresent(reference -> {
            Node response = context.document().resolve(reference);
            boolean error = AzureExtensions.errorResponse(response).orElse(!successes.isEmpty());
            add(DEFAULT, reference, operation, error, successes, errors);
        });
        if (successes.isEmpty()) {
            context.warn(operation.node(), "No successful answer is declared. Any 2xx answer is one, without a body.");
            successes.add(new Represented(undeclared(operation), Map.of()));
        }
        List<ApiResponse> first = successes.stream().map(Represented::first).toList();
        return new Answers(first, errors, variants(successes));
    }

    private static ApiResponse undeclared(IdentifiedOperation operation) {
        return new ApiResponse(
                "2XX",
                Optional.empty(),
                List.of(),
                List.of(),
                Docs.NONE,
                operation.node().where());
    }

    /** A success in its first representation and in the others. */
    private record Represented(ApiResponse first, Map<String, ApiResponse> others) {
        /** Which does not come in this representation comes without a body that could be told. */
        ApiResponse in(String label) {
            return others.getOrDefault(label, with(first, Optional.empty(), List.of(), first.where()));
        }
    }

    private static Map<String, List<ApiResponse>> variants(List<Represented> successes) {
        Map<String, List<ApiResponse>> variants = new LinkedHashMap<>();
        for (Represented success : successes) {
            for (String label : success.others().keySet()) {
                variants.putIfAbsent(
                        label, successes.stream().map(each -> each.in(label)).toList());
            }
        }
        return variants;
    }

    private static ApiResponse with(
            ApiResponse response, Optional<TypeRef> body, List<String> contentTypes, SourceLocation where) {
        return new ApiResponse(response.status(), body, contentTypes, response.headers(), response.docs(), where);
    }

    private void add(
            String status,
            Node reference,
            IdentifiedOperation operation,
            boolean error,
            List<Represented> successes,
            List<ApiResponse> errors) {
        Node response = context.document().resolve(reference);
        String name = TypeNames.member(operation.typeName(), suffix(status, error));
        List<Representations.Content> contents = bodies.answer(response, name);
        ApiResponse first = response(status, reference, response, operation, contents);
        if (error) {
            contents.stream()
                    .skip(1)
                    .forEach(content -> context.warn(
                            response,
                            "Errors are read in one representation. " + content.contentTypes() + " is left out."));
            errors.add(first);
            return;
        }
        Map<String, ApiResponse> others = new LinkedHashMap<>();
        contents.stream()
                .skip(1)
                .forEach(content -> others.put(
                        content.label(),
                        with(first, Optional.of(content.type()), content.contentTypes(), content.where())));
        successes.add(new Represented(first, others));
    }

    private static boolean isStatus(String status) {
        return status.toUpperCase(Locale.ROOT).matches("[1-5](\\d\\d|XX)");
    }

    /** Everything outside 2xx is an error unless {@code x-ms-error-response} says otherwise. */
    private static boolean isError(String status, Node response) {
        return AzureExtensions.errorResponse(response).orElse(!status.startsWith("2"));
    }

    private ApiResponse response(
            String status,
            Node reference,
            Node response,
            IdentifiedOperation operation,
            List<Representations.Content> contents) {
        Optional<Representations.Content> content = contents.stream().findFirst();
        return new ApiResponse(
                status.equals(DEFAULT) ? status : status.toUpperCase(Locale.ROOT),
                content.map(Representations.Content::type),
                content.map(Representations.Content::contentTypes).orElse(List.of()),
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
