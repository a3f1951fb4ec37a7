package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chain of calls that builds the request of an operation. */
final class RequestCode {
    private RequestCode() {}

    /** {@code .request(...)} and what follows it, one call per parameter. */
    static CodeBlock of(EmitContext context, Signature signature, List<ClientParameter> clientParameters) {
        Operation operation = signature.operation();
        CodeBlock.Builder chain = CodeBlock.builder().add(start(operation));
        RequestValues values = new RequestValues(context, signature, clientParameters);
        for (Parameter parameter : operation.parameters()) {
            chain.add("\n").add(ParameterCode.of(context, parameter, values.of(parameter)));
            if (parameter.secret()) {
                chain.add("\n.secret($L)", values.of(parameter));
            }
        }
        chain.add(identity(operation)).add(accept(operation));
        operation.body().ifPresent(body -> chain.add("\n").add(body(context, body, values.body(body))));
        return chain.build();
    }

    static CodeBlock operationId(Signature signature) {
        return Literals.string(signature.operation().operationId());
    }

    static CodeBlock start(Operation operation) {
        return CodeBlock.of(
                ".request($L, $L, $L)",
                Literals.string(operation.operationId()),
                Literals.string(operation.method()),
                Literals.string(operation.path()));
    }

    /** By which headers the service knows the request, besides those that callers set. */
    static CodeBlock identity(Operation operation) {
        CodeBlock.Builder code = CodeBlock.builder();
        operation.clientRequestId().ifPresent(header -> code.add("\n.clientRequestIdIn($L)", Literals.string(header)));
        if (ConditionalHeaders.has(operation, "Repeatability-Request-ID")
                && ConditionalHeaders.has(operation, "Repeatability-First-Sent")) {
            code.add("\n.repeatable()");
        }
        return code.build();
    }

    static CodeBlock accept(Operation operation) {
        Set<String> accepted = accepted(operation);
        return accepted.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(
                        "\n.accept($L)", accepted.stream().map(Literals::string).collect(CodeBlock.joining(", ")));
    }

    static CodeBlock body(EmitContext context, RequestBody body, CodeBlock value) {
        List<RequestContent> formats = RequestContent.all(body);
        RequestContent content = formats.get(0);
        CodeBlock contentType = Literals.string(content.contentType());
        if (formats.size() > 1) {
            CodeBlock each = formats.stream()
                    .map(format -> format(context, body, format))
                    .collect(CodeBlock.joining(",\n"));
            return CodeBlock.of(".body(\n$>$>$L,\n$L$<$<)", value, each);
        }
        return switch (content.kind()) {
            case JSON -> CodeBlock.of(".jsonBody($L, $L)", contentType, value);
            case XML -> CodeBlock.of(".xmlBody($L, $L, $L)", contentType, value, XmlCode.root(context, body.where()));
            case BYTES -> CodeBlock.of(".binaryBody($L, $L)", contentType, value);
            case FORM, MULTIPART, TEXT -> CodeBlock.of(".body($L, $L)", value, format(context, body, content));
        };
    }

    private static CodeBlock format(EmitContext context, RequestBody body, RequestContent content) {
        CodeBlock contentType = Literals.string(content.contentType());
        return switch (content.kind()) {
            case JSON -> formatted("json", contentType);
            case XML -> formatted("xml", CodeBlock.of("$L, $L", contentType, XmlCode.root(context, body.where())));
            case FORM -> formatted("form", FormFieldCode.all(contentType, body.fields()));
            case MULTIPART -> formatted("multipart", contentType);
            case TEXT -> formatted("text", contentType);
            case BYTES -> formatted("bytes", contentType);
        };
    }

    private static CodeBlock formatted(String format, CodeBlock arguments) {
        return CodeBlock.of("$T.$N($L)", RuntimeTypes.BODY_FORMAT, format, arguments);
    }

    /** The content types of successes, then those of errors, which must not win over the one that a variant asks for. */
    private static Set<String> accepted(Operation operation) {
        Set<String> accepted = contentTypes(operation.responses()).collect(Collectors.toCollection(LinkedHashSet::new));
        String weight = operation.variantOf().isPresent() && !accepted.isEmpty() ? ";q=0.1" : "";
        contentTypes(operation.errors())
                .filter(contentType -> !accepted.contains(contentType))
                .toList()
                .forEach(contentType -> accepted.add(contentType + weight));
        return accepted;
    }

    private static Stream<String> contentTypes(List<ApiResponse> responses) {
        return responses.stream()
                .filter(response -> response.body().isPresent())
                .flatMap(response -> response.contentTypes().stream());
    }
}
