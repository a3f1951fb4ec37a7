package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.naming.ClientNames;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Types;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The package-private class behind a client: each method is one call of the operations class. */
final class ClientImplementationEmitter {
    private static final String OPERATIONS = "operations";

    private ClientImplementationEmitter() {}

    /** The class behind the client of that style; the waiting one leads to the other when both are generated. */
    static GeneratedFile file(EmitContext context, OperationGroup group, Style style, ClientStyle generated) {
        ClientNames names = context.names().client(group);
        ClassName operations = Types.className(names.operations());
        TypeSpec.Builder type = TypeSpec.classBuilder(Types.className(style.implementation(names)))
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(Types.className(style.client(names)))
                .addField(FieldSpec.builder(operations, OPERATIONS, Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(constructor(operations));
        List<List<Operation>> parts = OperationParts.of(group);
        for (int i = 0; i < parts.size(); i++) {
            CodeBlock path = OperationParts.path(parts, i);
            for (Operation operation : parts.get(i)) {
                Signature signature = Signature.of(context, operation);
                Form.of(signature).forEach(form -> type.addMethod(method(signature, form, style, path)));
            }
        }
        if (!style.isAsync() && generated.async()) {
            type.addMethod(async(names));
        }
        type.addMethod(
                overriding("close").addStatement("$N.close()", OPERATIONS).build());
        return ClassFiles.of(context.names().rootPackage(), type.build());
    }

    private static MethodSpec constructor(ClassName operations) {
        return MethodSpec.constructorBuilder()
                .addParameter(operations, OPERATIONS)
                .addStatement("this.$N = $N", OPERATIONS, OPERATIONS)
                .build();
    }

    private static MethodSpec method(Signature signature, Form form, Style style, CodeBlock path) {
        MethodSpec.Builder method = ClientMethods.head(signature, form, style).addAnnotation(Annotations.override());
        CodeBlock value = value(signature, form, style, path);
        return style.returns(signature, form).equals(TypeName.VOID)
                ? method.addStatement(value).build()
                : method.addStatement("return $L", value).build();
    }

    private static CodeBlock value(Signature signature, Form form, Style style, CodeBlock path) {
        return switch (form) {
            case PLAIN -> body(signature, style, own(signature, Form.FULL));
            case PAGED -> own(signature, Form.PAGED_FULL);
            case PAGED_FULL -> style.listed(operation(signature, form, path));
            case WAIT -> ended(signature, style, style.awaited(own(signature, Form.BEGIN)));
            case BEGIN -> own(signature, Form.BEGIN_FULL);
            case FULL -> style.called(operation(signature, form, path));
            case BEGIN_FULL -> style.begun(operation(signature, form, path));
            case RESUME -> style.polled(operation(signature, form, path));
        };
    }

    private static CodeBlock body(Signature signature, Style style, CodeBlock answer) {
        if (signature.result().isVoid() && !style.isAsync()) {
            return answer;
        }
        return ended(signature, style, style.body(answer));
    }

    private static CodeBlock ended(Signature signature, Style style, CodeBlock value) {
        return signature.isSometimes() ? style.optional(value) : value;
    }

    /** Calls another method of this class that does the same with more, or later. */
    private static CodeBlock own(Signature signature, Form form) {
        CodeBlock arguments = form.takesAll()
                ? ClientMethods.passNone(signature)
                : CodeBlock.join(ClientMethods.passRequired(signature), ", ");
        return CodeBlock.of("$N($L)", ClientMethods.name(signature, form), arguments);
    }

    /** Calls the method of the operations class that has the same name and parameters. */
    private static CodeBlock operation(Signature signature, Form form, CodeBlock path) {
        CodeBlock arguments =
                form == Form.RESUME ? CodeBlock.of("$N", ClientMethods.RESUME_TOKEN) : ClientMethods.passAll(signature);
        return CodeBlock.of(
                "$L$L.$N($L)",
                Fields.of(OPERATIONS, ClientMethods.argumentNames(signature)),
                path,
                ClientMethods.name(signature, form),
                arguments);
    }

    private static MethodSpec async(ClientNames names) {
        return overriding("async")
                .returns(Types.className(names.asyncClient()))
                .addStatement("return new $T($N)", Types.className(names.asyncImplementation()), OPERATIONS)
                .build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC);
    }
}
