package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of an operation: their heads, and how one calls another. */
final class ClientMethods {
    /** Names that {@code naming} keeps free among the arguments of an operation. */
    static final String OPTIONS = "options";

    static final String CALL = "call";
    static final String RESUME_TOKEN = "resumeToken";

    private ClientMethods() {}

    /** A public method without body: name, result, parameters. */
    static MethodSpec.Builder head(Signature signature, Form form, Style style) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name(signature, form))
                .addModifiers(Modifier.PUBLIC)
                .returns(style.returns(signature, form));
        if (signature.operation().deprecated()) {
            method.addAnnotation(Annotations.deprecated());
        }
        if (form == Form.RESUME) {
            return method.addParameter(String.class, RESUME_TOKEN);
        }
        addRequired(method, signature);
        if (form.takesAll()) {
            addAll(method, signature);
        }
        return method;
    }

    static String name(Signature signature, Form form) {
        return switch (form) {
            case PLAIN, FULL, PAGED, PAGED_FULL, WAIT -> signature.names().method();
            case BEGIN, BEGIN_FULL -> signature.names().begin();
            case RESUME -> signature.names().resume();
        };
    }

    static void addRequired(MethodSpec.Builder method, Signature signature) {
        signature.required().forEach(argument -> method.addParameter(argument.required(), argument.name()));
    }

    static void addOptions(MethodSpec.Builder method, Signature signature) {
        signature.options().ifPresent(options -> method.addParameter(options, OPTIONS));
    }

    /** The names that are taken inside the methods of an operation. */
    static Set<String> argumentNames(Signature signature) {
        Set<String> names = new HashSet<>(Set.of(OPTIONS, CALL, RESUME_TOKEN));
        signature.required().forEach(argument -> names.add(argument.name()));
        return names;
    }

    static void addAll(MethodSpec.Builder method, Signature signature) {
        addOptions(method, signature);
        method.addParameter(RuntimeTypes.CALL_OPTIONS, CALL);
    }

    /** The arguments of a method that takes all, from one that takes all. */
    static CodeBlock passAll(Signature signature) {
        List<CodeBlock> arguments = passRequired(signature);
        signature.options().ifPresent(options -> arguments.add(CodeBlock.of("$N", OPTIONS)));
        arguments.add(CodeBlock.of("$N", CALL));
        return CodeBlock.join(arguments, ", ");
    }

    /** The arguments of a method that takes all, from one that takes the required ones only. */
    static CodeBlock passNone(Signature signature) {
        List<CodeBlock> arguments = passRequired(signature);
        signature.options().ifPresent(options -> arguments.add(CodeBlock.of("$T.none()", options)));
        arguments.add(CodeBlock.of("$T.none()", RuntimeTypes.CALL_OPTIONS));
        return CodeBlock.join(arguments, ", ");
    }

    /** The arguments of the method that builds the request: all but those that only concern the call. */
    static CodeBlock passToRequest(Signature signature) {
        List<CodeBlock> arguments = passRequired(signature);
        signature.options().ifPresent(options -> arguments.add(CodeBlock.of("$N", OPTIONS)));
        return CodeBlock.join(arguments, ", ");
    }

    static List<CodeBlock> passRequired(Signature signature) {
        List<CodeBlock> arguments = new ArrayList<>();
        signature.required().forEach(argument -> arguments.add(CodeBlock.of("$N", argument.name())));
        return arguments;
    }
}
