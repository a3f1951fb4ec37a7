package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request of a scenario and the answer to it. */
final class Step {
    private final JsonNode json;

    Step(JsonNode json) {
        this.json = json;
    }

    String method() {
        return json.path("method").asText().toUpperCase(Locale.ROOT);
    }

    String path() {
        return json.path("path").asText();
    }

    /** The headers the server wants, names in lower case. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("headers").properties().forEach(header -> {
            headers.put(
                    header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText());
        });
        return headers;
    }

    /** The body the server wants. */
    Optional<Payload> body() {
        return Optional.ofNullable(json.get("body")).map(Payload::new);
    }

    /** The operation of the document, and its arguments; empty when the client sends this request by itself. */
    Optional<Call> call() {
        return Optional.ofNullable(json.get("openapi2")).map(Call::new);
    }

    int status() {
        return json.path("response").path("status").asInt();
    }

    /** The headers of the answer. */
    Map<String, String> answerHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        json.path("response").path("headers").properties().forEach(header -> {
            headers.put(header.getKey(), header.getValue().asText());
        });
        return headers;
    }

    /** Whether the answer is not in the suite but made up while the server runs. */
    boolean answerUnknown() {
        return json.path("custom").asBoolean() && answer().isEmpty() && status() != 204;
    }

    /** The body of the answer. */
    Optional<Payload> answer() {
        return Optional.ofNullable(json.path("response").get("body")).map(Payload::new);
    }

    /** Where a step lives in the document. */
    record Call(JsonNode json) {
        String document() {
            return json.path("document").asText();
        }

        /** The version of the API that the client is for, when the suite says so. */
        Optional<String> version() {
            return Optional.ofNullable(json.path("client").get("version")).map(JsonNode::asText);
        }

        String operationId() {
            return json.path("operationId").asText();
        }

        String path() {
            return json.path("path").asText();
        }

        /** The path; what {@code x-ms-paths} appends to tell operations apart is a parameter to the generator. */
        String pathWithoutQuery() {
            return path().replaceAll("\\?.*", "");
        }

        boolean longRunning() {
            return json.path("lro").asBoolean();
        }

        boolean paged() {
            return json.has("pageable");
        }

        /** The member of a page that has the items. */
        String items() {
            return json.path("pageable").path("itemName").asText("value");
        }

        /** An argument of the call, by the name the document gives it. */
        Optional<JsonNode> argument(String name) {
            return ignoringCase(json.path("args"), name);
        }

        /** A value that is set once per client. */
        Optional<JsonNode> clientArgument(String name) {
            return ignoringCase(json.path("client"), name);
        }

        private static Optional<JsonNode> ignoringCase(JsonNode object, String name) {
            return object.properties().stream()
                    .filter(member -> member.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
    }

    /** A body. */
    record Payload(JsonNode json) {
        String contentType() {
            return json.path("contentType").asText();
        }

        Optional<JsonNode> asJson() {
            return Optional.ofNullable(json.get("json"));
        }

        Optional<String> asText() {
            return Optional.ofNullable(json.get("text")).map(JsonNode::asText);
        }

        Optional<String> asBase64() {
            return Optional.ofNullable(json.get("$bytes")).map(JsonNode::asText);
        }

        /** Parts of a form that are values. */
        JsonNode parts() {
            return json.path("parts");
        }

        /** Parts of a form that are files. */
        JsonNode files() {
            return json.path("files");
        }
    }
}
