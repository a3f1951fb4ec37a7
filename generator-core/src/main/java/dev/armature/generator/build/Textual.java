package dev.armature.generator.build;

import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;

/** Types of parameters and headers: what can be written as text without a JSON document inside. */
final class Textual {
    private final Context context;
    private final TypeTable types;

    Textual(Context context, TypeTable types) {
        this.context = context;
        this.types = types;
    }

    /** The type itself when it has a text form, else a string that the caller fills, with a warning. */
    TypeRef restrict(TypeRef type, Node where) {
        boolean list = type instanceof TypeRef.ListOf items && isValue(items.item());
        if (list || isValue(type)) {
            return type;
        }
        context.warn(
                where,
                "Only single values and lists of them are supported here yet. The value is passed as finished text.");
        return SchemaReader.string();
    }

    private boolean isValue(TypeRef type) {
        return type instanceof TypeRef.Scalar || (type instanceof TypeRef.Named && !types.isObject(type));
    }
}
