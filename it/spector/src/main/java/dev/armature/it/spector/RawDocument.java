package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A document as it was written, for what {@code inspect} has no need to say. */
final class RawDocument {
    private final JsonNode root;

    private RawDocument(JsonNode root) {
        this.root = root;
    }

    static RawDocument read(Path file) throws IOException {
        return new RawDocument(new ObjectMapper().readTree(file.toFile()));
    }

    /** How the server's URL is composed; empty when there is one URL. */
    String hostTemplate() {
        return root.path("x-ms-parameterized-host").path("hostTemplate").asText();
    }

    /** Whether the operation of a step is in here, under its id. */
    boolean declares(Step step) {
        String id = operation(step).path("operationId").asText();
        return id.equals(step.call().orElseThrow().operationId());
    }

    /** What a schema refers to, or the schema. */
    JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isMissingNode()
                ? schema
                : resolve(root.at(reference.asText().substring(1)));
    }

    /** The schema of the request body of a step. */
    JsonNode request(Step step) {
        for (JsonNode parameter : operation(step).path("parameters")) {
            JsonNode resolved = resolve(parameter);
            if (resolved.path("in").asText().equals("body")) {
                return resolved.path("schema");
            }
        }
        return MissingNode.getInstance();
    }

    /** The schema of the answer to a step. */
    JsonNode response(Step step) {
        JsonNode responses = operation(step).path("responses");
        JsonNode own = responses.path(Integer.toString(step.status()));
        return resolve(own.isMissingNode() ? responses.path("default") : own).path("schema");
    }

    private JsonNode operation(Step step) {
        String path = step.call().orElseThrow().path();
        for (String section : List.of("paths", "x-ms-paths")) {
            JsonNode operation =
                    root.path(section).path(path).path(step.method().toLowerCase(Locale.ROOT));
            if (operation.isObject()) {
                return operation;
            }
        }
        return MissingNode.getInstance();
    }
}
