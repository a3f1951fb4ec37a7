package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.ScalarText;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import java.util.Optional;

/** The values that descriptions fix: text on the wire, to be sent unless the caller gives another value. */
final class FixedValues {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    private FixedValues() {}

    /** The value of a property that has only one. */
    static CodeBlock constant(EmitContext context, Member member) {
        String value = member.property().constant().orElseThrow();
        TypeRef type = member.property().type();
        return context.types()
                .enumeration(type)
                .map(def -> of(context, def, value))
                .orElseGet(() -> Literals.of(((TypeRef.Scalar) type).kind(), value));
    }

    /** A value of an enumeration: the constant when there is one. */
    private static CodeBlock of(EmitContext context, EnumDef def, String value) {
        ClassName type = context.types().named(def.id());
        return def.values().stream()
                .filter(known -> known.value().equals(value))
                .findFirst()
                .map(known -> CodeBlock.of("$T.$N", type, context.names().enumConstant(def.id(), known)))
                .orElseGet(() -> CodeBlock.of("$T.of($L)", type, literal(def, value)));
    }

    private static CodeBlock literal(EnumDef def, String value) {
        return def.type() instanceof TypeRef.Scalar scalar ? Literals.of(scalar.kind(), value) : Literals.string(value);
    }

    /** An expression of the parameter's own type; empty when the wire text has to do. */
    static Optional<CodeBlock> typed(EmitContext context, TypeRef type, String value) {
        if (type.equals(STRING)) {
            return Optional.of(Literals.string(value));
        }
        return context.types()
                .enumeration(type)
                .filter(def ->
                        !(def.type() instanceof TypeRef.Scalar scalar) || ScalarText.isLiteral(scalar.kind(), value))
                .map(def -> CodeBlock.of("$T.of($L)", context.types().named(def.id()), literal(def, value)));
    }
}
