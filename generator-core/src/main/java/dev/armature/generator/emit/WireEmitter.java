package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.Types;
import dev.armature.generator.poet.WireFormats;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The private methods through which Jackson writes and reads properties in formats it does not know, or knows only with the right
 * version, module and settings. What it sees are strings and numbers, so that every mapper gives the same JSON.
 */
final class WireEmitter {
    private static final String SUFFIX = "OnWire";

    private WireEmitter() {}

    /** What Jackson writes, for the model class. */
    static List<MethodSpec> getters(ObjectShape shape) {
        List<MethodSpec> methods = new ArrayList<>();
        for (Member member : shape.members()) {
            member.wire().ifPresent(format -> methods.add(getter(shape, member, format)));
        }
        shape.unknownWire().ifPresent(format -> methods.add(unknownGetter(shape, format)));
        return methods;
    }

    /** What Jackson fills, for the builder. */
    static List<MethodSpec> setters(ObjectShape shape) {
        List<MethodSpec> methods = new ArrayList<>();
        for (Member member : shape.members()) {
            member.wire().ifPresent(format -> methods.add(setter(shape, member, format)));
        }
        shape.unknownWire().ifPresent(format -> methods.add(unknownSetter(shape, format)));
        return methods;
    }

    private static MethodSpec getter(ObjectShape shape, Member member, CodeBlock format) {
        return MethodSpec.methodBuilder(name(shape, member.name()))
                .addModifiers(Modifier.PRIVATE)
                .addAnnotations(Annotations.written(member.property().name(), member.nullWhenAbsent()))
                .returns(wireType(member.property().type()))
                .addStatement("return $L.write($N)", format, member.name())
                .build();
    }

    private static MethodSpec setter(ObjectShape shape, Member member, CodeBlock format) {
        String name = member.name();
        return MethodSpec.methodBuilder(name(shape, name))
                .addModifiers(Modifier.PRIVATE)
                .addAnnotation(Annotations.jsonProperty(member.property().name()))
                .addParameter(wireType(member.property().type()), name)
                .addStatement("this.$N = $L.read($N)", name, format, name)
                .build();
    }

    private static MethodSpec unknownGetter(ObjectShape shape, CodeBlock format) {
        return MethodSpec.methodBuilder(name(shape, shape.unknownField()))
                .addModifiers(Modifier.PRIVATE)
                .addAnnotations(Annotations.writtenBeyond())
                .returns(Types.nullable(Types.map(unknownType(shape))))
                .addStatement("return $T.map($L).write($N)", WireFormats.TYPE, format, shape.unknownField())
                .build();
    }

    private static MethodSpec unknownSetter(ObjectShape shape, CodeBlock format) {
        return MethodSpec.methodBuilder(name(shape, shape.unknownField()))
                .addModifiers(Modifier.PRIVATE)
                .addAnnotation(Annotations.jsonAnySetter())
                .addParameter(ClassName.get(String.class), "name")
                .addParameter(unknownType(shape), "value")
                .addStatement("$N.put(name, $L.read(value))", shape.unknownField(), format)
                .build();
    }

    private static TypeName unknownType(ObjectShape shape) {
        return shape.def().additionalProperties().map(WireEmitter::wireType).orElseThrow();
    }

    private static TypeName wireType(TypeRef type) {
        return Types.nullable(WireFormats.jsonType(type));
    }

    private static String name(ObjectShape shape, String property) {
        return Methods.free(property + SUFFIX, shape.taken());
    }
}
