package dev.armature.generator.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.armature.generator.diff.SwaggerSchemas.Extent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * A service on loopback that does what a description (OpenAPI 2.0, as far as {@code library.yaml} goes) says, to the letter: it
 * refuses what the description does not allow, and answers everything that the description lets it answer, round by round.
 */
final class NewService implements AutoCloseable {
    private static final int BAD_REQUEST = 400;

    private final JsonNode root;
    private final SwaggerSchemas schemas;
    private final HttpServer server;
    private final List<String> refusals = new ArrayList<>();
    private int round;
    private Extent extent = Extent.ALL;
    private boolean failing;

    NewService(String description) throws IOException {
        root = new ObjectMapper().valueToTree(new Yaml().load(description));
        schemas = new SwaggerSchemas(root);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it answers from now on. */
    synchronized void answer(int newRound, Extent newExtent, boolean errors) {
        round = newRound;
        extent = newExtent;
        failing = errors;
    }

    /** The requests that were refused so far, and why. */
    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An answer; the body may be null. */
    private record Answer(int status, JsonNode body, Map<String, String> headers) {}

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer;
        try {
            answer = answer(exchange, body);
        } catch (Refusal e) {
            refusals.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + ": " + e.getMessage());
            answer = new Answer(BAD_REQUEST, null, Map.of());
        }
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes =
                answer.body() == null ? new byte[0] : answer.body().toString().getBytes(StandardCharsets.UTF_8);
        if (answer.body() != null) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Why a request is refused. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/status/")) {
            return status(path.substring("/status/".length()));
        }
        for (Map.Entry<String, JsonNode> route : iterable(root.get("paths"))) {
            JsonNode operation =
                    route.getValue().path(exchange.getRequestMethod().toLowerCase(java.util.Locale.ROOT));
            if (path.matches(route.getKey().replaceAll("\\{[^}]*}", "[^/]+")) && operation.isObject()) {
                check(exchange, operation, body);
                return failing ? error(operation) : success(exchange, operation);
            }
        }
        throw new Refusal("no such operation");
    }

    private static Iterable<Map.Entry<String, JsonNode>> iterable(JsonNode object) {
        return object.properties();
    }

    private void check(HttpExchange exchange, JsonNode operation, byte[] body) throws IOException {
        checkCredential(exchange, operation.has("security") ? operation.get("security") : root.path("security"));
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asText();
            Optional<String> text =
                    switch (parameter.get("in").asText()) {
                        case "query" -> Optional.ofNullable(query(exchange).get(name));
                        case "header" ->
                            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
                        case "body" ->
                            body.length == 0 ? Optional.empty() : Optional.of(new String(body, StandardCharsets.UTF_8));
                        default -> Optional.of("there, or the path would not fit");
                    };
            if (text.isEmpty() && parameter.path("required").asBoolean()) {
                throw new Refusal(name + " is missing");
            }
            if (text.isPresent()) {
                Optional<String> refusal = parameter.get("in").asText().equals("body")
                        ? refusal(exchange, operation, text.get(), parameter.get("schema"))
                        : schemas.refusal(text.get(), parameter);
                refusal.ifPresent(reason -> {
                    throw new Refusal(name + ": " + reason);
                });
            }
        }
    }

    private Optional<String> refusal(HttpExchange exchange, JsonNode operation, String body, JsonNode schema)
            throws IOException {
        JsonNode consumes = operation.has("consumes") ? operation.get("consumes") : root.get("consumes");
        String type = exchange.getRequestHeaders().getFirst("Content-Type").replaceFirst(";.*", "");
        if (!consumes.toString().contains('"' + type + '"')) {
            return Optional.of(type + " is not understood");
        }
        return schemas.refusal(new ObjectMapper().readTree(body), schema);
    }

    private void checkCredential(HttpExchange exchange, JsonNode alternatives) {
        for (JsonNode alternative : alternatives) {
            boolean all = true;
            for (Map.Entry<String, JsonNode> wanted : iterable(alternative)) {
                JsonNode scheme = root.at("/securityDefinitions/" + wanted.getKey());
                String header = scheme.get("type").asText().equals("basic")
                        ? "Authorization"
                        : scheme.get("name").asText();
                all &= exchange.getRequestHeaders().containsKey(header);
            }
            if (all) {
                return;
            }
        }
        if (!alternatives.isEmpty()) {
            throw new Refusal("no credential");
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            values.put(decode(parts[0]), decode(parts[1]));
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Answer error(JsonNode operation) {
        List<Integer> statuses = statuses(operation, false);
        int status = statuses.isEmpty() ? 418 : statuses.get(round % statuses.size());
        return respond(operation, status, Map.of());
    }

    private Answer success(HttpExchange exchange, JsonNode operation) {
        if (operation.has("x-ms-pageable")) {
            return page(exchange, operation);
        }
        List<Integer> statuses = statuses(operation, true);
        if (operation.path("x-ms-long-running-operation").asBoolean() && statuses.contains(202)) {
            boolean location = operation
                    .at("/x-ms-long-running-operation-options/final-state-via")
                    .asText()
                    .equals("location");
            String url = url() + "/status/" + (location ? "location" : "azure");
            return new Answer(202, null, Map.of(location ? "Location" : "Azure-AsyncOperation", url));
        }
        return respond(operation, statuses.get(round % statuses.size()), Map.of());
    }

    /** The end of the only long-running operation there is. */
    private Answer status(String kind) {
        JsonNode print = root.at("/paths/~1books~1{id}~1print/post");
        if (kind.equals("location")) {
            return respond(print, 200, Map.of());
        }
        ObjectNode status = new ObjectMapper().createObjectNode().put("status", "Succeeded");
        status.set("properties", schemas.example(print.at("/responses/200/schema"), round, extent));
        return new Answer(200, status, Map.of());
    }

    /** Two pages of two items. */
    private Answer page(HttpExchange exchange, JsonNode operation) {
        JsonNode paging = operation.get("x-ms-pageable");
        String items = paging.path("itemName").asText("value");
        JsonNode schema = schemas.resolve(operation.at("/responses/200/schema"));
        JsonNode item = schema.get("properties").get(items).get("items");
        ObjectNode page = new ObjectMapper().createObjectNode();
        page.putArray(items).add(schemas.example(item, round, extent)).add(schemas.example(item, round + 1, extent));
        if (!query(exchange).containsKey("page")) {
            page.put(
                    paging.get("nextLinkName").asText(),
                    url() + exchange.getRequestURI().getRawPath() + '?'
                            + exchange.getRequestURI().getRawQuery() + "&page=2");
        }
        return new Answer(200, page, Map.of());
    }

    private Answer respond(JsonNode operation, int status, Map<String, String> more) {
        JsonNode response = operation.path("responses").path(String.valueOf(status));
        Map<String, String> headers = new HashMap<>(more);
        for (Map.Entry<String, JsonNode> header : iterable(response.path("headers"))) {
            headers.put(
                    header.getKey(),
                    schemas.example(header.getValue(), round, extent).asText());
        }
        JsonNode body = response.has("schema") ? schemas.example(response.get("schema"), round, extent) : null;
        return new Answer(status, body, headers);
    }

    private static List<Integer> statuses(JsonNode operation, boolean successes) {
        TreeSet<Integer> statuses = new TreeSet<>();
        operation.get("responses").properties().forEach(response -> {
            String name = response.getKey();
            if (name.startsWith("2") == successes) {
                statuses.add(Integer.valueOf(name));
            }
        });
        return new ArrayList<>(statuses);
    }
}
