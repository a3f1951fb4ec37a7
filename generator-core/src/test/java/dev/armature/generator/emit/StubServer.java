package dev.armature.generator.emit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A server on loopback that gives prepared answers one after the other and remembers what it was asked. */
final class StubServer implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    StubServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** What was asked: method and raw URI, headers with lower-case names, body as UTF-8. */
    record Request(String line, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join("; ", headers.getOrDefault(name, List.of()));
        }
    }

    private record Answer(int status, String contentType, String body, Map<String, String> headers) {}

    /** Prepares a JSON answer, or one without body when the text is empty. {@code %s} in headers is the server's URL. */
    StubServer answer(int status, String json, String... headers) {
        return answerAs("application/json", status, json, headers);
    }

    StubServer answerAs(String contentType, int status, String body, String... headers) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1].formatted(url()));
        }
        answers.add(new Answer(status, contentType, body, all));
        return this;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new java.util.HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(exchange.getRequestMethod() + " " + exchange.getRequestURI(), headers, body));
        Answer answer =
                answers.isEmpty() ? new Answer(500, "text/plain", "no answer left", Map.of()) : answers.remove();
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            exchange.getResponseHeaders().add("Content-Type", answer.contentType());
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
