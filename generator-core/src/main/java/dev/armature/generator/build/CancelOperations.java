package dev.armature.generator.build;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the operation that cancels another: a POST to the path of the other one with {@code /cancel} at the end, that needs nothing
 * the other one was not given. Anything less certain is left to the caller, who can call it like any operation.
 */
final class CancelOperations {
    private static final String SEGMENT = "cancel";

    /** A deletion has the path of what it deletes, and what can be canceled there is not the deletion. */
    private static final Set<String> CANCELABLE = Set.of("PUT", "PATCH", "POST");

    private final Map<String, Operation> posts = new LinkedHashMap<>();

    CancelOperations(List<Operation> operations) {
        operations.stream()
                .filter(operation -> operation.method().equals("POST"))
                .forEach(operation -> posts.putIfAbsent(operation.path(), operation));
    }

    /** What to add to the path of {@code operation}; empty when there is no such operation. */
    Optional<String> segment(Operation operation) {
        return CANCELABLE.contains(operation.method())
                ? Optional.ofNullable(posts.get(operation.path() + '/' + SEGMENT))
                        .filter(cancel -> fits(cancel, operation))
                        .map(cancel -> SEGMENT)
                : Optional.empty();
    }

    private static boolean fits(Operation cancel, Operation operation) {
        Set<String> given = names(operation, Parameter.In.QUERY);
        boolean bodiless = cancel.body().filter(RequestBody::required).isEmpty();
        boolean complete = cancel.parameters().stream()
                .filter(Parameter::required)
                .allMatch(parameter -> parameter.in() == Parameter.In.PATH
                        || (parameter.in() == Parameter.In.QUERY && given.contains(parameter.name())));
        return bodiless && complete && names(cancel, Parameter.In.QUERY).containsAll(given);
    }

    private static Set<String> names(Operation operation, Parameter.In in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == in)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }
}
