package dev.armature.generator.model;

import java.util.List;

/**
 * A value of one of several types that nothing in it names: {@code oneOf} and {@code anyOf} without a discriminator, and several
 * {@code type}s at one place.
 *
 * @param alternatives in the order of the description, each type once; values that fit none are kept as they are
 */
public record UnionDef(TypeId id, String name, Docs docs, List<Alternative> alternatives, SourceLocation where)
        implements TypeDef {
    public UnionDef {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One of the types.
     *
     * @param name what the description calls it: a schema's name, a title, or a word for a plain type
     * @param secret whether its values must never be printed
     */
    public record Alternative(String name, TypeRef type, boolean secret, Docs docs) {
        /** The same, never to be printed. */
        public Alternative asSecret() {
            return new Alternative(name, type, true, docs);
        }
    }
}
