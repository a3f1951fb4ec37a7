package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds members of the body of an answer, also those of objects in it. */
record PagePath(Map<TypeId, TypeDef> types, Optional<TypeRef> body) {
    private static final List<TypeRef> LINKS =
            List.of(new TypeRef.Scalar(ScalarKind.STRING), new TypeRef.Scalar(ScalarKind.URI));

    /** The one type of body that successes have; empty when there is none, or when they differ. */
    static Optional<TypeRef> body(Operation operation) {
        List<TypeRef> bodies = operation.responses().stream()
                .map(ApiResponse::body)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return bodies.size() == 1 ? Optional.of(bodies.get(0)) : Optional.empty();
    }

    /** Whether bodies of successes have members at all. */
    static boolean readable(Operation operation) {
        List<String> contentTypes = operation.responses().stream()
                .flatMap(response -> response.contentTypes().stream())
                .toList();
        return !operation.method().equals("HEAD")
                && (contentTypes.isEmpty()
                        || contentTypes.stream().anyMatch(type -> MediaTypes.isJson(type) || MediaTypes.isXml(type)));
    }

    static Optional<Property> property(ObjectDef owner, String name) {
        return owner.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** The properties that lead to a member. A name with dots is that of one property, or leads into nested objects. */
    Optional<List<String>> to(String name) {
        return body.flatMap(type -> path(type, name));
    }

    /** The type of the items of the list at the end of a path; empty when there is no list. */
    Optional<TypeRef> item(List<String> path) {
        return type(path).filter(TypeRef.ListOf.class::isInstance).map(list -> ((TypeRef.ListOf) list).item());
    }

    /** Whether a text is at the end of a path. */
    boolean isLink(List<String> path) {
        return type(path).filter(LINKS::contains).isPresent();
    }

    private Optional<TypeRef> type(List<String> path) {
        Optional<TypeRef> type = body;
        for (String name : path) {
            type = type.flatMap(owner -> member(owner, name));
        }
        return type;
    }

    private Optional<List<String>> path(TypeRef owner, String name) {
        if (member(owner, name).isPresent()) {
            return Optional.of(List.of(name));
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            String outer = name.substring(0, dot);
            String rest = name.substring(dot + 1);
            Optional<List<String>> inner = member(owner, outer).flatMap(type -> path(type, rest));
            if (inner.isPresent()) {
                List<String> path = new ArrayList<>(List.of(outer));
                path.addAll(inner.get());
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private Optional<TypeRef> member(TypeRef owner, String name) {
        return owner instanceof TypeRef.Named named && types.get(named.id()) instanceof ObjectDef object
                ? property(object, name).map(Property::type)
                : Optional.empty();
    }
}
