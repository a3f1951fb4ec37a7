package dev.armature.generator.build;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.HashSet;
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
        api.types().forEach((id, def) -> {
            check.require(id.equals(def.id()), "type under another id: " + id);
            check.type(def);
        });
        return api;
    }

    private void operations() {
        Set<String> ids = new HashSet<>();
        api.groups().forEach(group -> group.operations().forEach(operation -> {
            require(ids.add(operation.operationId()), "operationId twice: " + operation.operationId());
            operation(operation);
        }));
    }

    private void operation(Operation operation) {
        require(!operation.responses().isEmpty(), "no successful answer: " + operation.operationId());
        operation.parameters().forEach(parameter -> resolves(parameter.type(), operation.operationId()));
        operation.body().ifPresent(body -> {
            require(!body.contentTypes().isEmpty(), "body without content type: " + operation.operationId());
            resolves(body.type(), operation.operationId());
        });
        operation.responses().forEach(response -> response(response, operation));
        operation.errors().forEach(response -> response(response, operation));
        operation
                .longRunning()
                .flatMap(options -> options.resultType())
                .ifPresent(type -> resolves(type, operation.operationId()));
    }

    private void response(ApiResponse response, Operation operation) {
        response.body().ifPresent(type -> resolves(type, operation.operationId()));
        response.headers().forEach(header -> resolves(header.type(), operation.operationId()));
    }

    private void type(TypeDef def) {
        if (def instanceof ObjectDef object) {
            require(!object.usages().isEmpty(), "type without usage: " + object.id());
            Set<String> names = new HashSet<>();
            for (Property property : object.properties()) {
                require(names.add(property.name()), "property twice: " + object.id() + ' ' + property.name());
                resolves(property.type(), object.id() + " " + property.name());
                require(!property.flatten() || isObject(property.type()), "flattens no object: " + property.where());
            }
            object.additionalProperties()
                    .ifPresent(type -> resolves(type, object.id().toString()));
        } else if (def instanceof DiscriminatedDef discriminated) {
            discriminated.variants().forEach(variant -> variant(variant.type(), discriminated));
            require(isObject(new TypeRef.Named(discriminated.other())), "no other object: " + discriminated.id());
        } else if (def instanceof UnionDef union) {
            union.alternatives()
                    .forEach(alternative ->
                            resolves(alternative.type(), union.id().toString()));
        }
    }

    private void variant(TypeId type, DiscriminatedDef owner) {
        TypeDef def = api.types().get(type);
        require(def instanceof ObjectDef || def instanceof DiscriminatedDef, "no variant " + type + " of " + owner.id());
    }

    private boolean isObject(TypeRef type) {
        return type instanceof TypeRef.Named named && api.types().get(named.id()) instanceof ObjectDef;
    }

    private void resolves(TypeRef type, String user) {
        UsagePass.named(type)
                .ifPresent(id -> require(api.types().containsKey(id), "no type " + id + ", used by " + user));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
