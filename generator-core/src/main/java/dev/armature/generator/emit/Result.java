package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation results in.
 *
 * @param kind how the body of a success becomes a value
 * @param body the type of the value; empty when there never is one
 * @param statuses the successes with and without body
 * @param type the boxed Java type; {@code @Nullable Void} when there is no result
 */
record Result(Kind kind, Optional<TypeRef> body, SuccessStatuses statuses, TypeName type) {
    private static final TypeName VOID = Types.nullable(ClassName.get(Void.class));
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    private static final Set<String> OF_RESOURCES = Set.of("PUT", "PATCH");
    private static final Set<String> NO_CONTENT = Set.of("204", "205");

    /** How the body of a success becomes a value. */
    enum Kind {
        NOTHING,
        JSON,
        XML,
        TEXT,
        /** Bytes as they come: streams, and content that only the caller knows how to read. */
        BYTES
    }

    static Result of(EmitContext context, Operation operation) {
        SuccessStatuses statuses = SuccessStatuses.of(operation);
        List<ApiResponse> carriers = operation.responses().stream()
                .filter(response -> SuccessStatuses.carries(operation, response))
                .toList();
        Optional<TypeRef> body = operation.longRunning().isPresent()
                ? operation.longRunning().flatMap(LongRunning::resultType)
                : common(bodies(operation));
        Kind kind = body.map(type -> kind(type, carriers)).orElse(Kind.NOTHING);
        TypeName type =
                switch (kind) {
                    case NOTHING -> VOID;
                    case BYTES -> RuntimeTypes.BINARY_BODY;
                    case TEXT -> ClassName.get(String.class);
                    case JSON, XML -> context.types().json(body.orElseThrow());
                };
        return new Result(kind, body, statuses, type);
    }

    boolean isVoid() {
        return kind == Kind.NOTHING;
    }

    /** Whether a success may come without the value that others have. */
    boolean isOptional(Operation operation) {
        if (isVoid()) {
            return false;
        }
        return operation.longRunning().isEmpty()
                ? statuses.mixed()
                : !endings(operation).isEmpty();
    }

    /** The statuses with which a long-running operation may end without its result. A resource can be read all the same. */
    List<String> endings(Operation operation) {
        return OF_RESOURCES.contains(operation.method())
                ? List.of()
                : statuses.withoutBody().stream().filter(NO_CONTENT::contains).toList();
    }

    /** Whether successes of different types come back as {@code Object}. */
    static boolean differs(Operation operation) {
        return operation.longRunning().isEmpty() && bodies(operation).size() > 1;
    }

    private static Kind kind(TypeRef type, List<ApiResponse> carriers) {
        List<String> contentTypes = carriers.stream()
                .flatMap(response -> response.contentTypes().stream())
                .toList();
        if (type instanceof TypeRef.Binary) {
            return Kind.BYTES;
        } else if (contentTypes.isEmpty() || contentTypes.stream().anyMatch(RequestContent::isJson)) {
            return Kind.JSON;
        } else if (contentTypes.stream().anyMatch(RequestContent::isXml)) {
            return Kind.XML;
        }
        return type.equals(STRING) && contentTypes.stream().anyMatch(RequestContent::isText) ? Kind.TEXT : Kind.BYTES;
    }

    private static Optional<TypeRef> common(Set<TypeRef> bodies) {
        if (bodies.size() < 2) {
            return bodies.stream().findFirst();
        }
        return bodies.stream()
                .filter(TypeRef.Binary.class::isInstance)
                .findFirst()
                .or(() -> Optional.of(new TypeRef.AnyValue()));
    }

    private static Set<TypeRef> bodies(Operation operation) {
        Set<TypeRef> bodies = new LinkedHashSet<>();
        for (ApiResponse response : operation.responses()) {
            if (SuccessStatuses.carries(operation, response)) {
                response.body().ifPresent(bodies::add);
            }
        }
        return bodies;
    }
}
