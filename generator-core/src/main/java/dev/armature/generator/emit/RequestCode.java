package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chain of calls that builds the request of an operation. */
final class RequestCode {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    private RequestCode() {}

    /** {@code .request(...)} and what follows it, one call per parameter. */
    static CodeBlock of(EmitContext context, Signature signature, List<ClientParameter> clientParameters) {
        Operation operation = signature.operation();
        CodeBlock.Builder chain = CodeBlock.builder()
                .add(
                        ".request($L, $L, $L)",
                        operationId(signature),
                        Literals.string(operation.method()),
                        Literals.string(operation.path()));
        Values values = new Values(context, signature, clientParameters);
        for (Parameter parameter : operation.parameters()) {
            chain.add("\n").add(parameter(parameter, values.of(parameter)));
        }
        Set<String> accepted = accepted(operation);
        if (!accepted.isEmpty()) {
            chain.add("\n.accept($L)", accepted.stream().map(Literals::string).collect(CodeBlock.joining(", ")));
        }
        operation.body().ifPresent(body -> chain.add("\n").add(body(body, values.body(body))));
        return chain.build();
    }

    static CodeBlock operationId(Signature signature) {
        return Literals.string(signature.operation().operationId());
    }

    private static CodeBlock parameter(Parameter parameter, CodeBlock value) {
        String method =
                switch (parameter.in()) {
                    case PATH -> parameter.skipUrlEncoding() ? "pathEncoded" : "path";
                    case QUERY -> parameter.skipUrlEncoding() ? "queryEncoded" : "query";
                    case HEADER -> "header";
                    case COOKIE -> "cookie";
                };
        CodeBlock name = Literals.string(parameter.name());
        return parameter.type() instanceof TypeRef.ListOf
                ? CodeBlock.of(".$N($L, $L, $T.$N)", method, name, value, RuntimeTypes.LIST_STYLE, listStyle(parameter))
                : CodeBlock.of(".$N($L, $L)", method, name, value);
    }

    private static String listStyle(Parameter parameter) {
        boolean repeated = parameter.explode() && parameter.in() == Parameter.In.QUERY;
        return switch (parameter.style()) {
            case FORM, DEEP_OBJECT -> repeated ? "MULTI" : "CSV";
            case SPACE_DELIMITED -> repeated ? "MULTI" : "SSV";
            case PIPE_DELIMITED -> repeated ? "MULTI" : "PIPES";
            case TAB_DELIMITED -> "TSV";
            case SIMPLE -> "CSV";
        };
    }

    private static CodeBlock body(RequestBody body, CodeBlock value) {
        RequestContent content = RequestContent.of(body);
        CodeBlock contentType = Literals.string(content.contentType());
        return switch (content.kind()) {
            case JSON -> CodeBlock.of(".jsonBody($L, $L)", contentType, value);
            case BYTES -> CodeBlock.of(".binaryBody($L, $L)", contentType, value);
            case TEXT -> CodeBlock.of(".textBody($L, $L)", contentType, value);
        };
    }

    /** The content types of successes, then those of errors. */
    private static Set<String> accepted(Operation operation) {
        return Stream.concat(operation.responses().stream(), operation.errors().stream())
                .filter(response -> response.body().isPresent())
                .flatMap(response -> response.contentTypes().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where the values of an operation's parameters come from. */
    private record Values(EmitContext context, Signature signature, List<ClientParameter> clientParameters) {

        CodeBlock of(Parameter parameter) {
            if (parameter.scope() == Parameter.Scope.CLIENT) {
                return client(parameter);
            } else if (!Signature.fromCaller(context, parameter)) {
                return Literals.string(parameter.fixedValue().orElse(""));
            }
            String name = context.names().parameter(signature.operation(), parameter);
            return Signature.isOptional(parameter)
                    ? option(name, parameter.type(), parameter.fixedValue())
                    : CodeBlock.of("$N", name);
        }

        CodeBlock body(RequestBody body) {
            String name = context.names().body(signature.operation());
            return body.required()
                    ? CodeBlock.of("$N", name)
                    : option(name, RequestContent.of(body).type(), Optional.empty());
        }

        private CodeBlock client(Parameter parameter) {
            String name = context.names().clientParameter(parameter);
            CodeBlock field = Fields.of(name, ClientMethods.argumentNames(signature));
            boolean present = clientParameters.stream()
                    .anyMatch(candidate -> candidate.name().equals(name) && candidate.isPresent());
            return parameter.fixedValue().isEmpty() || present
                    ? field
                    : CodeBlock.of("$L == null ? $L : $L", field, fixed(parameter), field);
        }

        /** The wire text of a fixed value does for any type: the request turns values into text anyway. */
        private CodeBlock option(String name, TypeRef type, Optional<String> fixed) {
            CodeBlock value = CodeBlock.of("$N.$N()", ClientMethods.OPTIONS, name);
            if (type instanceof TypeRef.ListOf) {
                return value;
            } else if (fixed.isEmpty()) {
                return CodeBlock.of("$L.orElse(null)", value);
            }
            CodeBlock literal = Literals.string(fixed.get());
            return type.equals(STRING)
                    ? CodeBlock.of("$L.orElse($L)", value, literal)
                    : CodeBlock.of("$L.<$T>map(value -> value).orElse($L)", value, Object.class, literal);
        }

        private static CodeBlock fixed(Parameter parameter) {
            return Literals.string(parameter.fixedValue().orElse(""));
        }
    }
}
