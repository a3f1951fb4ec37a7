package dev.armature.generator.naming;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeId;
import java.util.Locale;

/** What names are looked up by: the identity of an element, small enough to hash. */
final class Keys {
    private Keys() {}

    /** A member of an object, or a known value of an enum. */
    record MemberKey(TypeId owner, String wireName) {}

    /** A property lifted into an owner. Lifted objects may nest, hence the place of the inner property. */
    record FlattenedKey(TypeId owner, String outer, String inner, SourceLocation where) {
        static FlattenedKey of(TypeId owner, Property outer, Property inner) {
            return new FlattenedKey(owner, outer.name(), inner.name(), inner.where());
        }
    }

    record OperationKey(String operationId, String method, String path) {
        static OperationKey of(Operation operation) {
            return new OperationKey(operation.operationId(), operation.method(), operation.path());
        }
    }

    /** An argument of an operation; {@code in} is {@code BODY} or one of {@link Parameter.In}. */
    record ArgumentKey(OperationKey operation, String in, String wireName) {
        private static final String BODY = "BODY";

        static ArgumentKey of(Operation operation, Parameter parameter) {
            return new ArgumentKey(OperationKey.of(operation), parameter.in().name(), parameter.name());
        }

        static ArgumentKey body(Operation operation) {
            return new ArgumentKey(OperationKey.of(operation), BODY, "");
        }
    }

    record ClientParameterKey(Parameter.In in, String wireName) {
        static ClientParameterKey of(Parameter parameter) {
            return new ClientParameterKey(parameter.in(), parameter.name());
        }
    }

    /** A response header of an operation: names of headers ignore case, and several answers may declare the same. */
    record HeaderKey(OperationKey operation, String name) {
        static HeaderKey of(Operation operation, ResponseHeader header) {
            return new HeaderKey(OperationKey.of(operation), header.name().toLowerCase(Locale.ROOT));
        }
    }
}
