package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.RuntimeTypes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the values of an operation's parameters come from: fields of the client, arguments, options, the description. What is
 * optional and missing is null or empty, which the request leaves out.
 */
record RequestValues(EmitContext context, Signature signature, List<ClientParameter> clientParameters) {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    /** The value of a parameter, as an expression. */
    CodeBlock of(Parameter parameter) {
        if (parameter.scope() == Parameter.Scope.CLIENT) {
            return client(parameter);
        } else if (!Signature.fromCaller(context, parameter)) {
            return fixed(parameter);
        }
        String name = context.names().parameter(signature.operation(), parameter);
        if (Signature.isOptional(parameter)) {
            return option(name, parameter);
        }
        // The request names a missing path parameter itself.
        return parameter.in() == Parameter.In.PATH ? CodeBlock.of("$N", name) : required(name, parameter.type());
    }

    /** The value of the body, in the form that its kind of content needs. */
    CodeBlock body(RequestBody body) {
        String name = context.names().body(signature.operation());
        RequestContent content = RequestContent.of(body);
        boolean text = content.kind() == RequestContent.Kind.TEXT;
        if (body.required()) {
            return text ? utf8(name) : required(name, content.type());
        }
        CodeBlock value = optionValue(name);
        String each = Methods.free("text", ClientMethods.argumentNames(signature));
        return text
                ? CodeBlock.of("$L.map($N -> $L).orElse(null)", value, each, utf8(each))
                : CodeBlock.of("$L.orElse(null)", value);
    }

    private CodeBlock required(String name, TypeRef ref) {
        TypeName type = context.types().of(ref);
        return type.isBoxedPrimitive()
                ? CodeBlock.of("$N", name)
                : CodeBlock.of("$T.requireNonNull($N, $L)", Objects.class, name, Literals.string(name));
    }

    private CodeBlock client(Parameter parameter) {
        String name = context.names().clientParameter(parameter);
        CodeBlock field = Fields.of(name, ClientMethods.argumentNames(signature));
        boolean present = clientParameters.stream()
                .anyMatch(candidate -> candidate.javaName().equals(name) && candidate.isPresent());
        return parameter.fixedValue().isEmpty() || present
                ? field
                : CodeBlock.of("$L == null ? $L : $L", field, fixed(parameter), field);
    }

    /** The wire text of a fixed value does for any type: the request turns values into text anyway. */
    private static CodeBlock option(String name, Parameter parameter) {
        CodeBlock value = optionValue(name);
        Optional<String> fixed = parameter.fixedValue();
        if (parameter.type() instanceof TypeRef.ListOf) {
            if (parameter.in() == Parameter.In.QUERY && fixed.isEmpty()) {
                return value;
            }
            CodeBlock otherwise = fixed.isEmpty()
                    ? CodeBlock.of("null")
                    : CodeBlock.of("$T.of($L)", List.class, Literals.string(fixed.get()));
            return CodeBlock.of("$L.isEmpty() ? $L : $L", value, otherwise, value);
        } else if (fixed.isEmpty()) {
            return CodeBlock.of("$L.orElse(null)", value);
        }
        CodeBlock literal = Literals.string(fixed.get());
        return parameter.type().equals(STRING)
                ? CodeBlock.of("$L.orElse($L)", value, literal)
                : CodeBlock.of("$L.map($T.class::cast).orElse($L)", value, Object.class, literal);
    }

    private static CodeBlock optionValue(String name) {
        return CodeBlock.of("$N.$N()", ClientMethods.OPTIONS, name);
    }

    private static CodeBlock utf8(String name) {
        return CodeBlock.of("$T.of($N.getBytes($T.UTF_8))", RuntimeTypes.BINARY_BODY, name, StandardCharsets.class);
    }

    private static CodeBlock fixed(Parameter parameter) {
        return Literals.string(parameter.fixedValue().orElse(""));
    }
}
