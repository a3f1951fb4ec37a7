package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Methods;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** How an enum class finds the constant of a value: by {@code switch} where Java has one and it fits a method, else in a map. */
final class EnumLookup {
    private final EnumShape shape;
    private final String map;

    EnumLookup(EnumShape shape) {
        this.shape = shape;
        this.map = Methods.free("CONSTANTS", shape.constants().keySet());
    }

    List<FieldSpec> fields() {
        return shape.isSwitched()
                ? List.of()
                : List.of(FieldSpec.builder(mapType(), map, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("byValue()")
                        .build());
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(of());
        if (!shape.isText() && !shape.isMixed()) {
            methods.add(read());
        }
        if (!shape.isSwitched()) {
            methods.add(byValue());
        }
        if (shape.isMixed()) {
            methods.add(key());
        }
        return methods;
    }

    private MethodSpec of() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadocs.of("Finds the constant of a value, or holds on to a value that is not known here.")
                        .param("value", "the value on the wire")
                        .returns("the constant when the value is known")
                        .build())
                .returns(shape.self())
                .addParameter(shape.valueType(), "value");
        if (shape.isText() || shape.isMixed()) {
            method.addAnnotation(Annotations.delegatingCreator());
        }
        CodeBlock other = EnumEmitter.unrecognized(shape, CodeBlock.of("value"));
        if (shape.constants().isEmpty()) {
            return method.addStatement("return $L", EnumEmitter.unrecognized(shape, checked()))
                    .build();
        }
        return shape.isSwitched()
                ? method.addCode(switchOver(other)).build()
                : method.addStatement("$T constant = $N.get($L)", shape.self(), map, keyOf(checked()))
                        .addStatement("return constant == null ? $L : constant", other)
                        .build();
    }

    private CodeBlock switchOver(CodeBlock other) {
        CodeBlock.Builder cases =
                CodeBlock.builder().add("return switch (value) {\n").indent();
        shape.constants().forEach((name, value) -> cases.add("case $L -> $N;\n", shape.literal(value), name));
        return cases.add("default -> $L;\n", other).unindent().add("};\n").build();
    }

    /** Numbers come in several Java types, and as text when they tell a type; fractions and the like are refused. */
    private MethodSpec read() {
        String number =
                switch (((TypeRef.Scalar) shape.def().type()).kind()) {
                    case INT32 -> "intValueExact";
                    case INT64 -> "longValueExact";
                    default -> "doubleValue";
                };
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Annotations.delegatingCreator())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(shape.self())
                .addParameter(Object.class, "json")
                .addStatement("return of(new $T(json.toString()).$N())", BigDecimal.class, number)
                .build();
    }

    private MethodSpec byValue() {
        CodeBlock names = shape.constants().keySet().stream()
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(", "));
        return MethodSpec.methodBuilder("byValue")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(mapType())
                .addStatement("$T constants = new $T<>()", mapType(), HashMap.class)
                .beginControlFlow("for ($T constant : new $T[] {$L})", shape.self(), shape.self(), names)
                .addStatement("constants.put($L, constant)", keyOf(CodeBlock.of("constant.value")))
                .endControlFlow()
                .addStatement("return constants")
                .build();
    }

    /** Numbers are the same in whatever type and with however many zeros they come. */
    private static MethodSpec key() {
        return MethodSpec.methodBuilder("key")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Object.class)
                .addParameter(Object.class, "value")
                .addStatement(
                        "return value instanceof $T ? new $T(value.toString()).stripTrailingZeros() : value",
                        Number.class,
                        BigDecimal.class)
                .build();
    }

    private CodeBlock keyOf(CodeBlock value) {
        return shape.isMixed() ? CodeBlock.of("key($L)", value) : value;
    }

    private CodeBlock checked() {
        return shape.valueType().isPrimitive()
                ? CodeBlock.of("value")
                : CodeBlock.of("$T.requireNonNull(value, $L)", Objects.class, Literals.string("value"));
    }

    private ParameterizedTypeName mapType() {
        TypeName key = shape.isMixed() || shape.def().type().equals(new TypeRef.Scalar(ScalarKind.STRING))
                ? shape.valueType()
                : shape.valueType().box();
        return ParameterizedTypeName.get(ClassName.get(Map.class), key, shape.self());
    }
}
