package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.Encoding;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;

/** The call that hands one parameter to the request. */
final class ParameterCode {
    private final EmitContext context;
    private final Parameter parameter;
    private final CodeBlock name;

    private ParameterCode(EmitContext context, Parameter parameter) {
        this.context = context;
        this.parameter = parameter;
        this.name = Literals.string(parameter.name());
    }

    /** {@code .query("name", value)} and the like. */
    static CodeBlock of(EmitContext context, Parameter parameter, CodeBlock value) {
        return new ParameterCode(context, parameter).call(value);
    }

    private CodeBlock call(CodeBlock value) {
        if (parameter.layout().prefix().isPresent()) {
            CodeBlock prefix = Literals.string(parameter.layout().prefix().get());
            return CodeBlock.of(".headers($L, $L)", prefix, value);
        } else if (parameter.layout().json()) {
            return json(value);
        }
        return switch (parameter.in()) {
            case PATH -> path(value);
            case QUERY -> query(value);
            case HEADER -> isSingle() ? plain("header", value) : styled("header", value);
            case COOKIE -> isSingle() ? plain("cookie", value) : styled("cookie", value);
            case HOST -> throw new IllegalStateException("a part of the host in a request: " + parameter);
        };
    }

    private CodeBlock json(CodeBlock value) {
        boolean optional = Signature.isOptional(parameter);
        CodeBlock text = CodeBlock.of("$T.$N($L)", RuntimeTypes.JSON_TEXT, optional ? "orNull" : "of", value);
        return switch (parameter.in()) {
            case PATH -> plain("path", text);
            case QUERY -> plain("query", text);
            case HEADER -> plain("header", text);
            case COOKIE -> plain("cookie", text);
            case HOST -> throw new IllegalStateException("a part of the host in a request: " + parameter);
        };
    }

    private CodeBlock path(CodeBlock value) {
        if (parameter.encoding() == Encoding.NONE) {
            return plain("pathEncoded", value);
        }
        if (parameter.style() != Parameter.Style.SIMPLE) {
            return styled("path", value);
        } else if (parameter.encoding() == Encoding.COMPONENT) {
            return plain("segment", value);
        }
        return isSingle() ? plain("path", value) : styled("path", value);
    }

    private CodeBlock query(CodeBlock value) {
        return switch (parameter.encoding()) {
            case NONE -> isSingle() ? plain("queryEncoded", value) : styled("queryEncoded", value);
            case RESERVED -> styled("queryReserved", value);
            case UNRESERVED, COMPONENT -> isSingle() ? plain("query", value) : styled("query", value);
        };
    }

    /** Whether every style writes the value alike. */
    private boolean isSingle() {
        return parameter.type() instanceof TypeRef.Scalar
                || context.types().enumeration(parameter.type()).isPresent();
    }

    private CodeBlock plain(String method, CodeBlock value) {
        return CodeBlock.of(".$N($L, $L)", method, name, value);
    }

    private CodeBlock styled(String method, CodeBlock value) {
        return CodeBlock.of(".$N($L, $L, $L)", method, name, value, style(parameter.layout()));
    }

    /** The constant of the runtime for a style. */
    static CodeBlock style(Parameter.Layout layout) {
        return CodeBlock.of("$T.$N", RuntimeTypes.PARAMETER_STYLE, styleName(layout));
    }

    private static String styleName(Parameter.Layout layout) {
        boolean explode = layout.explode();
        return switch (layout.style()) {
            case SIMPLE -> explode ? "SIMPLE_EXPLODED" : "SIMPLE";
            case LABEL -> explode ? "LABEL_EXPLODED" : "LABEL";
            case MATRIX -> explode ? "MATRIX_EXPLODED" : "MATRIX";
            case FORM -> explode ? "FORM_EXPLODED" : "FORM";
            case SPACE_DELIMITED -> explode ? "FORM_EXPLODED" : "SPACES";
            case PIPE_DELIMITED -> explode ? "FORM_EXPLODED" : "PIPES";
            case TAB_DELIMITED -> "TABS";
            case DEEP_OBJECT -> "DEEP_OBJECT";
        };
    }
}
