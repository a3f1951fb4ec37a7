package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Types;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class of an operation's optional arguments: immutable, with a builder. */
final class OptionsEmitter {
    private static final String BUILDER = "Builder";
    private static final String BUILDER_ARGUMENT = "builder";

    private OptionsEmitter() {}

    /** The class; call it only for an operation that has optional arguments. */
    static GeneratedFile file(EmitContext context, Signature signature) {
        ClassName self = Types.className(context.names().options(signature.operation()));
        String operation = Javadocs.code(signature.operation().operationId());
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(Javadocs.of("The optional arguments of " + operation + ". Immutable.")
                        .build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(FieldSpec.builder(self, "NONE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("builder().build()")
                        .build());
        for (Argument argument : signature.optional()) {
            type.addField(Types.nullable(argument.type()), argument.name(), Modifier.PRIVATE, Modifier.FINAL);
        }
        type.addMethod(constructor(self, signature.optional()))
                .addMethod(none(self))
                .addMethod(builder(self));
        signature.optional().forEach(argument -> type.addMethod(accessor(argument)));
        type.addType(builderType(self, signature.optional()));
        return ClassFiles.of(context.names().rootPackage(), type.build());
    }

    private static MethodSpec constructor(ClassName self, List<Argument> arguments) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(self.nestedClass(BUILDER), BUILDER_ARGUMENT);
        for (Argument argument : arguments) {
            constructor.addStatement("this.$N = $N.$N", argument.name(), BUILDER_ARGUMENT, argument.name());
        }
        return constructor.build();
    }

    private static MethodSpec none(ClassName self) {
        return MethodSpec.methodBuilder("none")
                .addJavadoc(Javadocs.of("Leaves all of them out.")
                        .returns("options without any value")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addStatement("return NONE")
                .build();
    }

    private static MethodSpec builder(ClassName self) {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(Javadocs.of("Starts without any value.")
                        .returns("a new builder")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self.nestedClass(BUILDER))
                .addStatement("return new $T()", self.nestedClass(BUILDER))
                .build();
    }

    private static MethodSpec accessor(Argument argument) {
        String name = argument.name();
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(name)
                .addJavadoc(docs(argument)
                        .returns(argument.isList() ? "the values; empty when not set" : "the value; empty when not set")
                        .build())
                .addModifiers(Modifier.PUBLIC);
        if (argument.isList()) {
            return accessor.returns(argument.type())
                    .addStatement("return $N == null ? $T.of() : $N", name, List.class, name)
                    .build();
        }
        CodeBlock value = CodeBlock.of("$T.ofNullable($N)", Optional.class, name);
        return accessor.returns(Types.optional(argument.type()))
                .addStatement(
                        "return $L",
                        argument.ref() instanceof TypeRef.Scalar && Copies.isNeeded(argument.ref())
                                ? CodeBlock.of("$L.map(byte[]::clone)", value)
                                : value)
                .build();
    }

    private static TypeSpec builderType(ClassName self, List<Argument> arguments) {
        ClassName builder = self.nestedClass(BUILDER);
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc(Javadocs.of("Collects optional arguments; null unsets one. Not thread-safe.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        for (Argument argument : arguments) {
            type.addField(Types.nullable(argument.type()), argument.name(), Modifier.PRIVATE);
        }
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        arguments.forEach(argument -> type.addMethod(setter(builder, argument)));
        return type.addMethod(build(self)).build();
    }

    private static MethodSpec setter(ClassName builder, Argument argument) {
        String name = argument.name();
        TypeName type = Types.nullable(argument.type());
        CodeBlock copy = Copies.isNeeded(argument.ref())
                ? CodeBlock.of("$N == null ? null : $L", name, Copies.of(argument.ref(), CodeBlock.of("$N", name)))
                : CodeBlock.of("$N", name);
        return MethodSpec.methodBuilder(name)
                .addJavadoc(docs(argument)
                        .param(name, "the value, or null to leave it out")
                        .returns("this builder")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(type, name)
                .addStatement("this.$N = $L", name, copy)
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(ClassName self) {
        return MethodSpec.methodBuilder("build")
                .addJavadoc(Javadocs.of("Takes the values set so far.")
                        .returns("the options")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addStatement("return new $T(this)", self)
                .build();
    }

    private static Javadocs docs(Argument argument) {
        Javadocs docs = Javadocs.of(argument.docs())
                .orElse("The " + Javadocs.code(argument.wireName()) + " of the request.")
                .constraints(argument.constraints());
        argument.preset().ifPresent(value -> docs.paragraph("Unless set: " + Javadocs.code(value) + "."));
        return docs;
    }
}
