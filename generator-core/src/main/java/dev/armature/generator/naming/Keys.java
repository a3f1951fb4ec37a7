package dev.armature.generator.naming;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What names are looked up by: the identity of an element, small enough to hash. */
final class Keys {
    private Keys() {}

    /**
     * Equal to a key with equal parts; keys of different kinds have parts of different types. No record: the JVM makes code
     * for equals and hashCode of every record when they are first called, and making it for six kinds of keys takes longer
     * than naming a small description.
     */
    private abstract static class Key {
        private final List<Object> parts;

        Key(Object... parts) {
            this.parts = List.of(parts);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.parts.equals(parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + parts;
        }
    }

    /** A member of an object, or a known value of an enum. */
    static final class MemberKey extends Key {
        private final String wireName;

        MemberKey(TypeId owner, String wireName) {
            super(owner, wireName);
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    /** An alternative of a union, each of which has another type. */
    static final class CaseKey extends Key {
        CaseKey(TypeId owner, TypeRef type) {
            super(owner, type);
        }
    }

    /** A property lifted into an owner. Lifted objects may nest, hence the place of the inner property. */
    static final class FlattenedKey extends Key {
        private FlattenedKey(TypeId owner, String outer, String inner, Pointer where) {
            super(owner, outer, inner, where);
        }

        static FlattenedKey of(TypeId owner, Property outer, Property inner) {
            return new FlattenedKey(
                    owner, outer.name(), inner.name(), inner.where().pointer());
        }
    }

    static final class OperationKey extends Key {
        private OperationKey(String operationId, String method, String path) {
            super(operationId, method, path);
        }

        static OperationKey of(Operation operation) {
            return new OperationKey(operation.operationId(), operation.method(), operation.path());
        }
    }

    /** An argument of an operation; {@code in} is {@code BODY} or one of {@link Parameter.In}. */
    static final class ArgumentKey extends Key {
        private static final String BODY = "BODY";

        private ArgumentKey(OperationKey operation, String in, String wireName) {
            super(operation, in, wireName);
        }

        static ArgumentKey of(Operation operation, Parameter parameter) {
            return new ArgumentKey(OperationKey.of(operation), parameter.in().name(), parameter.name());
        }

        static ArgumentKey body(Operation operation) {
            return new ArgumentKey(OperationKey.of(operation), BODY, "");
        }
    }

    static final class ClientParameterKey extends Key {
        private ClientParameterKey(Parameter.In in, String wireName) {
            super(in, wireName);
        }

        static ClientParameterKey of(Parameter parameter) {
            return new ClientParameterKey(parameter.in(), parameter.name());
        }
    }

    /** A response header of an operation: names of headers ignore case, and several answers may declare the same. */
    static final class HeaderKey extends Key {
        private HeaderKey(OperationKey operation, String name) {
            super(operation, name);
        }

        static HeaderKey of(Operation operation, ResponseHeader header) {
            return new HeaderKey(OperationKey.of(operation), header.name().toLowerCase(Locale.ROOT));
        }
    }
}
