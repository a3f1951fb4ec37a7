package dev.armature.runtime.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A real server on this machine that keeps what it sees. */
public final class Loopback implements AutoCloseable {
    /** A request as it came: nothing of it is decoded. */
    public record Seen(String method, URI uri, Headers headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return String.join(" + ", headers.getOrDefault(name, List.of()));
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** A server that keeps each request with its body, then lets {@code handler} answer. */
    public Loopback(HttpHandler handler) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            handler.handle(exchange);
        });
        server.start();
    }

    /** A server that answers everything with 204. */
    public static Loopback silent() {
        return new Loopback(exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
    }

    /** A server that answers everything with 200 and a body. */
    public static Loopback answering(String contentType, byte[] body, String... headers) {
        return new Loopback(exchange -> answer(exchange, contentType, body, headers));
    }

    public static void answer(HttpExchange exchange, String contentType, byte[] body, String... headers)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A client of this server that neither retries nor authenticates. */
    public ServiceClient client(UnaryOperator<ClientOptions.Builder> options) {
        return ServiceClient.of(
                new ClientDefaults("test/1", null, List.of()),
                endpoint(),
                Credential.none(),
                options.apply(ClientOptions.builder().retry(RetryPolicy.none())).build());
    }

    public ServiceClient client() {
        return client(UnaryOperator.identity());
    }

    /** What came so far; forgotten with this. */
    public List<Seen> take() {
        List<Seen> all = List.copyOf(seen);
        seen.clear();
        return all;
    }

    /** The only request since the last call. */
    public Seen only() {
        List<Seen> all = take();
        if (all.size() != 1) {
            throw new AssertionError("Not one request but " + all);
        }
        return all.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
