package dev.armature.it.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Verdict;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds operations that vanished without a word. */
final class Losses {
    private Losses() {}

    /** An operation of the document that is neither generated nor named in a diagnostic, if there is one. */
    static Optional<String> first(RawOperations raw, Verdict verdict, GeneratorConfig config) throws IOException {
        if (verdict.counts().operations() == raw.pointers().size()) {
            return Optional.empty();
        }
        Set<String> generated = generated(config);
        return raw.pointers().entrySet().stream()
                .filter(operation -> !generated.contains(withoutQuery(operation.getKey())))
                .filter(operation -> !isNamed(operation, verdict))
                .map(operation -> operation.getKey() + " vanished")
                .findFirst();
    }

    private static boolean isNamed(Map.Entry<String, String> operation, Verdict verdict) {
        String path = operation.getKey().substring(operation.getKey().indexOf(' ') + 1);
        return verdict.diagnostics().stream()
                .anyMatch(diagnostic -> covers(diagnostic.where().pointer().path(), operation.getValue())
                        || diagnostic.message().contains(path));
    }

    /** Whether a place is the operation, or what the operation is in; the whole document names nothing. */
    private static boolean covers(String place, String operation) {
        return !place.isEmpty() && (operation + '/').startsWith(place + '/');
    }

    private static Set<String> generated(GeneratorConfig config) throws IOException {
        JsonNode inspected = new JsonMapper().readTree(Generator.inspect(config).json());
        Set<String> operations = new HashSet<>();
        for (JsonNode spec : inspected.path("specs")) {
            spec.path("operations")
                    .forEach(
                            operation -> operations.add(operation.path("method").asText()
                                    + ' '
                                    + operation.path("path").asText()));
        }
        return operations;
    }

    private static String withoutQuery(String operation) {
        int query = operation.indexOf('?');
        return query < 0 ? operation : operation.substring(0, query);
    }
}
