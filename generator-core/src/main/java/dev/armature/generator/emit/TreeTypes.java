package dev.armature.generator.emit;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The types that values of unions hold, however deep. Jackson cannot be asked to try one type after the other without its own
 * classes, so a union gets its value as maps and lists, and these types can be read from such. Immutable.
 */
final class TreeTypes {
    private final Api api;
    private final Set<TypeId> reached = new HashSet<>();
    /** The object that is none of the variants, to what it is the other of. */
    private final Map<TypeId, DiscriminatedDef> others = new HashMap<>();

    private TreeTypes(Api api) {
        this.api = api;
    }

    static TreeTypes of(Api api) {
        TreeTypes types = new TreeTypes(api);
        Deque<TypeId> open = new ArrayDeque<>();
        for (TypeDef def : api.types().values()) {
            if (def instanceof UnionDef union) {
                union.alternatives().forEach(alternative -> add(alternative.type(), open));
            }
        }
        while (!open.isEmpty()) {
            TypeId id = open.pop();
            if (types.reached.add(id)) {
                types.addReferences(id, open);
            }
        }
        return types;
    }

    boolean contains(TypeId id) {
        return reached.contains(id);
    }

    /** What an object is the other of, when that has to be read. */
    Optional<DiscriminatedDef> base(TypeId other) {
        return Optional.ofNullable(others.get(other));
    }

    private void addReferences(TypeId id, Deque<TypeId> open) {
        TypeDef def = api.type(id);
        if (def instanceof ObjectDef object) {
            object.properties().forEach(property -> add(property.type(), open));
            object.additionalProperties().ifPresent(type -> add(type, open));
        } else if (def instanceof DiscriminatedDef base) {
            base.variants().forEach(variant -> open.push(variant.type()));
            open.push(base.other());
            others.put(base.other(), base);
        }
    }

    private static void add(TypeRef type, Deque<TypeId> open) {
        TypeRef inner = type;
        while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
            inner = inner instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) inner).value();
        }
        if (inner instanceof TypeRef.Named named) {
            open.push(named.id());
        }
    }
}
