package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.model.Usage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pass: where each type travels. Types that no operation reaches are dropped; the others come in order of first use. */
final class UsagePass {
    private final Map<TypeId, TypeDef> all;
    private final Map<TypeId, Set<Usage>> reached = new LinkedHashMap<>();

    private UsagePass(Map<TypeId, TypeDef> all) {
        this.all = all;
    }

    static Map<TypeId, TypeDef> apply(List<Operation> operations, Map<TypeId, TypeDef> all) {
        UsagePass pass = new UsagePass(all);
        operations.forEach(pass::walk);
        return pass.result();
    }

    private void walk(Operation operation) {
        operation.parameters().forEach(parameter -> walk(parameter.type(), EnumSet.of(Usage.REQUEST)));
        operation.body().ifPresent(body -> walk(body.type(), usages(operation, body)));
        operation.responses().forEach(response -> walk(response, Usage.RESPONSE));
        operation.errors().forEach(response -> walk(response, Usage.ERROR));
        operation
                .longRunning()
                .flatMap(options -> options.resultType())
                .ifPresent(type -> walk(type, EnumSet.of(Usage.RESPONSE)));
    }

    private static Set<Usage> usages(Operation operation, RequestBody body) {
        boolean patch = operation.method().equals("PATCH")
                || body.contentTypes().stream().anyMatch(MediaTypes::isMergePatch);
        return patch ? EnumSet.of(Usage.REQUEST, Usage.PATCH) : EnumSet.of(Usage.REQUEST);
    }

    private void walk(ApiResponse response, Usage usage) {
        response.body().ifPresent(type -> walk(type, EnumSet.of(usage)));
        response.headers().forEach(header -> walk(header.type(), EnumSet.of(usage)));
    }

    /** Depth first without recursion: types may refer to each other in chains of any length. */
    private void walk(TypeRef start, Set<Usage> usages) {
        Deque<TypeId> open = new ArrayDeque<>(named(start).stream().toList());
        while (!open.isEmpty()) {
            TypeId id = open.pop();
            if (reached.computeIfAbsent(id, any -> EnumSet.noneOf(Usage.class)).addAll(usages)) {
                List<TypeId> next = new ArrayList<>(references(id));
                Collections.reverse(next);
                next.forEach(open::push);
            }
        }
    }

    private List<TypeId> references(TypeId id) {
        List<TypeId> references = new ArrayList<>();
        if (all.get(id) instanceof ObjectDef object) {
            for (Property property : object.properties()) {
                named(property.type()).ifPresent(references::add);
            }
            object.additionalProperties().flatMap(UsagePass::named).ifPresent(references::add);
        } else if (all.get(id) instanceof DiscriminatedDef discriminated) {
            discriminated.variants().forEach(variant -> references.add(variant.type()));
            references.add(discriminated.other());
        } else if (all.get(id) instanceof UnionDef union) {
            union.alternatives()
                    .forEach(alternative -> named(alternative.type()).ifPresent(references::add));
        }
        return references;
    }

    /** The named type inside lists and maps. */
    static Optional<TypeId> named(TypeRef type) {
        TypeRef inner = type;
        while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
            inner = inner instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) inner).value();
        }
        return inner instanceof TypeRef.Named named ? Optional.of(named.id()) : Optional.empty();
    }

    private Map<TypeId, TypeDef> result() {
        Map<TypeId, TypeDef> result = new LinkedHashMap<>();
        reached.forEach((id, usages) -> {
            TypeDef def = all.get(id);
            if (def != null) {
                result.put(id, def.match(new WithUsages(usages)));
            }
        });
        return result;
    }

    private record WithUsages(Set<Usage> usages) implements TypeDef.Cases<TypeDef> {
        @Override
        public TypeDef object(ObjectDef def) {
            return def.withUsages(usages);
        }

        @Override
        public TypeDef enumeration(EnumDef def) {
            return def;
        }

        @Override
        public TypeDef discriminated(DiscriminatedDef def) {
            return def;
        }

        @Override
        public TypeDef union(UnionDef def) {
            return def;
        }
    }
}
