package dev.armature.it.formats;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A server on loopback that answers with the body it gets, or with the headers it is told to send. */
final class EchoServer implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final Map<String, String> answerHeaders = new LinkedHashMap<>();
    private volatile @Nullable String answerBody;

    /**
     * A request as it came.
     *
     * @param target path and query, still encoded
     */
    record Seen(String target, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "(absent)");
        }
    }

    private EchoServer(HttpServer server) {
        this.server = server;
    }

    static EchoServer start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        EchoServer echo = new EchoServer(server);
        server.createContext("/", echo::answer);
        server.start();
        return echo;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    EchoServer answering(String header, String value) {
        answerHeaders.put(header, value);
        return this;
    }

    /** Sends this JSON rather than what comes. */
    EchoServer answering(String json) {
        answerBody = json;
        return this;
    }

    /** The oldest request that was not taken yet. */
    Seen taken() {
        return seen.remove();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join("|", values)));
        seen.add(new Seen(exchange.getRequestURI().toString(), headers, new String(body, StandardCharsets.UTF_8)));
        answerHeaders.forEach(exchange.getResponseHeaders()::set);
        String fixed = answerBody;
        byte[] answer = fixed == null ? body : fixed.getBytes(StandardCharsets.UTF_8);
        if (answer.length == 0) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }
}
