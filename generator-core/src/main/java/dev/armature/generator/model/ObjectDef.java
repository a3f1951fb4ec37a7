package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object with known properties. {@code allOf} without a discriminator is already merged into {@code properties}.
 *
 * @param properties in the order of the description, inherited ones first
 * @param additionalProperties the type of members beyond {@code properties}; empty when the description says nothing about
 *     them (unknown members are kept all the same)
 * @param usages where values of this type travel
 */
public record ObjectDef(
        TypeId id,
        String name,
        Docs docs,
        List<Property> properties,
        Optional<TypeRef> additionalProperties,
        Set<Usage> usages,
        SourceLocation where)
        implements TypeDef {
    public ObjectDef {
        properties = List.copyOf(properties);
        usages = Set.copyOf(usages);
    }

    /** The same object with other properties. */
    public ObjectDef withProperties(List<Property> others) {
        return new ObjectDef(id, name, docs, others, additionalProperties, usages, where);
    }

    /** The same object with other usages. */
    public ObjectDef withUsages(Set<Usage> others) {
        return new ObjectDef(id, name, docs, properties, additionalProperties, others, where);
    }
}
