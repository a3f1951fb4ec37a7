package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.ProgressHeaders;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pass: {@code x-ms-long-running-operation} and its options. */
final class LongRunningReader {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Context context;
    private final SchemaReader schemas;

    LongRunningReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    Optional<LongRunning> read(IdentifiedOperation operation, List<ApiResponse> responses) {
        Node node = operation.node();
        Optional<Node> options = node.get("x-ms-long-running-operation-options");
        if (!AzureExtensions.longRunning(node)) {
            options.ifPresent(given -> context.warn(
                    given, "The options have no effect without x-ms-long-running-operation. Set that to true."));
            warnWhenUndeclared(operation, responses);
            return Optional.empty();
        }
        options.flatMap(given -> given.get("final-state-via"))
                .filter(via -> via.text().equals("custom-operation-reference"))
                .ifPresent(via -> context.warn(
                        via, "A custom operation reference is not supported yet. The headers of the answer decide."));
        Optional<TypeRef> declared = AzureExtensions.finalStateSchema(node)
                .map(schema -> schemas.read(schema, TypeNames.member(operation.typeName(), "Result"))
                        .type());
        return Optional.of(new LongRunning(AzureExtensions.finalStateVia(node), declared.or(() -> result(responses))));
    }

    /** A description that says {@code false} has thought about it. */
    private void warnWhenUndeclared(IdentifiedOperation operation, List<ApiResponse> responses) {
        boolean reads = READS.contains(operation.source().method());
        if (reads || operation.node().get("x-ms-long-running-operation").isPresent()) {
            return;
        }
        ProgressHeaders.first(responses).ifPresent(header -> context.diagnostics()
                .warning(
                        header.where(),
                        "The header " + header.name()
                                + " tells that the operation goes on after its answer. Say so with"
                                + " \"x-ms-long-running-operation\": true, or that it does not with false. Until then"
                                + " callers can wait with CallOptions.waitUntilProvisioned."));
    }

    /**
     * The body of the answer that shows the finished resource. A declared 204 says that there is none to come, so that the body of
     * a 202 is only about the progress.
     */
    static Optional<TypeRef> result(List<ApiResponse> responses) {
        for (String status : List.of("200", "201")) {
            Optional<TypeRef> body = body(responses, status);
            if (body.isPresent()) {
                return body;
            }
        }
        boolean finished = responses.stream()
                .anyMatch(response -> List.of("200", "201", "204").contains(response.status()));
        return finished ? Optional.empty() : body(responses, "202");
    }

    private static Optional<TypeRef> body(List<ApiResponse> responses, String status) {
        return responses.stream()
                .filter(response -> response.status().equals(status))
                .findFirst()
                .flatMap(ApiResponse::body);
    }
}
