package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an operation results in.
 *
 * @param body the type of the result; empty when there never is one, any value when the successes differ
 * @param withBody the statuses of successes that carry it
 * @param withoutBody the statuses of successes that carry nothing
 * @param type the boxed Java type; {@code @Nullable Void} when there is no result
 * @param sometimes whether a finished operation may have no result although others have one
 */
record Result(
        Optional<TypeRef> body, List<String> withBody, List<String> withoutBody, TypeName type, boolean sometimes) {
    private static final TypeName VOID = Types.nullable(ClassName.get(Void.class));

    static Result of(EmitContext context, Operation operation) {
        List<String> with = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (ApiResponse response : operation.responses()) {
            (carries(operation, response) ? with : without).add(response.status());
        }
        Optional<TypeRef> body = operation.longRunning().isPresent()
                ? operation.longRunning().flatMap(LongRunning::resultType)
                : common(operation);
        boolean sometimes =
                body.isPresent() && operation.longRunning().isEmpty() && !without.isEmpty() && !with.isEmpty();
        TypeName type = body.map(context.types()::json).orElse(VOID);
        return new Result(body, List.copyOf(with), List.copyOf(without), type, sometimes);
    }

    boolean isVoid() {
        return body.isEmpty();
    }

    /** Whether successes of different types come back as {@code Object}. */
    static boolean differs(Operation operation) {
        return operation.longRunning().isEmpty() && bodies(operation).size() > 1;
    }

    /** A HEAD request has no body in its answer, whatever the description says (RFC 9110, section 9.3.2). */
    private static boolean carries(Operation operation, ApiResponse response) {
        return response.body().isPresent() && !operation.method().equals("HEAD");
    }

    private static Optional<TypeRef> common(Operation operation) {
        Set<TypeRef> bodies = bodies(operation);
        return bodies.size() > 1
                ? Optional.of(new TypeRef.AnyValue())
                : bodies.stream().findFirst();
    }

    private static Set<TypeRef> bodies(Operation operation) {
        Set<TypeRef> bodies = new LinkedHashSet<>();
        for (ApiResponse response : operation.responses()) {
            if (carries(operation, response)) {
                response.body().ifPresent(bodies::add);
            }
        }
        return bodies;
    }
}
