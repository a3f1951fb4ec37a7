package dev.armature.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeRef;
import java.util.Optional;

/**
 * What the caller of an operation hands over: a parameter or the body.
 *
 * @param name its Java name, free of collisions inside the operation
 * @param wireName its name in the description, for messages and examples
 * @param type the boxed type
 * @param preset the wire text that is sent unless the caller gives a value
 * @param isBody whether it is the body
 */
record Argument(
        String name,
        String wireName,
        TypeRef ref,
        TypeName type,
        Docs docs,
        Constraints constraints,
        Optional<String> preset,
        boolean isBody) {
    static Argument of(EmitContext context, String name, Parameter parameter) {
        TypeName type = context.types().of(parameter.type());
        return new Argument(
                name,
                parameter.name(),
                parameter.type(),
                type,
                parameter.docs(),
                parameter.constraints(),
                parameter.fixedValue(),
                false);
    }

    static Argument body(EmitContext context, String name, RequestBody body) {
        RequestContent content = RequestContent.of(body);
        TypeRef ref = content.type();
        TypeName type = content.kind() == RequestContent.Kind.JSON
                ? context.types().json(ref)
                : context.types().of(ref);
        return new Argument(
                name, body.name().orElse("body"), ref, type, body.docs(), Constraints.NONE, Optional.empty(), true);
    }

    /** Whether it is a list that is left out when it is empty; an empty body is not the same as none. */
    boolean isList() {
        return !isBody && ref instanceof TypeRef.ListOf;
    }

    /** The type of a required argument: primitive where there is one. */
    TypeName required() {
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }
}
