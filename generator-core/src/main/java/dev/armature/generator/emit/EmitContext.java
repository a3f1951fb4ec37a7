package dev.armature.generator.emit;

import dev.armature.generator.model.Api;
import dev.armature.generator.naming.Names;
import dev.armature.generator.poet.Types;

/** What every emitter may look things up in. Immutable, so that files can be emitted in parallel. */
public record EmitContext(Api api, Names names, Types types) {
    /** The context of an API whose names are allocated. */
    public static EmitContext of(Api api, Names names) {
        return new EmitContext(api, names, Types.of(api, names));
    }
}
