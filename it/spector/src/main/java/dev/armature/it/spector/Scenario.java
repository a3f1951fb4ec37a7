package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a service does and a client has to get right.
 *
 * @param id the name under which the server keeps account of it
 * @param area the document family it belongs to, for instance {@code http-specs/encode/bytes}
 * @param steps the requests, in order
 */
record Scenario(String id, String area, List<Step> steps) {
    Scenario {
        steps = List.copyOf(steps);
    }

    /** Reads {@code scenarios.json}. */
    static List<Scenario> readAll(Path file) throws IOException {
        List<Scenario> all = new ArrayList<>();
        for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
            List<Step> steps = new ArrayList<>();
            node.get("steps").forEach(step -> steps.add(new Step(step)));
            all.add(new Scenario(node.get("scenario").asText(), node.get("spec").asText(), steps));
        }
        return all;
    }

    /** The first part of the area that tells features apart: {@code http-specs/encode}. */
    String feature() {
        String[] parts = area.split("/", -1);
        int depth = parts.length > 2 && parts[0].startsWith("azure") ? 3 : 2;
        return String.join("/", List.of(parts).subList(0, Math.min(depth, parts.length)));
    }

    /** The steps that are calls of the user; what a client sends by itself to poll or to get the next page is none. */
    List<Step> calls() {
        return steps.stream().filter(step -> step.call().isPresent()).toList();
    }

    /** The steps that follow a call until the next one. */
    List<Step> followUps(Step call) {
        List<Step> after = steps.subList(steps.indexOf(call) + 1, steps.size());
        List<Step> own = new ArrayList<>();
        for (Step step : after) {
            if (step.call().isPresent()) {
                break;
            }
            own.add(step);
        }
        return own;
    }

    /** Why the description cannot express the scenario: a request in it belongs to no operation, and follows from none. */
    Optional<String> inexpressible() {
        for (int i = 0; i < steps.size(); i++) {
            boolean follows = i > 0
                    && steps.subList(0, i).stream()
                            .flatMap(step -> step.call().stream())
                            .anyMatch(call -> call.longRunning() || call.paged());
            if (steps.get(i).call().isEmpty() && !follows) {
                return Optional.of("no operation of the document sends "
                        + steps.get(i).method() + " " + steps.get(i).path());
            }
        }
        return Optional.empty();
    }
}
