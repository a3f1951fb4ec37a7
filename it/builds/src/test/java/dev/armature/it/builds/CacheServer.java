package dev.armature.it.builds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The remote half of a build cache: keeps what is put, and hands it out again. */
final class CacheServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;

    private final HttpServer server;
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicInteger hits = new AtomicInteger();

    CacheServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ':'
                + server.getAddress().getPort() + "/cache";
    }

    /** How many files it has. */
    int size() {
        return kept.size();
    }

    /** How many files it has handed out. */
    int hits() {
        return hits.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("PUT")) {
                kept.put(path, exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(CREATED, -1);
                return;
            }
            byte[] content = kept.get(path);
            if (content == null) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(OK, -1);
            } else {
                hits.incrementAndGet();
                exchange.sendResponseHeaders(OK, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
