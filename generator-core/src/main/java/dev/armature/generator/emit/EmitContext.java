package dev.armature.generator.emit;

import dev.armature.generator.model.Api;
import dev.armature.generator.naming.Names;
import dev.armature.generator.poet.Types;

/** What every emitter may look things up in. Immutable, so that files can be emitted in parallel. */
public final class EmitContext {
    private final Api api;
    private final Names names;
    private final Types types;
    private final Hierarchies hierarchies;
    private final CommonMembers common;
    private final TreeTypes trees;

    private EmitContext(Api api, Names names, Types types, Hierarchies hierarchies, CommonMembers common) {
        this.api = api;
        this.names = names;
        this.types = types;
        this.hierarchies = hierarchies;
        this.common = common;
        this.trees = TreeTypes.of(api);
    }

    /** The context of an API whose names are allocated. */
    public static EmitContext of(Api api, Names names) {
        Types types = Types.of(api, names);
        Hierarchies hierarchies = Hierarchies.of(api);
        EmitContext first = new EmitContext(api, names, types, hierarchies, CommonMembers.none(hierarchies));
        return new EmitContext(api, names, types, hierarchies, CommonMembers.of(first));
    }

    public Api api() {
        return api;
    }

    public Names names() {
        return names;
    }

    public Types types() {
        return types;
    }

    Hierarchies hierarchies() {
        return hierarchies;
    }

    /** The types that unions read from JSON that Jackson has already taken apart. */
    TreeTypes trees() {
        return trees;
    }

    CommonMembers common() {
        return common;
    }
}
