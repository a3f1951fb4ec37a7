package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The builder inside a model class. Jackson fills it through its annotated fields and hands it to the model's constructor, so
 * it is part of the wire shape.
 */
final class BuilderEmitter {
    private BuilderEmitter() {}

    static TypeSpec type(ObjectShape shape) {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.builder())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(Javadocs.of("Builds " + Javadocs.code(shape.self().simpleName())
                                + ". Not safe for use by several threads at once.")
                        .build())
                .addAnnotation(Annotations.noAutoDetect());
        if (!shape.members().isEmpty()) {
            type.addField(wireNames(shape));
        }
        shape.members().forEach(member -> type.addField(field(member)));
        shape.flattenedOuters().forEach(outer -> type.addField(flattenedField(shape, outer)));
        type.addField(unknownField(shape));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        type.addMethods(SetterEmitter.methods(shape));
        type.addMethod(unknownSetter(shape));
        type.addMethod(build(shape));
        shape.flattenedOuters().forEach(outer -> type.addMethod(flattenedMethod(shape, outer)));
        if (shape.members().stream().anyMatch(BuilderEmitter::checked)) {
            type.addMethod(requireHelper(shape.self()));
        }
        type.addMethods(WireEmitter.setters(shape));
        if (shape.context().trees().contains(shape.def().id())) {
            type.addMethods(TreeEmitter.setters(shape));
        }
        return type.build();
    }

    private static FieldSpec field(Member member) {
        FieldSpec.Builder field = FieldSpec.builder(Types.nullable(member.boxed()), member.name(), Modifier.PRIVATE);
        if (member.wire().isEmpty()) {
            field.addAnnotation(Annotations.jsonProperty(member.property().name()));
        }
        return field.build();
    }

    private static FieldSpec flattenedField(ObjectShape shape, Member outer) {
        return FieldSpec.builder(
                        Types.nullable(ObjectShape.builderOf(outer)), shape.flattenedBuilder(outer), Modifier.PRIVATE)
                .build();
    }

    private static FieldSpec unknownField(ObjectShape shape) {
        FieldSpec.Builder field = FieldSpec.builder(
                        shape.unknownMap(), shape.unknownField(), Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T<>()", LinkedHashMap.class);
        if (shape.unknownWire().isEmpty()) {
            field.addAnnotation(Annotations.jsonAnySetter());
        }
        return field.build();
    }

    /** Unions of the same package look at the names, too. */
    private static FieldSpec wireNames(ObjectShape shape) {
        boolean shared = shape.context().trees().contains(shape.def().id());
        CodeBlock names = shape.members().stream().map(Member::wireName).collect(CodeBlock.joining(", "));
        FieldSpec.Builder field = FieldSpec.builder(
                Types.set(ClassName.get(String.class)), wireNamesField(shape), Modifier.STATIC, Modifier.FINAL);
        return (shared ? field : field.addModifiers(Modifier.PRIVATE))
                .initializer("$T.of($L)", Set.class, names)
                .build();
    }

    /** The names of the properties on the wire, as an expression that other classes of the package can use. */
    static CodeBlock sharedWireNames(ObjectShape shape) {
        return shape.members().isEmpty()
                ? CodeBlock.of("$T.of()", Set.class)
                : CodeBlock.of("$T.$N", shape.builder(), wireNamesField(shape));
    }

    private static String wireNamesField(ObjectShape shape) {
        return Methods.free("PROPERTIES", shape.taken());
    }

    private static MethodSpec unknownSetter(ObjectShape shape) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("additionalProperty")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of("Adds a member beyond the properties of this type.")
                        .param("name", "its name on the wire")
                        .param("value", "its value, or null for an explicit null")
                        .returns("this builder")
                        .throwsType(
                                ClassName.get(IllegalArgumentException.class),
                                "when the name is that of a property of this type")
                        .build())
                .returns(shape.builder())
                .addParameter(String.class, "name")
                .addParameter(Types.nullable(shape.unknownValue()), "value");
        if (!shape.members().isEmpty()) {
            method.beginControlFlow("if ($N.contains(name))", wireNamesField(shape))
                    .addStatement(
                            "throw new $T(name + $L)",
                            IllegalArgumentException.class,
                            Literals.string(" is a property of " + shape.self().simpleName()))
                    .endControlFlow();
        }
        return method.addStatement("$N.put(name, value)", shape.unknownField())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec build(ObjectShape shape) {
        List<Member> checked =
                shape.members().stream().filter(BuilderEmitter::checked).toList();
        Javadocs docs =
                Javadocs.of("Makes the value; the builder can be used further.").returns("the value");
        if (!checked.isEmpty() || !shape.flattenedOuters().isEmpty()) {
            docs.throwsType(ClassName.get(IllegalStateException.class), "when a required property is missing");
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(docs.build())
                .returns(shape.self());
        for (Member outer : shape.flattenedOuters()) {
            String nested = shape.flattenedBuilder(outer);
            method.beginControlFlow("if ($N != null)", nested)
                    .addStatement("$N = $N.build()", outer.name(), nested)
                    .addStatement("$N = null", nested)
                    .endControlFlow();
        }
        checked.forEach(member -> method.addStatement("require($N, $L)", member.name(), member.wireName()));
        return method.addStatement("return new $T(this)", shape.self()).build();
    }

    /** Callers cannot set what is read-only, so it cannot be demanded of them. */
    private static boolean checked(Member member) {
        return member.mandatory() && member.settable();
    }

    private static MethodSpec flattenedMethod(ObjectShape shape, Member outer) {
        String nested = shape.flattenedBuilder(outer);
        return MethodSpec.methodBuilder(nested)
                .addModifiers(Modifier.PRIVATE)
                .returns(ObjectShape.builderOf(outer))
                .beginControlFlow("if ($N == null)", nested)
                .addStatement(
                        "$N = $N == null ? $T.builder() : $N.toBuilder()",
                        nested,
                        outer.name(),
                        outer.boxed(),
                        outer.name())
                .endControlFlow()
                .addStatement("return $N", nested)
                .build();
    }

    private static MethodSpec requireHelper(ClassName self) {
        return MethodSpec.methodBuilder("require")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Types.nullable(ClassName.OBJECT), "value")
                .addParameter(String.class, "name")
                .beginControlFlow("if (value == null)")
                .addStatement(
                        "throw new $T($L + name + $L)",
                        IllegalStateException.class,
                        Literals.string(self.simpleName() + "."),
                        Literals.string(" is required"))
                .endControlFlow()
                .build();
    }
}
