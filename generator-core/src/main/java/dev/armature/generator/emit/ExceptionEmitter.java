package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The exception that carries error bodies of one type. */
final class ExceptionEmitter {
    private static final String ERROR = "error";
    private static final String FAILURE = "failure";

    private ExceptionEmitter() {}

    static GeneratedFile file(EmitContext context, TypeId errorType) {
        TypeName error = context.types().named(errorType);
        ClassName self = Types.className(context.names().exception(errorType));
        TypeSpec type = TypeSpec.classBuilder(self)
                .addJavadoc(Javadocs.of("The service answered with an error that it describes as "
                                + Javadocs.code(context.names().type(errorType).simpleName()) + ".")
                        .build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.API_EXCEPTION)
                .addField(FieldSpec.builder(
                                TypeName.LONG, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(Literals.integer(1L))
                        .build())
                .addField(Types.nullable(error), ERROR, Modifier.PRIVATE, Modifier.FINAL, Modifier.TRANSIENT)
                .addMethod(constructor(error))
                .addMethod(accessor(error))
                .build();
        return ClassFiles.of(context.names().rootPackage(), type);
    }

    private static MethodSpec constructor(TypeName error) {
        return MethodSpec.constructorBuilder()
                .addJavadoc(Javadocs.of("Creates the exception for an answer.")
                        .param(FAILURE, "the answer")
                        .param(ERROR, "its body; null when it is missing or cannot be read")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.FAILED_RESPONSE, FAILURE)
                .addParameter(Types.nullable(error), ERROR)
                .addStatement("super($N)", FAILURE)
                .addStatement("this.$N = $N", ERROR, ERROR)
                .build();
    }

    private static MethodSpec accessor(TypeName error) {
        return MethodSpec.methodBuilder(ERROR)
                .addJavadoc(Javadocs.of("What the service says about the error.")
                        .returns("the body of the answer; empty when it is missing or cannot be read")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.optional(error))
                .addStatement("return $T.ofNullable($N)", Optional.class, ERROR)
                .build();
    }
}
