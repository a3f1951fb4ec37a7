package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.armature.runtime.ApiException;
import dev.armature.runtime.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a call ended in with what the server is known to have answered. */
final class Expectation {
    private final GeneratedApi api;
    private final GeneratedOperation operation;
    private final Scenario scenario;
    private final Step step;
    private final WireValues values;
    private final String server;

    Expectation(
            GeneratedApi api,
            GeneratedOperation operation,
            Scenario scenario,
            Step step,
            WireValues values,
            String server) {
        this.api = api;
        this.operation = operation;
        this.scenario = scenario;
        this.step = step;
        this.values = values;
        this.server = server;
    }

    /** What is wrong with an outcome; empty when nothing is. */
    Optional<String> misses(Outcome outcome) {
        if (outcome instanceof Outcome.Failure failure) {
            return failure(failure.exception());
        } else if (outcome instanceof Outcome.Answer answer) {
            return answer(answer.response());
        } else if (outcome instanceof Outcome.Items items) {
            return items(items.items());
        }
        return result(((Outcome.Result) outcome).value());
    }

    private Optional<String> failure(ApiException exception) {
        if (exception.status() < 400) {
            return Optional.of(String.valueOf(exception.getMessage()));
        }
        if (exception.status() != step.status()) {
            return Optional.of(exception.getMessage() + Refusal.of(exception.rawBody()));
        }
        String declared = operation
                .error(step.status())
                .map(error -> error.path("javaException").asText())
                .orElse(ApiException.class.getName());
        if (!exception.getClass().getName().equals(declared)) {
            return Optional.of(exception.getClass().getName() + " instead of " + declared);
        }
        return declared.equals(ApiException.class.getName()) ? Optional.empty() : error(exception);
    }

    /** The typed body of an exception. */
    private Optional<String> error(ApiException exception) {
        Object error = ((Optional<?>) Reflection.call(exception, "error")).orElse(null);
        String word = operation.error(step.status()).orElseThrow().path("type").asText();
        return step.answer().flatMap(body -> differs(expected(body, word), values.of(error, word)));
    }

    private Optional<String> answer(Response<?> response) {
        if (response.status() != step.status()) {
            return Optional.of("status " + response.status() + " instead of " + step.status());
        }
        for (Map.Entry<String, String> header : step.answerHeaders().entrySet()) {
            String actual = response.headers().first(header.getKey()).orElse("");
            if (!actual.equals(withServer(header.getValue()))) {
                return Optional.of("header " + header.getKey() + " is '" + actual + "'");
            }
        }
        if (step.answerUnknown()) {
            return Optional.empty();
        }
        if (step.answer().isEmpty()) {
            return response.body() == null ? Optional.empty() : Optional.of("a body where there is none");
        }
        return body(response.body());
    }

    private Optional<String> body(@Nullable Object body) {
        Optional<JsonNode> declared = operation.response(step.status()).filter(response -> response.has("type"));
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        String word = declared.get().path("type").asText();
        return differs(expected(step.answer().orElseThrow(), word), values.of(body, word));
    }

    private Optional<String> items(List<@Nullable Object> items) {
        String word = operation.json().path("paging").path("itemType").asText();
        ArrayNode actual = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> actual.add(values.of(item, word)));
        ArrayNode expected = JsonNodeFactory.instance.arrayNode();
        for (Step page : answers()) {
            JsonNode body = expected(page.answer().orElseThrow(), "");
            body.path(step.call().orElseThrow().items()).forEach(expected::add);
        }
        return differs(expected, actual);
    }

    /** A long-running operation results in the last thing that was answered, or in what that holds as its {@code result}. */
    private Optional<String> result(@Nullable Object value) {
        if (operation.javaResult().equals("void")) {
            return value == null ? Optional.empty() : Optional.of("a result where there is none");
        }
        String word = operation.json().path("longRunning").path("resultType").asText();
        Step last = answers().get(answers().size() - 1);
        if (last.answer().isEmpty()) {
            return Optional.empty();
        }
        JsonNode body = expected(last.answer().get(), word);
        return differs(body.has("status") && body.has("result") ? body.get("result") : body, values.of(value, word));
    }

    /** This step and those that follow from it. */
    private List<Step> answers() {
        List<Step> all = new ArrayList<>(List.of(step));
        all.addAll(scenario.followUps(step));
        return all;
    }

    private JsonNode expected(Step.Payload body, String word) {
        JsonNode json = Bodies.json(body, word, api.document().response(step), api.document());
        try {
            return new ObjectMapper().readTree(withServer(json.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String withServer(String text) {
        return text.replace("${BASE}", server);
    }

    private static Optional<String> differs(JsonNode expected, JsonNode actual) {
        return Difference.between(expected, actual);
    }
}
