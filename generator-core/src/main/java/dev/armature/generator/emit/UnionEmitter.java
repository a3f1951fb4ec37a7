package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Types;
import java.util.Arrays;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The sealed class of values of one of several types that nothing in them names, with a nested class per type. They hold the value
 * rather than extend its class, because texts, numbers and lists cannot be extended, and a model can be in any number of unions.
 */
final class UnionEmitter {
    private UnionEmitter() {}

    /** The file of the class. */
    static GeneratedFile emit(UnionDef def, EmitContext context) {
        ClassName self = context.types().named(def.id());
        return ClassFiles.of(self.packageName(), type(UnionShape.of(def, context)));
    }

    private static TypeSpec type(UnionShape shape) {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.self())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT, Modifier.SEALED)
                .addJavadoc(docs(shape.def()))
                .addAnnotation(Annotations.generated())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        ModelCopies copies = new ModelCopies();
        // its subclasses are those in its own file, so it need not name them
        for (UnionShape.Case each : shape.cases()) {
            type.addMethod(factory(shape, each));
            type.addType(UnionCaseEmitter.type(shape, each, copies));
        }
        type.addMethod(unknownFactory(shape)).addMethod(value()).addMethod(onWire());
        type.addMethod(reader(shape)).addMethod(equalsMethod(shape)).addMethod(hashCodeMethod());
        type.addMethods(copies.helpers());
        return type.addType(UnionCaseEmitter.unknown(shape))
                .addType(UnionCasesEmitter.type(shape))
                .build();
    }

    private static CodeBlock docs(UnionDef def) {
        return Javadocs.of(def.docs())
                .orElse("The " + Javadocs.code(def.name()) + " schema.")
                .paragraph(
                        "A value of one of several types, each of which has a class here. What is none of them is kept in "
                                + Javadocs.code("Unknown") + ".")
                .build();
    }

    private static MethodSpec factory(UnionShape shape, UnionShape.Case each) {
        return MethodSpec.methodBuilder(each.factory())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadocs.of(UnionCaseEmitter.text(each))
                        .param("value", "the value")
                        .returns("the value as one of the types")
                        .build())
                .returns(shape.self())
                .addParameter(each.boxed(), "value")
                .addStatement("return new $T($T.requireNonNull(value, \"value\"))", each.type(), Objects.class)
                .build();
    }

    private static MethodSpec unknownFactory(UnionShape shape) {
        return MethodSpec.methodBuilder("ofUnknown")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadocs.of("A value of a type that is not known here.")
                        .param("value", "anything made of maps, lists, texts, numbers and booleans")
                        .returns("the value, which is written as it is")
                        .build())
                .returns(shape.self())
                .addParameter(Object.class, "value")
                .addStatement("return new $T($T.requireNonNull(value, \"value\"))", shape.unknown(), Objects.class)
                .build();
    }

    private static MethodSpec value() {
        return MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(Javadocs.of("The value itself.")
                        .returns("a value of the type that the class stands for")
                        .build())
                .returns(Object.class)
                .build();
    }

    private static MethodSpec onWire() {
        return MethodSpec.methodBuilder(UnionCaseEmitter.ON_WIRE)
                .addModifiers(Modifier.ABSTRACT)
                .addAnnotation(Annotations.jsonValue())
                .returns(Object.class)
                .build();
    }

    private static MethodSpec reader(UnionShape shape) {
        return MethodSpec.methodBuilder(TreeCode.READ)
                .addAnnotation(Annotations.delegatingCreator())
                .addModifiers(Modifier.STATIC)
                .returns(shape.self())
                .addParameter(Object.class, "json")
                .addStatement("return $T.ALL.read(json)", shape.holder())
                .build();
    }

    private static MethodSpec equalsMethod(UnionShape shape) {
        return overriding("equals", TypeName.BOOLEAN)
                .addParameter(Types.nullable(ClassName.OBJECT), "other")
                .addStatement(
                        "return other instanceof $T that && getClass() == that.getClass()\n&& $T.deepEquals(value(), that.value())",
                        shape.self(),
                        Objects.class)
                .build();
    }

    private static MethodSpec hashCodeMethod() {
        return overriding("hashCode", TypeName.INT)
                .addStatement("return $T.deepHashCode(new $T[] {value()})", Arrays.class, Object.class)
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }
}
