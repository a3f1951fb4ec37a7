package dev.armature.generator.model;

import java.util.List;

/**
 * A set of known values.
 *
 * @param values each value once
 * @param type the type of the values: a scalar, or any value when they are of several kinds
 * @param open whether values beyond {@code values} are expected; readers keep unknown values in any case
 */
public record EnumDef(
        TypeId id, String name, Docs docs, List<EnumValue> values, TypeRef type, boolean open, SourceLocation where)
        implements TypeDef {
    public EnumDef {
        values = List.copyOf(values);
    }

    /** An enumeration of strings. */
    public EnumDef(TypeId id, String name, Docs docs, List<EnumValue> values, boolean open, SourceLocation where) {
        this(id, name, docs, values, new TypeRef.Scalar(ScalarKind.STRING), open, where);
    }
}
