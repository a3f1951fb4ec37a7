package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constants that say how answers are read and how long-running operations are followed. */
final class AnswersCode {
    private AnswersCode() {}

    /** The constants of one operation. */
    static List<FieldSpec> constants(EmitContext context, Signature signature) {
        List<FieldSpec> constants = new ArrayList<>();
        TypeName type = ParameterizedTypeName.get(
                RuntimeTypes.ANSWERS, signature.result().type());
        constants.add(constant(type, answersName(signature))
                .initializer(answers(context, signature))
                .build());
        signature
                .operation()
                .longRunning()
                .ifPresent(longRunning -> constants.add(constant(RuntimeTypes.POLL_PLAN, pollingName(signature))
                        .initializer(polling(longRunning))
                        .build()));
        return constants;
    }

    static String answersName(Signature signature) {
        return signature.names().constant() + "_ANSWERS";
    }

    static String pollingName(Signature signature) {
        return signature.names().constant() + "_POLLING";
    }

    /** The named types of the error answers, which have an exception each, in the order of the description. */
    static List<TypeRef.Named> errorTypes(Operation operation) {
        return operation.errors().stream()
                .flatMap(error -> error.body().stream())
                .filter(TypeRef.Named.class::isInstance)
                .map(TypeRef.Named.class::cast)
                .distinct()
                .toList();
    }

    private static CodeBlock answers(EmitContext context, Signature signature) {
        Result result = signature.result();
        CodeBlock.Builder answers = CodeBlock.builder();
        if (result.body().isPresent()) {
            answers.add(
                    "$T.of($L$L)",
                    RuntimeTypes.ANSWERS,
                    context.types().jsonType(result.body().get()),
                    statuses(", ", result.withBody()));
            if (!result.withoutBody().isEmpty()) {
                answers.add("\n.orEmpty($L)", statuses("", result.withoutBody()));
            }
        } else {
            List<String> all = new ArrayList<>(result.withBody());
            all.addAll(result.withoutBody());
            answers.add("$T.empty($L)", RuntimeTypes.ANSWERS, statuses("", all));
        }
        signature.operation().errors().forEach(error -> answers.add(error(context, error)));
        return answers.build();
    }

    private static CodeBlock statuses(String before, List<String> statuses) {
        return CodeBlock.of(
                "$L$L", before, statuses.stream().map(Literals::number).collect(CodeBlock.joining(", ")));
    }

    /** Bodies of other types than named ones stay raw text: no exception of their own would carry them. */
    private static CodeBlock error(EmitContext context, ApiResponse error) {
        return error.body()
                .filter(TypeRef.Named.class::isInstance)
                .map(TypeRef.Named.class::cast)
                .map(type -> CodeBlock.of(
                        "\n.error($L, $L, $T::new)",
                        Literals.string(error.status()),
                        context.types().jsonType(type),
                        Types.className(context.names().exception(type.id()))))
                .orElse(CodeBlock.of(""));
    }

    private static CodeBlock polling(LongRunning longRunning) {
        return CodeBlock.of(
                "$T.finalStateVia($T.$N)",
                RuntimeTypes.POLL_PLAN,
                RuntimeTypes.FINAL_STATE_VIA,
                longRunning.finalStateVia().name());
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }
}
