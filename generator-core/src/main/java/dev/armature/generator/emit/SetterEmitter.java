package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of a model's builder that set a property, lift one from a nested object, or send an explicit null. */
final class SetterEmitter {
    private SetterEmitter() {}

    static List<MethodSpec> methods(ObjectShape shape) {
        List<MethodSpec> methods = new ArrayList<>();
        Set<String> flattened = new HashSet<>();
        for (Member outer : shape.flattenedOuters()) {
            flattened.add(outer.name());
        }
        for (Member member : shape.members()) {
            if (member.settable()) {
                methods.add(setter(shape, member, flattened.contains(member.name())));
            }
            if (member.clearable()) {
                methods.add(clear(shape, member, flattened.contains(member.name())));
            }
        }
        for (FlattenedMember member : shape.flattened()) {
            if (member.settable()) {
                methods.add(setter(shape, member));
            }
            if (member.clearable()) {
                methods.add(clear(shape, member));
            }
        }
        return methods;
    }

    private static MethodSpec setter(ObjectShape shape, Member member, boolean flattened) {
        MethodSpec.Builder method = setter(shape, member).addJavadoc(MemberDocs.setter(member));
        method.addStatement("this.$N = $N", member.name(), member.name());
        if (flattened) {
            method.addStatement("this.$N = null", shape.flattenedBuilder(member));
        }
        if (member.clearable()) {
            method.addStatement("this.$N.remove($L)", shape.unknownField(), member.wireName());
        }
        return method.addStatement("return this").build();
    }

    private static MethodSpec setter(ObjectShape shape, FlattenedMember member) {
        MethodSpec.Builder method = setter(shape, member.lifted()).addJavadoc(MemberDocs.setter(member));
        dropExplicitNull(shape, member, method);
        return method.addStatement(
                        "$L.$N($N)",
                        nested(shape, member),
                        member.inner().name(),
                        member.lifted().name())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec clear(ObjectShape shape, Member member, boolean flattened) {
        MethodSpec.Builder method = clear(shape, member).addStatement("$N = null", member.name());
        if (flattened) {
            method.addStatement("$N = null", shape.flattenedBuilder(member));
        }
        return method.addStatement("$N.put($L, null)", shape.unknownField(), member.wireName())
                .addStatement("return this")
                .build();
    }

    private static MethodSpec clear(ObjectShape shape, FlattenedMember member) {
        MethodSpec.Builder method = clear(shape, member.lifted());
        dropExplicitNull(shape, member, method);
        return method.addStatement(
                        "$L.$N()", nested(shape, member), member.inner().names().clear())
                .addStatement("return this")
                .build();
    }

    /** A member of the nested object and an explicit null for the object itself exclude each other. */
    private static void dropExplicitNull(ObjectShape shape, FlattenedMember member, MethodSpec.Builder method) {
        if (member.outer().clearable()) {
            method.addStatement(
                    "$N.remove($L)", shape.unknownField(), member.outer().wireName());
        }
    }

    private static CodeBlock nested(ObjectShape shape, FlattenedMember member) {
        return CodeBlock.of("$N()", shape.flattenedBuilder(member.outer()));
    }

    private static MethodSpec.Builder setter(ObjectShape shape, Member member) {
        return MethodSpec.methodBuilder(member.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder())
                .addParameter(Types.nullable(member.boxed()), member.name());
    }

    private static MethodSpec.Builder clear(ObjectShape shape, Member member) {
        return MethodSpec.methodBuilder(member.names().clear())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(MemberDocs.clear(member))
                .returns(shape.builder());
    }
}
