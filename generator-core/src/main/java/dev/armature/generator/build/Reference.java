package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One step from an element to a named type.
 *
 * @param from the element in words, such as {@code Thing.colour} or {@code Things_Get: body of 200}
 * @param to the type it leads to
 * @param where the element stands
 */
record Reference(String from, TypeId to, SourceLocation where) {
    /** Every named type that a type refers to, in the order of the description. */
    static List<Reference> of(TypeDef def) {
        return def.match(new OfType());
    }

    /** Every named type that an operation refers to: parameters, bodies, answers, the result. */
    static List<Reference> of(Operation operation) {
        Collector found = new Collector();
        String name = operation.operationId() + ": ";
        for (Parameter parameter : operation.parameters()) {
            found.add(name + "parameter " + parameter.name(), parameter.type(), parameter.where());
        }
        if (operation.body().isPresent()) {
            RequestBody body = operation.body().get();
            found.add(name + "request body", body.type(), body.where());
        }
        operation.responses().forEach(response -> answer(found, name, response));
        operation.errors().forEach(response -> answer(found, name, response));
        operation
                .longRunning()
                .flatMap(waiting -> waiting.resultType())
                .ifPresent(type -> found.add(name + "result of the operation", type, operation.where()));
        return found.references;
    }

    private static void answer(Collector found, String name, ApiResponse response) {
        response.body().ifPresent(type -> found.add(name + "body of " + response.status(), type, response.where()));
        for (ResponseHeader header : response.headers()) {
            found.add(name + "header " + header.name() + " of " + response.status(), header.type(), response.where());
        }
    }

    /** The named type inside lists and maps. */
    static Optional<TypeId> named(TypeRef type) {
        TypeRef inner = type;
        while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
            inner = inner instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) inner).value();
        }
        return inner instanceof TypeRef.Named named ? Optional.of(named.id()) : Optional.empty();
    }

    private static final class Collector {
        private final List<Reference> references = new ArrayList<>();

        void add(String from, TypeRef type, SourceLocation where) {
            Optional<TypeId> named = named(type);
            if (named.isPresent()) {
                references.add(new Reference(from, named.get(), where));
            }
        }
    }

    private static final class OfType implements TypeDef.Cases<List<Reference>> {
        private final Collector found = new Collector();

        @Override
        public List<Reference> object(ObjectDef def) {
            for (Property property : def.properties()) {
                found.add(def.name() + '.' + property.name(), property.type(), property.where());
            }
            if (def.additionalProperties().isPresent()) {
                found.add(def.name() + ".*", def.additionalProperties().get(), def.where());
            }
            return found.references;
        }

        @Override
        public List<Reference> enumeration(EnumDef def) {
            return found.references;
        }

        @Override
        public List<Reference> discriminated(DiscriminatedDef def) {
            for (DiscriminatedDef.Variant variant : def.variants()) {
                String value = def.name() + " with " + def.discriminator() + " = " + variant.value();
                found.references.add(new Reference(value, variant.type(), def.where()));
            }
            found.references.add(new Reference(def.name() + " of any other kind", def.other(), def.where()));
            return found.references;
        }

        @Override
        public List<Reference> form(FormDef def) {
            for (Property property : def.properties()) {
                found.add(def.name() + '.' + property.name(), property.type(), property.where());
            }
            return found.references;
        }

        @Override
        public List<Reference> union(UnionDef def) {
            for (UnionDef.Alternative alternative : def.alternatives()) {
                found.add(def.name() + " as " + alternative.name(), alternative.type(), def.where());
            }
            return found.references;
        }
    }
}
