package dev.armature.generator.model;

/** A type that gets its own Java class. */
public sealed interface TypeDef permits ObjectDef, EnumDef, DiscriminatedDef, UnionDef, FormDef {
    TypeId id();

    /**
     * The name the description gives the type ({@code x-ms-client-name}, {@code x-ms-enum.name}, the component's key), or one
     * derived from the position of an inline schema. A wire-side hint: {@code naming} turns it into a Java name.
     */
    String name();

    Docs docs();

    SourceLocation where();

    /** Calls the method of {@code cases} that fits this definition. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof ObjectDef object) {
            return cases.object(object);
        } else if (this instanceof EnumDef enumeration) {
            return cases.enumeration(enumeration);
        } else if (this instanceof DiscriminatedDef discriminated) {
            return cases.discriminated(discriminated);
        } else if (this instanceof FormDef form) {
            return cases.form(form);
        }
        return cases.union((UnionDef) this);
    }

    /** One method per kind of definition. */
    interface Cases<R> {
        R object(ObjectDef def);

        R enumeration(EnumDef def);

        R discriminated(DiscriminatedDef def);

        R union(UnionDef def);

        R form(FormDef def);
    }
}
