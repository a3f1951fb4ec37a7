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

/** The constants that say how answers are read, and how pages and long-running operations are followed. */
final class AnswersCode {
    private AnswersCode() {}

    /** The constants of one operation. */
    static List<FieldSpec> constants(EmitContext context, Signature signature) {
        List<FieldSpec> constants = new ArrayList<>();
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.ANSWERS, signature.carried());
        constants.add(constant(type, answersName(signature))
                .initializer(answers(context, signature))
                .build());
        signature
                .operation()
                .longRunning()
                .ifPresent(longRunning -> constants.add(constant(RuntimeTypes.POLL_PLAN, pollingName(signature))
                        .initializer(polling(longRunning))
                        .build()));
        signature
                .item()
                .ifPresent(item -> constants.add(constant(
                                ParameterizedTypeName.get(
                                        RuntimeTypes.PAGE_PLAN,
                                        signature.result().type(),
                                        item),
                                pagingName(signature))
                        .initializer(PagingCode.plan(context, signature.operation()))
                        .build()));
        return constants;
    }

    static String answersName(Signature signature) {
        return signature.names().constant() + "_ANSWERS";
    }

    static String pollingName(Signature signature) {
        return signature.names().constant() + "_POLLING";
    }

    static String pagingName(Signature signature) {
        return signature.names().constant() + "_PAGING";
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
        SuccessStatuses statuses = result.statuses();
        CodeBlock.Builder answers = CodeBlock.builder().add("$T$>$>", RuntimeTypes.ANSWERS);
        CodeBlock withBody = statuses(statuses.withBody());
        switch (result.kind()) {
            case NOTHING -> answers.add(".empty($L)", statuses(all(statuses)));
            case TEXT -> answers.add(".text($L)", withBody);
            case BYTES -> answers.add(".binary($L)", withBody);
            case XML ->
                answers.add(
                        ".xml($L, $L, $L)",
                        context.types().jsonType(result.body().orElseThrow()),
                        XmlCode.root(context, carrier(signature.operation()).where()),
                        withBody);
            case JSON -> {
                CodeBlock type = context.types().jsonType(result.body().orElseThrow());
                answers.add(".of($L)", CodeBlock.join(List.of(type, withBody), withBody.isEmpty() ? "" : ", "));
            }
        }
        List<String> withoutBody =
                signature.isLongRunning() ? result.endings(signature.operation()) : statuses.withoutBody();
        if (!result.isVoid() && !withoutBody.isEmpty()) {
            answers.add("\n.orEmpty($L)", statuses(withoutBody));
        }
        if (signature.provisioned()) {
            answers.add("\n.provisioned()");
        }
        signature.operation().errors().forEach(error -> answers.add(error(context, error)));
        return answers.add("$<$<").build();
    }

    private static List<String> all(SuccessStatuses statuses) {
        List<String> all = new ArrayList<>(statuses.withBody());
        all.addAll(statuses.withoutBody());
        return all;
    }

    private static CodeBlock statuses(List<String> statuses) {
        return statuses.stream().map(Literals::number).collect(CodeBlock.joining(", "));
    }

    /** Bodies of other types than named ones stay raw text: no exception of their own would carry them. */
    private static CodeBlock error(EmitContext context, ApiResponse error) {
        return error.body()
                .filter(TypeRef.Named.class::isInstance)
                .map(TypeRef.Named.class::cast)
                .map(type -> CodeBlock.of(
                        "\n.$N($L, $L, $T::new)",
                        XmlCode.isXml(context, error) ? "xmlError" : "error",
                        Literals.string(error.status()),
                        XmlCode.isXml(context, error)
                                ? CodeBlock.of(
                                        "$L, $L", context.types().jsonType(type), XmlCode.root(context, error.where()))
                                : context.types().jsonType(type),
                        Types.className(context.names().exception(type.id()))))
                .orElse(CodeBlock.of(""));
    }

    /** The first success that has a body; others of the same type have the same layout. */
    private static ApiResponse carrier(Operation operation) {
        return operation.responses().stream()
                .filter(response -> SuccessStatuses.carries(operation, response))
                .findFirst()
                .orElseThrow();
    }

    private static CodeBlock polling(LongRunning longRunning) {
        CodeBlock.Builder plan = CodeBlock.builder()
                .add(
                        "$T.finalStateVia($T.$N)",
                        RuntimeTypes.POLL_PLAN,
                        RuntimeTypes.FINAL_STATE_VIA,
                        longRunning.finalStateVia().name());
        longRunning.resultMember().ifPresent(member -> plan.add(".resultIn($L)", Literals.string(member)));
        longRunning.cancelSegment().ifPresent(segment -> plan.add(".canceledAt($L)", Literals.string(segment)));
        return plan.build();
    }

    private static FieldSpec.Builder constant(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    }
}
