package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.RequestBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variants of an operation: one for each further Java type of its body, and one for each of its result. */
final class Variants {
    private final Context context;
    private final Operation operation;
    private final Set<String> taken;

    Variants(Context context, Operation operation, Set<String> taken) {
        this.context = context;
        this.operation = operation;
        this.taken = taken;
    }

    /** The operation itself first. */
    List<Operation> all(List<BodyReader.Sent> sent, Map<String, List<ApiResponse>> answers) {
        List<Operation> all = new ArrayList<>();
        all.add(operation);
        sent.stream().skip(1).forEach(variant -> all.add(sending(variant)));
        if (operation.longRunning().isEmpty()) {
            answers.forEach((label, successes) -> all.add(answering(label, successes)));
        } else if (!answers.isEmpty()) {
            context.diagnostics()
                    .warning(
                            operation.where(),
                            "Results of long-running operations come in one representation. The others cannot be chosen.");
        }
        return all;
    }

    private Operation sending(BodyReader.Sent variant) {
        RequestBody body = variant.body();
        return operation.variant(
                free(variant.label()),
                about("Sends the body as " + body.contentTypes().get(0) + "."),
                Optional.of(body),
                operation.responses());
    }

    private Operation answering(String label, List<ApiResponse> successes) {
        String accepted = successes.stream()
                .flatMap(success -> success.contentTypes().stream())
                .findFirst()
                .orElse("");
        return operation.variant(
                free(label), about("Asks for the answer as " + accepted + "."), operation.body(), successes);
    }

    /** An operation of the description may be called like that. */
    private String free(String label) {
        String free = label;
        for (int number = 2; !taken.add(operation.operationId() + free); number++) {
            free = label + number;
        }
        return free;
    }

    private Docs about(String what) {
        Docs docs = operation.docs();
        String description =
                docs.description().isBlank() ? "" : docs.description().strip() + "\n\n";
        return new Docs(docs.summary(), description + what);
    }
}
