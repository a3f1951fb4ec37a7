package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code inspect} says about an operation. */
record GeneratedOperation(JsonNode json) {
    String operationId() {
        return text("operationId").orElseThrow();
    }

    String method() {
        return text("method").orElseThrow();
    }

    String path() {
        return text("path").orElseThrow();
    }

    String javaClient() {
        return text("javaClient").orElseThrow();
    }

    String javaMethod() {
        return text("javaMethod").orElseThrow();
    }

    String javaResult() {
        return text("javaResult").orElseThrow();
    }

    Optional<String> javaOptions() {
        return text("javaOptions");
    }

    /** The record of the answer's headers. */
    Optional<String> javaHeaders() {
        return text("javaHeaders");
    }

    boolean longRunning() {
        return json.has("longRunning");
    }

    boolean paged() {
        return json.path("paging").has("javaItemType");
    }

    /** The parameters, in the order of the document. */
    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        json.path("parameters").forEach(parameter -> all.add(new Parameter(parameter)));
        return all;
    }

    Optional<Body> body() {
        return Optional.ofNullable(json.get("body")).map(Body::new);
    }

    /** The declared answer with a status: the one that names it, else the one for its class, else the default. */
    Optional<JsonNode> response(int status) {
        return byStatus(json.path("responses"), status);
    }

    /** Whether the document has a successful answer of a content type. */
    boolean answersWith(String contentType) {
        for (JsonNode response : json.path("responses")) {
            for (JsonNode declared : response.path("contentTypes")) {
                if (declared.asText().equals(contentType)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The declared error with a status. */
    Optional<JsonNode> error(int status) {
        return byStatus(json.path("errors"), status);
    }

    private static Optional<JsonNode> byStatus(JsonNode answers, int status) {
        for (String wanted : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
            for (JsonNode answer : answers) {
                if (answer.path("status").asText().equals(wanted)) {
                    return Optional.of(answer);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> text(String member) {
        return Optional.ofNullable(json.get(member)).map(JsonNode::asText);
    }

    /** A parameter. */
    record Parameter(JsonNode json) {
        String name() {
            return json.path("name").asText();
        }

        String in() {
            return json.path("in").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        String javaName() {
            return json.path("javaName").asText();
        }

        boolean ofClient() {
            return json.path("scope").asText().equals("client");
        }

        boolean constant() {
            return json.path("constant").asBoolean();
        }

        boolean inOptions() {
            return json.path("inOptions").asBoolean();
        }

        /** Whether the method has an argument for it. */
        boolean isArgument() {
            return !ofClient() && !constant() && !inOptions();
        }

        /** What stands between the items of a list. */
        String separator() {
            return switch (json.path("style").asText()) {
                case "space-delimited" -> " ";
                case "pipe-delimited" -> "\\|";
                case "tab-delimited" -> "\t";
                default -> ",";
            };
        }
    }

    /** A request body. */
    record Body(JsonNode json) {
        boolean required() {
            return json.path("required").asBoolean();
        }

        String type() {
            return json.path("type").asText();
        }

        String javaName() {
            return json.path("javaName").asText();
        }

        /** Whether the caller has to say what the bytes are. */
        boolean takesAnything() {
            for (JsonNode contentType : json.path("contentTypes")) {
                if (contentType.asText().contains("*")) {
                    return true;
                }
            }
            return false;
        }
    }
}
