package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pass: {@code x-ms-long-running-operation} and its options. */
final class LongRunningReader {
    private static final Map<String, FinalStateVia> VIA = Map.of(
            "azure-async-operation",
            FinalStateVia.AZURE_ASYNC_OPERATION,
            "location",
            FinalStateVia.LOCATION,
            "original-uri",
            FinalStateVia.ORIGINAL_URI,
            "operation-location",
            FinalStateVia.OPERATION_LOCATION);

    private final Context context;
    private final SchemaReader schemas;

    LongRunningReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    Optional<LongRunning> read(IdentifiedOperation operation, List<ApiResponse> responses) {
        Node node = operation.node();
        Optional<Node> options = node.get("x-ms-long-running-operation-options");
        if (!node.isTrue("x-ms-long-running-operation")) {
            options.ifPresent(given -> context.warn(
                    given, "The options have no effect without x-ms-long-running-operation. Set that to true."));
            return Optional.empty();
        }
        FinalStateVia via = options.flatMap(given -> given.get("final-state-via"))
                .map(this::via)
                .orElse(FinalStateVia.DEFAULT);
        Optional<TypeRef> declared =
                options.flatMap(given -> given.get("final-state-schema")).map(schema -> finalState(schema, operation));
        return Optional.of(new LongRunning(via, declared.or(() -> result(responses))));
    }

    private FinalStateVia via(Node value) {
        FinalStateVia via = VIA.get(value.text());
        if (via == null) {
            context.warn(
                    value,
                    "final-state-via knows " + VIA.keySet().stream().sorted().toList() + " only.");
            return FinalStateVia.DEFAULT;
        }
        return via;
    }

    /** The extension holds the text of a reference, or a schema. */
    private TypeRef finalState(Node schema, IdentifiedOperation operation) {
        Node target = schema.isObject() ? schema : Node.object(schema.where(), Map.of("$ref", schema));
        return schemas.read(target, TypeNames.member(operation.typeName(), "Result"))
                .type();
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
