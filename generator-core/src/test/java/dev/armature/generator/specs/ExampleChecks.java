package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Proves that the samples of a page are in the example files, and in 3.x among the standard examples as well. */
final class ExampleChecks {

    private ExampleChecks() {}

    static void example(SpecOperation operation, Fact fact) {
        Map<String, JsonNode> parts = parts(operation);
        assertThat(parts).containsKey(fact.name());
        assertThat(CanonicalJson.digest(parts.get(fact.name()))).isEqualTo(fact.type());
        if (!operation.isSwagger2()) {
            String part = fact.name().substring(fact.name().lastIndexOf('/') + 1);
            assertThat(operation.standardExamples(part))
                    .extracting(CanonicalJson::digest)
                    .as("standard examples of %s", part)
                    .contains(fact.type());
        }
    }

    /** The payloads of all example files by {@code title/request}, {@code title/status} or {@code title/status.header}. */
    static Map<String, JsonNode> parts(SpecOperation operation) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        operation.examples().forEach((title, file) -> {
            Spot request = file.child("parameters").child(operation.bodyKey());
            if (request.exists()) {
                parts.put(title + "/request", request.node());
            }
            file.child("responses").members().forEach((status, response) -> {
                if (response.has("body")) {
                    parts.put(title + "/" + status, response.node().get("body"));
                }
                response.child("headers")
                        .members()
                        .forEach((name, value) -> parts.put(title + "/" + status + "." + name, value.node()));
            });
        });
        return parts;
    }
}
