package dev.armature.it.spector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the server says when a request is not the one it wants. */
final class Refusal {
    private static final int LENGTH = 300;

    private Refusal() {}

    /** What was wanted and what came, as the end of a sentence; empty when the server says neither. */
    static String of(String body) {
        try {
            JsonNode json = new ObjectMapper().readTree(body);
            return member(json, "expected") + member(json, "actual");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String member(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || (value.isContainerNode() && value.isEmpty())) {
            return "";
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return "; " + name + ": " + (text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...");
    }
}
