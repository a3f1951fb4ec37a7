package dev.armature.generator.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback whose files change, vanish, move, stop half-way or take long. */
public final class Server implements AutoCloseable {
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** The requests so far, as {@code METHOD TARGET}. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    /** The headers of the same requests. */
    public final List<Headers> headers = new CopyOnWriteArrayList<>();

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public Server() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            headers.add(exchange.getRequestHeaders());
            answers.getOrDefault(exchange.getRequestURI().getPath(), status(404))
                    .to(exchange);
            exchange.close();
        });
        http.start();
    }

    public String origin() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public Server has(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
        return this;
    }

    public void hasNo(String path) {
        answers.remove(path);
    }

    public void fails(String path, int code) {
        answers.put(path, status(code));
    }

    public void redirects(String path, String target) {
        answers.put(path, exchange -> {
            exchange.getResponseHeaders().add("Location", target);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    /** Says that there is more than it sends. */
    public void truncates(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length + 7L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        });
    }

    /** Sends a byte now and then, and never ends. */
    public void drips(String path) {
        answers.put(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write('#');
                    exchange.getResponseBody().flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Answer status(int code) {
        return exchange -> exchange.sendResponseHeaders(code, -1);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
