package dev.armature.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.WireFormats;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The class of one of the types of a union. */
final class UnionCaseEmitter {
    /** What Jackson writes. */
    static final String ON_WIRE = "onWire";

    private static final String VALUE = "value";

    private UnionCaseEmitter() {}

    /** The nested class of a case. */
    static TypeSpec type(UnionShape shape, UnionShape.Case each, ModelCopies copies) {
        boolean bytes = each.boxed() instanceof ArrayTypeName;
        CodeBlock value = CodeBlock.of(VALUE);
        CodeBlock wire = WireFormats.inJson(each.ref())
                .map(format -> CodeBlock.of("$T.requireNonNull($L.write(value))", Objects.class, format))
                .orElse(value);
        TypeSpec.Builder type = start(shape, each.type(), each.boxed())
                .addJavadoc(Javadocs.of(each.alternative().docs())
                        .orElse(text(each))
                        .build())
                .addMethod(constructor(
                        each.boxed(), bytes ? CodeBlock.of("value.clone()") : copies.copy(each.ref(), value)))
                .addMethod(accessor(each.boxed(), bytes ? CodeBlock.of("value.clone()") : value))
                .addMethod(onWire(wire));
        return type.addMethod(toStringMethod(printed(each.alternative(), bytes)))
                .build();
    }

    /** The nested class of what is none of the types. */
    static TypeSpec unknown(UnionShape shape) {
        TypeName any = ClassName.OBJECT;
        String name = shape.self().simpleName() + ".Unknown";
        return start(shape, shape.unknown(), any)
                .addJavadoc(Javadocs.of("A value of none of the types that are known here, kept as it is.")
                        .build())
                .addMethod(constructor(any, CodeBlock.of(VALUE)))
                .addMethod(accessor(any, CodeBlock.of(VALUE)))
                .addMethod(onWire(CodeBlock.of(VALUE)))
                // nothing is known about it, so it may be a secret
                .addMethod(toStringMethod(Literals.string(name)))
                .build();
    }

    private static CodeBlock printed(UnionDef.Alternative alternative, boolean bytes) {
        if (alternative.secret()) {
            return Literals.string("***");
        }
        return bytes
                ? CodeBlock.of("value.length + $L", Literals.string(" bytes"))
                : CodeBlock.of("String.valueOf(value)");
    }

    /** What a case is, unless the description says it better. */
    static String text(UnionShape.Case each) {
        return "A value of the type " + Javadocs.code(each.alternative().name()) + ".";
    }

    private static TypeSpec.Builder start(UnionShape shape, ClassName self, TypeName type) {
        return TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(shape.self())
                .addField(type, VALUE, Modifier.PRIVATE, Modifier.FINAL);
    }

    private static MethodSpec constructor(TypeName type, CodeBlock value) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(type, VALUE)
                .addStatement("this.value = $L", value)
                .build();
    }

    private static MethodSpec accessor(TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(VALUE)
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private static MethodSpec onWire(CodeBlock value) {
        return MethodSpec.methodBuilder(ON_WIRE)
                .addAnnotation(Annotations.override())
                .returns(Object.class)
                .addStatement("return $L", value)
                .build();
    }

    private static MethodSpec toStringMethod(CodeBlock value) {
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", value)
                .build();
    }
}
