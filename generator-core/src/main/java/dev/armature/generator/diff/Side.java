package dev.armature.generator.diff;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.Names;
import java.util.Optional;

/** One of the two descriptions, with what is asked about it again and again. */
final class Side {
    private final Api api;
    private final Names names;
    private final Travel travel;

    Side(Api api, Names names) {
        this.api = api;
        this.names = names;
        this.travel = Travel.of(api);
    }

    Api api() {
        return api;
    }

    Names names() {
        return names;
    }

    Travel travel() {
        return travel;
    }

    Optional<TypeDef> def(TypeRef type) {
        return type instanceof TypeRef.Named named
                ? Optional.ofNullable(api.types().get(named.id()))
                : Optional.empty();
    }

    String className(TypeId id) {
        return names.type(id).toString();
    }

    /** The boxed Java type of a value in JSON. */
    JavaType json(TypeRef type) {
        return type.match(JavaTypes.inJson(JavaTypes.simple(names)));
    }

    /** The boxed Java type of an argument. */
    JavaType argument(TypeRef type) {
        return type.match(JavaTypes.ofArguments(JavaTypes.simple(names)));
    }

    /** The method of a model that reads the property, such as {@code com.example.models.Widget.color()}. */
    String accessor(TypeId owner, Property property) {
        return className(owner) + '.' + names.property(owner, property).accessor() + "()";
    }

    /** The type as people write it: the words of the description for what has a name there. */
    String text(TypeRef type) {
        return type.match(JavaTypes.inJson(id -> api.type(id).name())).text();
    }
}
