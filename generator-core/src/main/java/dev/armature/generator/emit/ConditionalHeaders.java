package dev.armature.generator.emit;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import java.util.List;
import java.util.Set;

/** Which outcomes of conditional requests an operation has (RFC 9110, section 13). */
final class ConditionalHeaders {
    private static final List<String> ALL =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");
    private static final List<String> OF_READS = List.of("If-None-Match", "If-Modified-Since");
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private ConditionalHeaders() {}

    /** Whether a call may fail because of a version. */
    static boolean failing(Operation operation) {
        boolean read = READS.contains(operation.method());
        return ALL.stream().filter(name -> !read || !OF_READS.contains(name)).anyMatch(name -> has(operation, name))
                && !declares(operation, "412");
    }

    /** Whether a read may end because the caller has the present version. */
    static boolean unchanged(Operation operation) {
        return READS.contains(operation.method())
                && OF_READS.stream().anyMatch(name -> has(operation, name))
                && !declares(operation, "304");
    }

    /** Whether the operation has a header parameter of that name. */
    static boolean has(Operation operation, String name) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.in() == Parameter.In.HEADER
                        && parameter.name().equalsIgnoreCase(name));
    }

    private static boolean declares(Operation operation, String status) {
        boolean success =
                operation.responses().stream().map(ApiResponse::status).anyMatch(status::equals);
        return success
                || operation.errors().stream()
                        .anyMatch(error ->
                                error.status().equals(status) && error.body().isPresent());
    }
}
