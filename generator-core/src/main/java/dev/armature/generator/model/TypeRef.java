package dev.armature.generator.model;

import org.jspecify.annotations.Nullable;

/** The type of a value where it is used: a parameter, a property, a body, a header. */
public sealed interface TypeRef {
    /** A single value with a fixed JSON and text form. */
    record Scalar(ScalarKind kind) implements TypeRef {
        // By hand, as in Named: most types are of these two kinds, and the JVM makes the generated methods when first
        // called.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Scalar scalar && scalar.kind == kind;
        }

        @Override
        public int hashCode() {
            return kind.name().hashCode();
        }
    }

    /** An array. */
    record ListOf(TypeRef item) implements TypeRef {}

    /** An object used as a map from strings. */
    record MapOf(TypeRef value) implements TypeRef {}

    /** A named type, found in {@link Api#type}. */
    record Named(TypeId id) implements TypeRef {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named named && named.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** Any JSON value. */
    record AnyValue() implements TypeRef {}

    /** Bytes of unknown length that are streamed, not held as JSON. */
    record Binary() implements TypeRef {}

    /** Calls the method of {@code cases} that fits this type. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Scalar scalar) {
            return cases.scalar(scalar.kind());
        } else if (this instanceof ListOf list) {
            return cases.list(list.item());
        } else if (this instanceof MapOf map) {
            return cases.map(map.value());
        } else if (this instanceof Named named) {
            return cases.named(named.id());
        } else if (this instanceof AnyValue) {
            return cases.any();
        }
        return cases.binary();
    }

    /** One method per kind of type, so that a new kind cannot be forgotten anywhere. */
    interface Cases<R> {
        R scalar(ScalarKind kind);

        R list(TypeRef item);

        R map(TypeRef value);

        R named(TypeId id);

        R any();

        R binary();
    }
}
