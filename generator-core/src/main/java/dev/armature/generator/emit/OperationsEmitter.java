package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Paging;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The package-private class with the requests and answers of a group; the clients of both styles call it. */
final class OperationsEmitter {
    private static final String SERVICE = "service";

    private OperationsEmitter() {}

    static GeneratedFile file(EmitContext context, OperationGroup group) {
        ClassName self = Types.className(context.names().client(group).operations());
        List<ClientParameter> parameters = ClientParameter.of(context, group);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(Javadocs.of("The requests and answers of the " + Javadocs.code(group.name())
                                + " operations; both clients call it.")
                        .build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(AutoCloseable.class);
        List<List<Operation>> parts = OperationParts.of(group);
        if (parts.size() == 1) {
            addOperations(type, context, parts.get(0), parameters);
        } else {
            addParts(type, context, self, parts, parameters);
        }
        type.addMethod(MethodSpec.methodBuilder("close")
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .addStatement("$N.close()", SERVICE)
                .build());
        return ClassFiles.of(context.names().rootPackage(), type.build());
    }

    /** A class inside for each part, which holds what the class of a small group holds. */
    private static void addParts(
            TypeSpec.Builder type,
            EmitContext context,
            ClassName self,
            List<List<Operation>> parts,
            List<ClientParameter> parameters) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        List<CodeBlock> state = new ArrayList<>();
        for (ClientParameter parameter : parameters) {
            constructor.addParameter(parameter.held(), parameter.javaName());
            state.add(CodeBlock.of("$N", parameter.javaName()));
        }
        state.add(CodeBlock.of("$N", SERVICE));
        addField(type, constructor, RuntimeTypes.SERVICE_CLIENT, SERVICE);
        for (int i = 0; i < parts.size(); i++) {
            ClassName part = self.nestedClass(OperationParts.className(i));
            type.addField(part, OperationParts.fieldName(i), Modifier.FINAL);
            constructor.addStatement(
                    "this.$N = new $T($L)", OperationParts.fieldName(i), part, CodeBlock.join(state, ", "));
            TypeSpec.Builder inner = TypeSpec.classBuilder(part).addModifiers(Modifier.STATIC, Modifier.FINAL);
            addOperations(inner, context, parts.get(i), parameters);
            type.addType(inner.build());
        }
        type.addMethod(constructor.build());
    }

    private static void addOperations(
            TypeSpec.Builder type, EmitContext context, List<Operation> operations, List<ClientParameter> parameters) {
        List<Signature> signatures = operations.stream()
                .map(operation -> Signature.of(context, operation))
                .toList();
        signatures.forEach(signature -> type.addFields(AnswersCode.constants(context, signature)));
        addState(type, parameters);
        for (Signature signature : signatures) {
            Form.of(signature).stream()
                    .filter(form -> form.takesAll() || form == Form.RESUME)
                    .forEach(form -> type.addMethod(method(signature, form)));
            type.addMethod(request(context, signature, parameters));
            signature
                    .operation()
                    .paging()
                    .flatMap(Paging::next)
                    .ifPresent(next -> type.addMethod(nextRequest(context, signature, next, parameters)));
        }
    }

    private static void addState(TypeSpec.Builder type, List<ClientParameter> parameters) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (ClientParameter parameter : parameters) {
            addField(type, constructor, parameter.held(), parameter.javaName());
        }
        addField(type, constructor, RuntimeTypes.SERVICE_CLIENT, SERVICE);
        type.addMethod(constructor.build());
    }

    private static void addField(
            TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName fieldType, String name) {
        type.addField(fieldType, name, Modifier.PRIVATE, Modifier.FINAL);
        constructor.addParameter(fieldType, name).addStatement("this.$N = $N", name, name);
    }

    private static MethodSpec method(Signature signature, Form form) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(ClientMethods.name(signature, form));
        if (form == Form.RESUME) {
            method.addParameter(String.class, ClientMethods.RESUME_TOKEN);
        } else {
            ClientMethods.addRequired(method, signature);
            ClientMethods.addAll(method, signature);
        }
        CodeBlock service = Fields.of(SERVICE, ClientMethods.argumentNames(signature));
        return method.returns(returned(signature, form))
                .addStatement("return $L.$L", service, call(signature, form))
                .build();
    }

    private static TypeName returned(Signature signature, Form form) {
        TypeName poller = ParameterizedTypeName.get(RuntimeTypes.ASYNC_POLLER, signature.carried());
        return switch (form) {
            case RESUME -> poller;
            case PAGED_FULL ->
                ParameterizedTypeName.get(
                        RuntimeTypes.ASYNC_PAGED, signature.item().orElseThrow());
            case FULL -> future(ParameterizedTypeName.get(RuntimeTypes.RESPONSE, signature.carried()));
            default -> future(poller);
        };
    }

    private static CodeBlock call(Signature signature, Form form) {
        CodeBlock request = CodeBlock.of("$N($L)", signature.names().request(), ClientMethods.passToRequest(signature));
        String answers = AnswersCode.answersName(signature);
        String polling = AnswersCode.pollingName(signature);
        return switch (form) {
            case RESUME ->
                CodeBlock.of(
                        "resume($L, $N, $N, $N)",
                        RequestCode.operationId(signature),
                        ClientMethods.RESUME_TOKEN,
                        answers,
                        polling);
            case PAGED_FULL -> {
                CodeBlock next = PagingCode.next(signature)
                        .map(code -> CodeBlock.of("$L, ", code))
                        .orElse(CodeBlock.of(""));
                String paging = AnswersCode.pagingName(signature);
                yield CodeBlock.of("list($L, $N, $N, $L$N)", request, answers, paging, next, ClientMethods.CALL);
            }
            case FULL -> CodeBlock.of("send($L, $N, $N)", request, answers, ClientMethods.CALL);
            default -> CodeBlock.of("begin($L, $N, $N, $N)", request, answers, polling, ClientMethods.CALL);
        };
    }

    private static MethodSpec request(
            EmitContext context, Signature signature, List<ClientParameter> clientParameters) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.names().request())
                .addModifiers(Modifier.PRIVATE)
                .returns(RuntimeTypes.REQUEST_BUILDER);
        ClientMethods.addRequired(method, signature);
        ClientMethods.addOptions(method, signature);
        CodeBlock service = Fields.of(SERVICE, ClientMethods.argumentNames(signature));
        return method.addStatement("return $L$L", service, RequestCode.of(context, signature, clientParameters))
                .build();
    }

    private static MethodSpec nextRequest(
            EmitContext context, Signature signature, Paging.NextPage next, List<ClientParameter> clientParameters) {
        String link = PagingCode.linkName(signature);
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.names().nextRequest())
                .addModifiers(Modifier.PRIVATE)
                .returns(RuntimeTypes.REQUEST_BUILDER)
                .addParameter(String.class, link);
        ClientMethods.addRequired(method, signature);
        ClientMethods.addOptions(method, signature);
        CodeBlock service = Fields.of(SERVICE, ClientMethods.argumentNames(signature));
        CodeBlock request = NextRequestCode.of(context, signature, clientParameters, next, link);
        return method.addStatement("return $L$L", service, request).build();
    }

    private static TypeName future(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), type);
    }
}
