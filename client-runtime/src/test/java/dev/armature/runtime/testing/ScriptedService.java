package dev.armature.runtime.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server on this machine that plays a script: each request takes the next answer; one too many is a failure of the test. */
public final class ScriptedService implements AutoCloseable {
    /** Decides about an answer when the request is there. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Seen request);
    }

    /** A request. */
    public record Seen(String method, URI uri, com.sun.net.httpserver.Headers headers) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.getFirst(name));
        }

        /** Method, path and query. */
        public String line() {
            return method + " " + uri;
        }
    }

    /** How a request ends. */
    public enum Manner {
        ANSWERED,
        CUT_OFF,
        TRUNCATED,
        UNANSWERED
    }

    /** An answer; headers as name, value, name, value. */
    public record Answer(Manner manner, int status, String body, List<String> headers) {
        public static Answer of(int status, String body, String... headers) {
            return new Answer(Manner.ANSWERED, status, body, List.of(headers));
        }

        public static Answer none(Manner manner) {
            return new Answer(manner, 0, "", List.of());
        }
    }

    static {
        // The server writes head and body apart; without this, each answer waits 40 ms for the client's
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Deque<Answer> script = new ConcurrentLinkedDeque<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> surplus = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile @Nullable Handler handler;

    public ScriptedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The next answer of the script. {@code BASE} in header values and in the body stands for the URL of the server. */
    public ScriptedService answer(int status, String body, String... headers) {
        script.add(Answer.of(status, body, headers));
        return this;
    }

    /** The connection is closed without an answer. */
    public ScriptedService cutOff() {
        script.add(Answer.none(Manner.CUT_OFF));
        return this;
    }

    /** The connection is closed in the middle of the body. */
    public ScriptedService truncated(int status, String body) {
        script.add(new Answer(Manner.TRUNCATED, status, body, List.of()));
        return this;
    }

    /** There is no answer before the server ends. */
    public ScriptedService silence() {
        script.add(Answer.none(Manner.UNANSWERED));
        return this;
    }

    /** Answers by thinking instead of by the script. */
    public ScriptedService by(Handler decision) {
        handler = decision;
        return this;
    }

    public URI uri() {
        return URI.create(base());
    }

    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** Methods, paths and queries of all requests so far. */
    public List<String> lines() {
        return seen.stream().map(Seen::line).toList();
    }

    /** What is wrong with the number of requests; empty when nothing is. */
    public String difference() {
        return (surplus.isEmpty() ? "" : "Not in the script: " + surplus)
                + (script.isEmpty() ? "" : "Never asked for: " + script);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Seen request = new Seen(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
        seen.add(request);
        Handler decision = handler;
        Answer answer = decision == null ? script.poll() : decision.answer(request);
        if (answer == null) {
            surplus.add(request.line());
            answer = Answer.of(400, "{\"error\":{\"code\":\"NotInTheScript\"}}");
        }
        try (exchange) {
            play(exchange, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        switch (answer.manner()) {
            case ANSWERED -> write(exchange, answer, 0);
            case TRUNCATED -> write(exchange, answer, 1);
            case UNANSWERED -> {
                boolean unused = closing.await(1, TimeUnit.MINUTES);
            }
            case CUT_OFF -> {}
        }
    }

    private void write(HttpExchange exchange, Answer answer, int missing) throws IOException {
        List<String> headers = answer.headers();
        for (int i = 0; i < headers.size(); i += 2) {
            exchange.getResponseHeaders().add(headers.get(i), headers.get(i + 1).replace("BASE", base()));
        }
        byte[] body = answer.body().replace("BASE", base()).getBytes(StandardCharsets.UTF_8);
        int length = body.length + missing;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
        }
    }
}
