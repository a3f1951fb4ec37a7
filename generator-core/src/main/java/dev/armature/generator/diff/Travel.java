package dev.armature.generator.diff;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which types clients send, and which they read. */
final class Travel {
    private final Api api;
    private final Set<TypeId> sent = new HashSet<>();
    private final Set<TypeId> read = new HashSet<>();

    private Travel(Api api) {
        this.api = api;
    }

    static Travel of(Api api) {
        Travel travel = new Travel(api);
        for (OperationGroup group : api.groups()) {
            group.operations().forEach(travel::add);
        }
        api.clientParameters().forEach(parameter -> travel.visit(parameter.type(), travel.sent));
        return travel;
    }

    boolean isSent(TypeId id) {
        return sent.contains(id);
    }

    boolean isRead(TypeId id) {
        return read.contains(id);
    }

    private void add(Operation operation) {
        operation.parameters().forEach(parameter -> visit(parameter.type(), sent));
        operation.body().ifPresent(body -> visit(body.type(), sent));
        for (List<ApiResponse> answers : List.of(operation.responses(), operation.errors())) {
            for (ApiResponse answer : answers) {
                answer.body().ifPresent(body -> visit(body, read));
                answer.headers().forEach(header -> visit(header.type(), read));
            }
        }
        operation.longRunning().flatMap(waiting -> waiting.resultType()).ifPresent(result -> visit(result, read));
        operation.paging().ifPresent(paging -> visit(paging.item(), read));
    }

    private void visit(TypeRef type, Set<TypeId> seen) {
        named(type).ifPresent(id -> {
            TypeDef def = api.types().get(id);
            if (def != null && seen.add(id)) {
                def.match(new Members(seen));
            }
        });
    }

    /** The named type inside lists and maps. */
    static Optional<TypeId> named(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return named(list.item());
        } else if (type instanceof TypeRef.MapOf map) {
            return named(map.value());
        }
        return type instanceof TypeRef.Named named ? Optional.of(named.id()) : Optional.empty();
    }

    private final class Members implements TypeDef.Cases<Boolean> {
        private final Set<TypeId> seen;

        Members(Set<TypeId> seen) {
            this.seen = seen;
        }

        @Override
        public Boolean object(ObjectDef def) {
            for (Property property : def.properties()) {
                visit(property.type(), seen);
            }
            def.additionalProperties().ifPresent(type -> visit(type, seen));
            return true;
        }

        @Override
        public Boolean enumeration(EnumDef def) {
            return true;
        }

        @Override
        public Boolean discriminated(DiscriminatedDef def) {
            def.variants().forEach(variant -> visit(new TypeRef.Named(variant.type()), seen));
            visit(new TypeRef.Named(def.other()), seen);
            return true;
        }

        @Override
        public Boolean form(FormDef def) {
            def.properties().forEach(property -> visit(property.type(), seen));
            return true;
        }

        @Override
        public Boolean union(UnionDef def) {
            def.alternatives().forEach(alternative -> visit(alternative.type(), seen));
            return true;
        }
    }
}
