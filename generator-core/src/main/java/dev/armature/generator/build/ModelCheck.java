package dev.armature.generator.build;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pass: what everything above the model relies on. A failure is a defect of the builder, never of the description. */
final class ModelCheck {
    private final Api api;

    private ModelCheck(Api api) {
        this.api = api;
    }

    /**
     * Returns the API as it is.
     *
     * @throws IllegalStateException when it is inconsistent
     */
    static Api check(Api api) {
        ModelCheck check = new ModelCheck(api);
        check.operations();
        for (Map.Entry<TypeId, TypeDef> type : api.types().entrySet()) {
            if (!type.getKey().equals(type.getValue().id())) {
                throw defect("type under another id: " + type.getKey());
            }
            check.type(type.getValue());
        }
        return api;
    }

    private void operations() {
        Set<String> ids = new HashSet<>();
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                if (!ids.add(operation.operationId())) {
                    throw defect("operationId twice: " + operation.operationId());
                }
                operation(operation);
            }
        }
    }

    private void operation(Operation operation) {
        String id = operation.operationId();
        if (operation.responses().isEmpty()) {
            throw defect("no successful answer: " + id);
        }
        for (Parameter parameter : operation.parameters()) {
            resolves(parameter.type(), id);
        }
        if (operation.body().isPresent()) {
            body(operation.body().get(), id);
        }
        for (ApiResponse response : operation.responses()) {
            response(response, id);
        }
        for (ApiResponse response : operation.errors()) {
            response(response, id);
        }
        if (operation.longRunning().isPresent()) {
            resolves(operation.longRunning().get().resultType(), id);
        }
    }

    private void body(RequestBody body, String operationId) {
        if (body.contentTypes().isEmpty()) {
            throw defect("body without content type: " + operationId);
        }
        resolves(body.type(), operationId);
    }

    private void response(ApiResponse response, String operationId) {
        resolves(response.body(), operationId);
        for (ResponseHeader header : response.headers()) {
            resolves(header.type(), operationId);
        }
    }

    private void type(TypeDef def) {
        if (def instanceof ObjectDef object) {
            object(object);
        } else if (def instanceof DiscriminatedDef discriminated) {
            discriminated(discriminated);
        } else if (def instanceof UnionDef union) {
            for (UnionDef.Alternative alternative : union.alternatives()) {
                resolves(alternative.type(), union.id());
            }
        }
    }

    private void object(ObjectDef object) {
        if (object.usages().isEmpty()) {
            throw defect("type without usage: " + object.id());
        }
        Set<String> names = new HashSet<>();
        for (Property property : object.properties()) {
            if (!names.add(property.name())) {
                throw defect("property twice: " + object.id() + ' ' + property.name());
            }
            if (property.flatten() && !isObject(property.type())) {
                throw defect("flattens no object: " + property.where());
            }
            resolves(property.type(), object.id());
        }
        resolves(object.additionalProperties(), object.id());
    }

    private void discriminated(DiscriminatedDef def) {
        for (DiscriminatedDef.Variant variant : def.variants()) {
            TypeDef type = api.types().get(variant.type());
            if (!(type instanceof ObjectDef) && !(type instanceof DiscriminatedDef)) {
                throw defect("no variant " + variant.type() + " of " + def.id());
            }
        }
        if (!isObject(new TypeRef.Named(def.other()))) {
            throw defect("no other object: " + def.id());
        }
    }

    private boolean isObject(TypeRef type) {
        return type instanceof TypeRef.Named named && api.types().get(named.id()) instanceof ObjectDef;
    }

    private void resolves(Optional<TypeRef> type, Object user) {
        if (type.isPresent()) {
            resolves(type.get(), user);
        }
    }

    private void resolves(TypeRef type, Object user) {
        Optional<TypeId> id = Reference.named(type);
        if (id.isPresent() && !api.types().containsKey(id.get())) {
            throw defect("no type " + id.get() + ", used by " + user);
        }
    }

    private static IllegalStateException defect(String message) {
        return new IllegalStateException(message);
    }
}
