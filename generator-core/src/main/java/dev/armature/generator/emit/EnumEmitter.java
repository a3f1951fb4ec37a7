package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Types;
import javax.lang.model.element.Modifier;

/**
 * The class of an enum: a constant per known value, and room for values the description does not know. It is a class because a
 * Java enum cannot hold a value the service added later; the nested {@code Known} is there for {@code switch}.
 */
public final class EnumEmitter {
    private static final String UNRECOGNIZED = "UNRECOGNIZED";

    private EnumEmitter() {}

    /** The file of the class. */
    public static GeneratedFile emit(EnumDef def, EmitContext context) {
        EnumShape shape = EnumShape.of(def, context);
        return ClassFiles.of(shape.self().packageName(), type(shape));
    }

    private static TypeSpec type(EnumShape shape) {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.self())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(docs(shape.def()))
                .addAnnotation(Annotations.generated());
        shape.constants().forEach((name, value) -> type.addField(constant(shape, name, value)));
        EnumLookup lookup = new EnumLookup(shape);
        type.addFields(lookup.fields())
                .addField(shape.valueType(), "value", Modifier.PRIVATE, Modifier.FINAL)
                .addField(shape.known(), "known", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(shape))
                .addMethods(lookup.methods())
                .addMethod(value(shape))
                .addMethod(known(shape.known()))
                .addMethod(equalsMethod(shape))
                .addMethod(hashCodeMethod(shape))
                .addMethod(toStringMethod(shape));
        return type.addType(knownType(shape)).build();
    }

    private static CodeBlock docs(EnumDef def) {
        return Javadocs.of(def.docs())
                .orElse("The " + Javadocs.code(def.name()) + " values.")
                .paragraph("Values that are not known here are kept as they are, so that a newer service can be used.")
                .build();
    }

    private static CodeBlock docs(EnumValue value) {
        return Javadocs.of(value.docs())
                .orElse("The value " + Javadocs.code(value.value()) + ".")
                .build();
    }

    private static FieldSpec constant(EnumShape shape, String name, EnumValue value) {
        return FieldSpec.builder(shape.self(), name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(docs(value))
                .initializer("new $T($L, $T.$N)", shape.self(), shape.literal(value), shape.known(), name)
                .build();
    }

    private static MethodSpec constructor(EnumShape shape) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(shape.valueType(), "value")
                .addParameter(shape.known(), "known")
                .addStatement("this.value = value")
                .addStatement("this.known = known")
                .build();
    }

    /** What stands for values that have no constant. */
    static CodeBlock unrecognized(EnumShape shape, CodeBlock value) {
        return CodeBlock.of("new $T($L, $T.$L)", shape.self(), value, shape.known(), UNRECOGNIZED);
    }

    private static MethodSpec value(EnumShape shape) {
        return MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Annotations.jsonValue())
                .addJavadoc(Javadocs.of("The value on the wire.")
                        .returns(shape.isText() ? "the text, never null" : "the value")
                        .build())
                .returns(shape.valueType())
                .addStatement("return value")
                .build();
    }

    private static MethodSpec known(ClassName known) {
        return MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of("The value as a Java enum, for " + Javadocs.code("switch") + ".")
                        .returns(Javadocs.code(UNRECOGNIZED) + " when the value is not known here")
                        .build())
                .returns(known)
                .addStatement("return known")
                .build();
    }

    private static MethodSpec equalsMethod(EnumShape shape) {
        MethodSpec.Builder method =
                overriding("equals", TypeName.BOOLEAN).addParameter(Types.nullable(ClassName.OBJECT), "other");
        CodeBlock same = CodeBlock.of("value.equals(that.value)");
        if (shape.isMixed()) {
            same = CodeBlock.of("key(value).equals(key(that.value))");
        } else if (!shape.isText()) {
            same = CodeBlock.of(
                    "$T.compare(value, that.value) == 0", shape.valueType().box());
        }
        return method.addStatement("return other instanceof $T that && $L", shape.self(), same)
                .build();
    }

    private static MethodSpec hashCodeMethod(EnumShape shape) {
        CodeBlock hash = CodeBlock.of("value.hashCode()");
        if (shape.isMixed()) {
            hash = CodeBlock.of("key(value).hashCode()");
        } else if (!shape.isText()) {
            hash = CodeBlock.of("$T.hashCode(value)", shape.valueType().box());
        }
        return overriding("hashCode", TypeName.INT)
                .addStatement("return $L", hash)
                .build();
    }

    /** The wire value: this is what parameters and headers are made of. */
    private static MethodSpec toStringMethod(EnumShape shape) {
        return overriding("toString", ClassName.get(String.class))
                .addStatement(shape.isText() ? "return value" : "return String.valueOf(value)")
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private static TypeSpec knownType(EnumShape shape) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(shape.known())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of("The values known when this class was generated.")
                        .build());
        shape.constants().forEach((name, value) -> type.addEnumConstant(name, documented(docs(value))));
        return type.addEnumConstant(
                        UNRECOGNIZED, documented(Javadocs.of("Any other value.").build()))
                .build();
    }

    private static TypeSpec documented(CodeBlock docs) {
        return TypeSpec.anonymousClassBuilder(CodeBlock.of("")).addJavadoc(docs).build();
    }
}
