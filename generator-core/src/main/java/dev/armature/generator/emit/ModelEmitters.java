package dev.armature.generator.emit;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;

/** All files of the models of an API. */
public final class ModelEmitters {
    private ModelEmitters() {}

    /** A class per type in the order of the API, then the reachability metadata; nothing when there are no types. */
    public static List<GeneratedFile> all(EmitContext context) {
        List<GeneratedFile> files = new ArrayList<>();
        for (TypeDef def : context.api().types().values()) {
            files.add(emit(def, context));
        }
        // forms are no JSON
        if (context.api().types().values().stream().anyMatch(def -> !(def instanceof FormDef))) {
            files.add(ReachabilityEmitter.emit(context));
        }
        return files;
    }

    private static GeneratedFile emit(TypeDef def, EmitContext context) {
        return def.match(new TypeDef.Cases<>() {
            @Override
            public GeneratedFile object(ObjectDef object) {
                return ObjectEmitter.emit(object, context);
            }

            @Override
            public GeneratedFile enumeration(EnumDef enumeration) {
                return EnumEmitter.emit(enumeration, context);
            }

            @Override
            public GeneratedFile discriminated(DiscriminatedDef discriminated) {
                return DiscriminatedEmitter.emit(discriminated, context);
            }

            @Override
            public GeneratedFile union(UnionDef union) {
                return UnionEmitter.emit(union, context);
            }

            @Override
            public GeneratedFile form(FormDef form) {
                return FormEmitter.emit(form, context);
            }
        });
    }
}
