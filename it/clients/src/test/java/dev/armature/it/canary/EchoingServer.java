package dev.armature.it.canary;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that repeats in each answer whatever it was sent: credentials, and the text of the body. */
final class EchoingServer implements AutoCloseable {
    /** How the service answers. */
    enum Mood {
        /** The resource as it was sent, with a key of its own. */
        ACCEPTS(201),
        /** An error that quotes everything. */
        REFUSES(409),
        /** The same, but not as JSON. */
        STAMMERS(502),
        /** A success that nobody can read. */
        GARBLES(200),
        /** A long-running operation that fails in the end; other operations are refused. */
        FAILS_LATER(202),
        /** No answer at all. */
        HANGS_UP(0);

        private final int status;

        Mood(int status) {
            this.status = status;
        }
    }

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.ACCEPTS;
    private volatile String quoted = "";

    EchoingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    EchoingServer in(Mood newMood) {
        mood = newMood;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everything that has arrived: headers and bodies. */
    String received() {
        return String.join("\n", received);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String credentials = exchange.getRequestHeaders().get("Authorization") + " "
                + exchange.getRequestHeaders().get("x-ms-authorization-auxiliary");
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + credentials + " " + body);
        if (!body.isEmpty()) {
            quoted = credentials + " and " + body.replace("\\", "\\\\").replace("\"", "\\\"");
        }
        if (mood == Mood.HANGS_UP) {
            exchange.close();
            return;
        }
        boolean status = exchange.getRequestURI().getPath().equals("/status");
        if (mood == Mood.FAILS_LATER && !status) {
            exchange.getResponseHeaders().add("Azure-AsyncOperation", url() + "/status?api-version=1&t=1");
        }
        exchange.getResponseHeaders().add("Content-Type", mood == Mood.STAMMERS ? "text/html" : "application/json");
        byte[] bytes = (status ? failure() : answer(body)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status ? 200 : mood.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String answer(String body) {
        return switch (mood) {
            case ACCEPTS ->
                body.replaceFirst(
                        "\\{",
                        "{\"sharedKey\":\"" + SecretsCanaryTest.CANARY + "-answered\",\"adminPassword\":\""
                                + SecretsCanaryTest.CANARY + "-unknown\"" + (body.length() > 2 ? "," : ""));
            case REFUSES -> error();
            case STAMMERS -> "<html>" + received + "</html>";
            case GARBLES ->
                "{\"properties\":7,\"sharedKey\":\"" + SecretsCanaryTest.CANARY + "-answered\",\"text\":\"" + quoted
                        + "\"}";
            case FAILS_LATER, HANGS_UP -> "";
        };
    }

    private String failure() {
        return "{\"status\":\"Failed\",\"sharedKey\":\"" + SecretsCanaryTest.CANARY + "-answered\","
                + error().substring(1);
    }

    private String error() {
        String inner = "{\"code\":\"Inner\",\"message\":\"" + quoted + "\",\"target\":\"" + quoted + "\"}";
        return "{\"error\":{\"code\":\"Conflict\",\"message\":\"You sent " + quoted + "\",\"details\":[" + inner
                + "],\"innererror\":" + inner + ",\"sharedKey\":\"" + SecretsCanaryTest.CANARY + "-answered\"}}";
    }
}
