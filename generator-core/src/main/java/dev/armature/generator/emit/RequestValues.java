package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.WireFormats;
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
        Optional<WireFormats.Conversion> conversion = conversion(parameter);
        if (conversion.isPresent()) {
            return conversion.get().of(required(name, parameter.type()));
        }
        // The request names a missing path parameter itself.
        return parameter.in() == Parameter.In.PATH ? CodeBlock.of("$N", name) : required(name, parameter.type());
    }

    /** The value of the body, in the form that its kind of content needs. */
    CodeBlock body(RequestBody body) {
        String name = context.names().body(signature.operation());
        RequestContent content = RequestContent.of(body);
        if (body.required()) {
            return inContent(content, required(name, content.type()));
        }
        CodeBlock value = CodeBlock.of("$L.orElse(null)", optionValue(name));
        if (content.kind() == RequestContent.Kind.TEXT) {
            return WireFormats.inParameter(content.type(), false)
                    .map(each -> CodeBlock.of("$L.map($L).orElse(null)", optionValue(name), each.reference()))
                    .orElse(value);
        }
        return inContent(content, value);
    }

    private static CodeBlock inContent(RequestContent content, CodeBlock value) {
        if (content.kind() == RequestContent.Kind.TEXT) {
            return WireFormats.inParameter(content.type(), false)
                    .map(each -> each.of(value))
                    .orElse(value);
        }
        return Optional.of(content)
                .filter(each -> each.kind() == RequestContent.Kind.JSON || each.kind() == RequestContent.Kind.FORM)
                .flatMap(each -> WireFormats.inJson(each.type()))
                .map(format -> CodeBlock.of("$L.write($L)", format, value))
                .orElse(value);
    }

    private static Optional<WireFormats.Conversion> conversion(Parameter parameter) {
        return WireFormats.inParameter(parameter.type(), parameter.layout().json());
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
        CodeBlock text = conversion(parameter).map(each -> each.of(field)).orElse(field);
        if (present || (text.equals(field) && parameter.fixedValue().isEmpty())) {
            return text;
        }
        CodeBlock otherwise = parameter.fixedValue().isEmpty() ? CodeBlock.of("null") : fixed(parameter);
        return CodeBlock.of("$L == null ? $L : $L", field, otherwise, text);
    }

    /** The wire text of a fixed value does for any type: the request turns values into text anyway. */
    private static CodeBlock option(String name, Parameter parameter) {
        CodeBlock value = optionValue(name);
        Optional<String> fixed = parameter.fixedValue();
        Optional<WireFormats.Conversion> conversion = conversion(parameter);
        if (parameter.type() instanceof TypeRef.ListOf) {
            CodeBlock values = conversion.map(each -> each.of(value)).orElse(value);
            if (parameter.in() == Parameter.In.QUERY && fixed.isEmpty()) {
                return values;
            }
            CodeBlock otherwise = fixed.isEmpty()
                    ? CodeBlock.of("null")
                    : CodeBlock.of("$T.of($L)", List.class, Literals.string(fixed.get()));
            return CodeBlock.of("$L.isEmpty() ? $L : $L", value, otherwise, values);
        }
        CodeBlock each =
                conversion.map(WireFormats.Conversion::reference).orElse(CodeBlock.of("$T.class::cast", Object.class));
        if (fixed.isEmpty()) {
            return conversion.isEmpty()
                    ? CodeBlock.of("$L.orElse(null)", value)
                    : CodeBlock.of("$L.map($L).orElse(null)", value, each);
        }
        CodeBlock literal = Literals.string(fixed.get());
        return parameter.type().equals(STRING)
                ? CodeBlock.of("$L.orElse($L)", value, literal)
                : CodeBlock.of("$L.<$T>map($L).orElse($L)", value, Object.class, each, literal);
    }

    private static CodeBlock optionValue(String name) {
        return CodeBlock.of("$N.$N()", ClientMethods.OPTIONS, name);
    }

    private static CodeBlock fixed(Parameter parameter) {
        return Literals.string(parameter.fixedValue().orElse(""));
    }
}
