package dev.armature.generator.model;

import java.util.List;

/**
 * A set of known values.
 *
 * @param open whether values beyond {@code values} are expected; readers keep unknown values in any case
 */
public record EnumDef(TypeId id, String name, Docs docs, List<EnumValue> values, boolean open, SourceLocation where)
        implements TypeDef {
    public EnumDef {
        values = List.copyOf(values);
    }
}
