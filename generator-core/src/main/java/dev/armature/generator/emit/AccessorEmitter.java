package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The accessors of a model class: its own and those lifted from nested objects. */
final class AccessorEmitter {
    private AccessorEmitter() {}

    /** What the accessor of a property returns. */
    static TypeName type(Member member) {
        if (member.collection()) {
            return member.boxed();
        }
        return member.mandatory() ? member.plain() : Types.optional(member.boxed());
    }

    static List<MethodSpec> methods(ObjectShape shape) {
        List<MethodSpec> methods = new ArrayList<>();
        Set<String> overridden = shape.overridden();
        for (Member member : shape.members()) {
            MethodSpec accessor = accessor(member);
            methods.add(
                    overridden.contains(member.name())
                            ? accessor.toBuilder()
                                    .addAnnotation(Annotations.override())
                                    .build()
                            : accessor);
            if (member.collection()) {
                methods.add(presence(member, CodeBlock.of("$N != null", member.name())));
            }
        }
        for (FlattenedMember member : shape.flattened()) {
            methods.add(accessor(member));
            if (member.inner().collection()) {
                String outer = member.outer().name();
                String inner = member.inner().names().presence();
                methods.add(presence(member.lifted(), CodeBlock.of("$N != null && $N.$N()", outer, outer, inner)));
            }
        }
        return methods;
    }

    /** What accessors of mandatory properties call; empty when there are none. */
    static Optional<MethodSpec> requiredHelper(ObjectShape shape) {
        boolean used = shape.members().stream().anyMatch(member -> member.mandatory() && !member.collection())
                || shape.flattened().stream()
                        .anyMatch(
                                member -> member.mandatory() && !member.inner().collection());
        return used ? Optional.of(requiredHelper(shape.self())) : Optional.empty();
    }

    private static MethodSpec accessor(Member member) {
        String field = member.name();
        MethodSpec.Builder method =
                method(member).addJavadoc(MemberDocs.accessor(member)).returns(type(member));
        if (member.collection()) {
            return method.addStatement("return $N == null ? $L : $N", field, emptyCollection(member), field)
                    .build();
        } else if (member.mandatory()) {
            String copy = member.bytes() ? ".clone()" : "";
            return method.addStatement("return required($N, $L)$L", field, member.wireName(), copy)
                    .build();
        }
        CodeBlock copy = member.bytes() ? CodeBlock.of(".map($T::clone)", member.boxed()) : CodeBlock.of("");
        return method.addStatement("return $T.ofNullable($N)$L", Optional.class, field, copy)
                .build();
    }

    private static MethodSpec accessor(FlattenedMember member) {
        String outer = member.outer().name();
        String inner = member.inner().name();
        MethodSpec.Builder method = method(member.lifted()).addJavadoc(MemberDocs.accessor(member));
        if (member.inner().collection()) {
            return method.returns(member.inner().boxed())
                    .addStatement(
                            "return $N == null ? $L : $N.$N()", outer, emptyCollection(member.inner()), outer, inner)
                    .build();
        } else if (member.mandatory()) {
            return method.returns(member.inner().plain())
                    .addStatement(
                            "return required($N, $L).$N()",
                            outer,
                            member.outer().wireName(),
                            inner)
                    .build();
        }
        CodeBlock value = CodeBlock.of("$N.$N()", outer, inner);
        CodeBlock optional = member.innerMandatory() ? CodeBlock.of("$T.of($L)", Optional.class, value) : value;
        return method.returns(Types.optional(member.inner().boxed()))
                .addStatement("return $N == null ? $T.empty() : $L", outer, Optional.class, optional)
                .build();
    }

    private static MethodSpec presence(Member member, CodeBlock test) {
        return MethodSpec.methodBuilder(member.names().presence())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(MemberDocs.presence(member))
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", test)
                .build();
    }

    private static MethodSpec requiredHelper(ClassName self) {
        TypeVariableName type = TypeVariableName.get("T");
        return MethodSpec.methodBuilder("required")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(type)
                .returns(type)
                .addParameter(Types.nullable(type), "value")
                .addParameter(String.class, "name")
                .beginControlFlow("if (value == null)")
                .addStatement(
                        "throw new $T($L + name + $L)",
                        IllegalStateException.class,
                        Literals.string(self.simpleName() + "."),
                        Literals.string(" is required but the service left it out"))
                .endControlFlow()
                .addStatement("return value")
                .build();
    }

    private static CodeBlock emptyCollection(Member member) {
        return CodeBlock.of("$T.of()", member.list() ? List.class : Map.class);
    }

    private static MethodSpec.Builder method(Member member) {
        return MethodSpec.methodBuilder(member.name()).addModifiers(Modifier.PUBLIC);
    }
}
