package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.model.Usage;
import java.util.ArrayDeque;
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
        for (Operation operation : operations) {
            pass.walk(operation);
        }
        return pass.result();
    }

    private void walk(Operation operation) {
        for (Parameter parameter : operation.parameters()) {
            walk(parameter.type(), EnumSet.of(Usage.REQUEST));
        }
        if (operation.body().isPresent()) {
            RequestBody body = operation.body().get();
            walk(body.type(), usages(operation, body));
        }
        for (ApiResponse response : operation.responses()) {
            walk(response, Usage.RESPONSE);
        }
        for (ApiResponse response : operation.errors()) {
            walk(response, Usage.ERROR);
        }
        if (operation.longRunning().isPresent()) {
            walk(operation.longRunning().get().resultType(), EnumSet.of(Usage.RESPONSE));
        }
    }

    private static Set<Usage> usages(Operation operation, RequestBody body) {
        boolean patch = operation.method().equals("PATCH");
        for (String contentType : body.contentTypes()) {
            patch |= MediaTypes.isMergePatch(contentType);
        }
        return patch ? EnumSet.of(Usage.REQUEST, Usage.PATCH) : EnumSet.of(Usage.REQUEST);
    }

    private void walk(ApiResponse response, Usage usage) {
        walk(response.body(), EnumSet.of(usage));
        for (ResponseHeader header : response.headers()) {
            walk(header.type(), EnumSet.of(usage));
        }
    }

    private void walk(Optional<TypeRef> start, Set<Usage> usages) {
        if (start.isPresent()) {
            walk(start.get(), usages);
        }
    }

    /** Depth first without recursion: types may refer to each other in chains of any length. */
    private void walk(TypeRef start, Set<Usage> usages) {
        Deque<TypeId> open = new ArrayDeque<>();
        Reference.named(start).ifPresent(open::push);
        while (!open.isEmpty()) {
            TypeId id = open.pop();
            if (reached.computeIfAbsent(id, any -> EnumSet.noneOf(Usage.class)).addAll(usages)) {
                pushReferences(id, open);
            }
        }
    }

    private void pushReferences(TypeId id, Deque<TypeId> open) {
        TypeDef def = all.get(id);
        List<Reference> references = def == null ? List.of() : Reference.of(def);
        for (int i = references.size() - 1; i >= 0; i--) {
            open.push(references.get(i).to());
        }
    }

    private Map<TypeId, TypeDef> result() {
        Map<TypeId, TypeDef> result = new LinkedHashMap<>();
        for (Map.Entry<TypeId, Set<Usage>> type : reached.entrySet()) {
            TypeDef def = all.get(type.getKey());
            if (def != null) {
                result.put(type.getKey(), def.match(new WithUsages(type.getValue())));
            }
        }
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

        @Override
        public TypeDef form(FormDef def) {
            return def;
        }
    }
}
