package dev.armature.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.List;

/**
 * What a form class offers of a part.
 *
 * @param javaName name of the builder method
 * @param javaType the boxed type it takes
 * @param settable whether the builder can set it; otherwise it has one value only
 */
public record EmittedPart(FormDef.Part part, String javaName, TypeName javaType, boolean settable) {
    /** The parts of a form in their order. */
    public static List<EmittedPart> of(EmitContext context, FormDef def) {
        return def.parts().stream()
                .map(part -> new EmittedPart(
                        part,
                        context.names().property(def.id(), part.property()).accessor(),
                        type(context, part),
                        part.property().constant().isEmpty()))
                .toList();
    }

    /** Whether a form without it is refused. */
    boolean isMandatory() {
        return part.property().required() && !part.property().nullable();
    }

    private static TypeName type(EmitContext context, FormDef.Part part) {
        TypeRef type = part.property().type();
        if (part.kind() != FormDef.Kind.FILE) {
            return context.types().json(type);
        }
        return type instanceof TypeRef.ListOf ? Types.list(RuntimeTypes.FILE_PART) : RuntimeTypes.FILE_PART;
    }
}
