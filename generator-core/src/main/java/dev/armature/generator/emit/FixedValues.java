package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import java.util.Optional;

/** The values that descriptions fix: text on the wire, to be sent unless the caller gives another value. */
final class FixedValues {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    private FixedValues() {}

    /** An expression of the parameter's own type; empty when the wire text has to do. */
    static Optional<CodeBlock> typed(EmitContext context, TypeRef type, String value) {
        if (type.equals(STRING)) {
            return Optional.of(Literals.string(value));
        }
        return context.types()
                .enumeration(type)
                .map(def -> CodeBlock.of("$T.of($L)", context.types().named(def.id()), Literals.string(value)));
    }
}
