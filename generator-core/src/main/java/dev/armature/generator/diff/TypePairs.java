package dev.armature.generator.diff;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which type of the new description is which of the old one: the one with the same Java name, else the one that stands where the
 * old one stood, when neither has a namesake on the other side.
 */
final class TypePairs {
    private final Side before;
    private final Side after;
    private final Map<TypeId, TypeId> pairs = new LinkedHashMap<>();
    private final Set<TypeId> taken = new HashSet<>();
    private final Set<TypeId> walked = new HashSet<>();

    private TypePairs(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    static TypePairs of(Side before, Side after, OperationPairs operations) {
        TypePairs pairs = new TypePairs(before, after);
        pairs.pairNamesakes();
        operations.both().forEach(pairs::walk);
        return pairs;
    }

    /** The new type of an old one; empty when it is gone. */
    Optional<TypeId> newOf(TypeId old) {
        return Optional.ofNullable(pairs.get(old));
    }

    boolean isNew(TypeId id) {
        return !taken.contains(id);
    }

    /** Whether the two mean the same type. */
    boolean same(TypeRef old, TypeRef now) {
        if (old instanceof TypeRef.Named from && now instanceof TypeRef.Named to) {
            return to.id().equals(pairs.get(from.id()));
        } else if (old instanceof TypeRef.ListOf from && now instanceof TypeRef.ListOf to) {
            return same(from.item(), to.item());
        } else if (old instanceof TypeRef.MapOf from && now instanceof TypeRef.MapOf to) {
            return same(from.value(), to.value());
        }
        return !(old instanceof TypeRef.Named) && old.equals(now);
    }

    private void pairNamesakes() {
        Map<String, TypeId> byName = new HashMap<>();
        after.api().types().keySet().forEach(id -> byName.put(after.className(id), id));
        for (TypeId id : before.api().types().keySet()) {
            TypeId namesake = byName.get(before.className(id));
            if (namesake != null) {
                pairs.put(id, namesake);
                taken.add(namesake);
            }
        }
    }

    private void walk(OperationPairs.Pair pair) {
        Operation old = pair.before().operation();
        Operation now = pair.after().operation();
        walk(old.body().map(RequestBody::type), now.body().map(RequestBody::type));
        walk(old.responses(), now.responses());
        walk(old.errors(), now.errors());
        for (Parameter parameter : old.parameters()) {
            now.parameters().stream()
                    .filter(other -> other.name().equals(parameter.name()))
                    .forEach(other -> walk(parameter.type(), other.type()));
        }
        walk(old.paging().map(Paging::item), now.paging().map(Paging::item));
    }

    private void walk(List<ApiResponse> old, List<ApiResponse> now) {
        for (ApiResponse answer : old) {
            now.stream()
                    .filter(other -> other.status().equals(answer.status()))
                    .forEach(other -> walk(answer.body(), other.body()));
        }
    }

    private void walk(Optional<TypeRef> old, Optional<TypeRef> now) {
        old.ifPresent(type -> now.ifPresent(other -> walk(type, other)));
    }

    private void walk(TypeRef old, TypeRef now) {
        if (old instanceof TypeRef.ListOf from && now instanceof TypeRef.ListOf to) {
            walk(from.item(), to.item());
        } else if (old instanceof TypeRef.MapOf from && now instanceof TypeRef.MapOf to) {
            walk(from.value(), to.value());
        } else if (old instanceof TypeRef.Named from && now instanceof TypeRef.Named to) {
            walk(from.id(), to.id());
        }
    }

    private void walk(TypeId old, TypeId now) {
        TypeDef from = before.api().types().get(old);
        TypeDef to = after.api().types().get(now);
        if (from == null || to == null || !from.getClass().equals(to.getClass())) {
            return;
        }
        if (!pairs.containsKey(old) && taken.add(now)) {
            pairs.put(old, now);
        }
        if (!now.equals(pairs.get(old)) || !walked.add(old)) {
            return;
        }
        if (from instanceof ObjectDef object && to instanceof ObjectDef other) {
            for (Property property : object.properties()) {
                other.properties().stream()
                        .filter(candidate -> candidate.name().equals(property.name()))
                        .forEach(candidate -> walk(property.type(), candidate.type()));
            }
            walk(object.additionalProperties(), other.additionalProperties());
        } else if (from instanceof DiscriminatedDef base && to instanceof DiscriminatedDef other) {
            walk(base.other(), other.other());
            for (DiscriminatedDef.Variant variant : base.variants()) {
                other.variants().stream()
                        .filter(candidate -> candidate.value().equals(variant.value()))
                        .forEach(candidate -> walk(variant.type(), candidate.type()));
            }
        }
    }
}
