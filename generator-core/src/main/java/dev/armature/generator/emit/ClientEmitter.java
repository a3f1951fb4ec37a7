package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.naming.ClientNames;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Types;
import javax.lang.model.element.Modifier;

/** The public interface of a group of operations, in one style. */
final class ClientEmitter {
    private ClientEmitter() {}

    /** The interface. It holds the builder when it waits, or when it is the only one. */
    static GeneratedFile file(EmitContext context, OperationGroup group, Style style, ClientStyle generated) {
        ClientNames names = context.names().client(group);
        ClassName self = Types.className(style.client(names));
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addJavadoc(Javadocs.of(group.docs())
                        .orElse("Calls the " + Javadocs.code(group.name()) + " operations of "
                                + Javadocs.code(context.api().name()) + '.')
                        .paragraph(
                                style.isAsync()
                                        ? "Methods return at once; their futures fail with what the call throws. Thread-safe."
                                        : "Methods wait for the answer. Thread-safe.")
                        .build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(AutoCloseable.class);
        boolean holdsBuilder = !style.isAsync() || !generated.sync();
        if (holdsBuilder) {
            type.addMethod(builder(self));
        }
        for (var operation : group.operations()) {
            Signature signature = Signature.of(context, operation);
            Form.of(signature).forEach(form -> type.addMethod(method(context, signature, form, style)));
        }
        if (!style.isAsync() && generated.async()) {
            type.addMethod(async(names));
        }
        type.addMethod(close());
        if (holdsBuilder) {
            type.addType(ClientBuilderCode.of(context, group, self, generated));
        }
        return ClassFiles.of(context.names().rootPackage(), type.build());
    }

    private static MethodSpec builder(ClassName self) {
        ClassName builder = self.nestedClass(ClientBuilderCode.BUILDER);
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(Javadocs.of("Starts to build a client.")
                        .returns("a new builder")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build();
    }

    private static MethodSpec method(EmitContext context, Signature signature, Form form, Style style) {
        return ClientMethods.head(signature, form, style)
                .addJavadoc(ClientDocs.of(context, signature, form, style))
                .addModifiers(Modifier.ABSTRACT)
                .build();
    }

    private static MethodSpec async(ClientNames names) {
        return MethodSpec.methodBuilder("async")
                .addJavadoc(Javadocs.of("The same client with methods that return at once.")
                        .returns("a client that shares the connections of this one and ends with it")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(Types.className(names.asyncClient()))
                .build();
    }

    private static MethodSpec close() {
        return MethodSpec.methodBuilder("close")
                .addJavadoc(Javadocs.of("Releases what the client has opened itself.")
                        .build())
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .build();
    }
}
