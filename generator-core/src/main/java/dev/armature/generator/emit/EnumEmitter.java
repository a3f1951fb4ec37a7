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
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        ClassName self = context.types().named(def.id());
        return ClassFiles.of(self.packageName(), type(def, self, constants(def, context)));
    }

    /** The known values by name of their constant; a value that is listed twice counts once. */
    private static Map<String, EnumValue> constants(EnumDef def, EmitContext context) {
        Map<String, EnumValue> byValue = new LinkedHashMap<>();
        def.values().forEach(value -> byValue.putIfAbsent(value.value(), value));
        Map<String, EnumValue> constants = new LinkedHashMap<>();
        byValue.values().forEach(value -> constants.put(context.names().enumConstant(def.id(), value), value));
        return constants;
    }

    private static TypeSpec type(EnumDef def, ClassName self, Map<String, EnumValue> constants) {
        ClassName known = self.nestedClass("Known");
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(docs(def))
                .addAnnotation(Annotations.generated());
        constants.forEach((name, value) -> type.addField(constant(self, known, name, value)));
        return type.addField(String.class, "value", Modifier.PRIVATE, Modifier.FINAL)
                .addField(known, "known", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(constructor(known))
                .addMethod(of(self, known, constants))
                .addMethod(value())
                .addMethod(known(known))
                .addMethod(equalsMethod(self))
                .addMethod(hashCodeMethod())
                .addMethod(toStringMethod())
                .addType(knownType(known, constants))
                .build();
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

    private static FieldSpec constant(ClassName self, ClassName known, String name, EnumValue value) {
        return FieldSpec.builder(self, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(docs(value))
                .initializer("new $T($L, $T.$N)", self, Literals.string(value.value()), known, name)
                .build();
    }

    private static MethodSpec constructor(ClassName known) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "value")
                .addParameter(known, "known")
                .addStatement("this.value = value")
                .addStatement("this.known = known")
                .build();
    }

    private static MethodSpec of(ClassName self, ClassName known, Map<String, EnumValue> constants) {
        CodeBlock other = CodeBlock.of(
                "new $T($T.requireNonNull(value, $L), $T.$L)",
                self,
                Objects.class,
                Literals.string("value"),
                known,
                UNRECOGNIZED);
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addAnnotation(Annotations.delegatingCreator())
                .addJavadoc(Javadocs.of("Finds the constant of a value, or holds on to a value that is not known here.")
                        .param("value", "the value on the wire")
                        .returns("the constant when the value is known")
                        .build())
                .returns(self)
                .addParameter(String.class, "value");
        if (constants.isEmpty()) {
            return method.addStatement("return $L", other).build();
        }
        CodeBlock.Builder cases =
                CodeBlock.builder().add("return switch (value) {\n").indent();
        constants.forEach((name, value) -> cases.add("case $L -> $N;\n", Literals.constant(value.value()), name));
        cases.add("default -> new $T(value, $T.$L);\n", self, known, UNRECOGNIZED)
                .unindent()
                .add("};\n");
        return method.addCode(cases.build()).build();
    }

    private static MethodSpec value() {
        return MethodSpec.methodBuilder("value")
                .addModifiers(Modifier.PUBLIC)
                .addAnnotation(Annotations.jsonValue())
                .addJavadoc(Javadocs.of("The value on the wire.")
                        .returns("the text, never null")
                        .build())
                .returns(String.class)
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

    private static MethodSpec equalsMethod(ClassName self) {
        return overriding("equals", TypeName.BOOLEAN)
                .addParameter(Types.nullable(ClassName.OBJECT), "other")
                .addStatement("return other instanceof $T that && value.equals(that.value)", self)
                .build();
    }

    private static MethodSpec hashCodeMethod() {
        return overriding("hashCode", TypeName.INT)
                .addStatement("return value.hashCode()")
                .build();
    }

    /** The wire value: this is what parameters and headers are made of. */
    private static MethodSpec toStringMethod() {
        return overriding("toString", ClassName.get(String.class))
                .addStatement("return value")
                .build();
    }

    private static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private static TypeSpec knownType(ClassName known, Map<String, EnumValue> constants) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(known)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of("The values known when this class was generated.")
                        .build());
        constants.forEach((name, value) -> type.addEnumConstant(name, documented(docs(value))));
        return type.addEnumConstant(
                        UNRECOGNIZED, documented(Javadocs.of("Any other value.").build()))
                .build();
    }

    private static TypeSpec documented(CodeBlock docs) {
        return TypeSpec.anonymousClassBuilder(CodeBlock.of("")).addJavadoc(docs).build();
    }
}
