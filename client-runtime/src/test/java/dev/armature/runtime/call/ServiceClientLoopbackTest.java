package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.armature.runtime.CallInterruptedException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.poll.FinalStateVia;
import dev.armature.runtime.poll.PollPlan;
import dev.armature.runtime.poll.Poller;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.Widget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything real: the JDK's HTTP client, its timer, and a server on this machine. */
@Timeout(60)
class ServiceClientLoopbackTest {
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200, 201);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger polls = new AtomicInteger();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aCallTravelsWithItsCredential() {
        try (ServiceClient client = client(Duration.ofSeconds(10))) {
            Widget widget = Sync.join(client.send(client.request("Op", "GET", "/widget"), WIDGET, CallOptions.none()))
                    .body();

            assertThat(widget.name()).contains("w");
            assertThat(seen).containsExactly("GET /widget Bearer t");
        }
    }

    @Test
    void anOperationIsWaitedForOnTheCallingThread() {
        try (ServiceClient client = client(Duration.ofSeconds(10))) {
            Poller<Widget> poller = Poller.of(Sync.join(client.begin(
                    client.request("Op", "PUT", "/slow").jsonBody("application/json", Widget.named("w")),
                    WIDGET,
                    PollPlan.finalStateVia(FinalStateVia.AZURE_ASYNC_OPERATION),
                    CallOptions.none())));

            assertThat(poller.await().name()).contains("w");
            assertThat(seen)
                    .containsExactly(
                            "PUT /slow Bearer t",
                            "GET /status Bearer t",
                            "GET /status Bearer t",
                            "GET /status Bearer t",
                            "GET /slow Bearer t");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftAfterTheTimeout() {
        try (ServiceClient client = client(Duration.ofMillis(40))) {
            var call = client.send(client.request("Op", "GET", "/hang"), WIDGET, CallOptions.none());

            assertThatThrownBy(() -> Sync.join(call))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.kind())
                            .isEqualTo(TransportException.Kind.TIMEOUT));
            release.countDown();
        }
    }

    @Test
    void anInterruptEndsTheCall() throws InterruptedException {
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        AtomicReference<@Nullable CompletableFuture<?>> call = new AtomicReference<>();
        try (ServiceClient client = client(Duration.ofSeconds(10))) {
            Thread caller = new Thread(() -> {
                var future = client.send(client.request("Op", "GET", "/hang"), WIDGET, CallOptions.none());
                call.set(future);
                try {
                    Sync.join(future);
                } catch (CallInterruptedException e) {
                    thrown.set(e);
                }
            });
            caller.start();
            arrived.await();
            caller.interrupt();
            caller.join();
            release.countDown();
        }

        assertThat(thrown.get()).isInstanceOf(CallInterruptedException.class);
        assertThat(call.get()).isCancelled();
    }

    private ServiceClient client(Duration timeout) {
        return ServiceClient.of(
                new ClientDefaults("test/1", null, List.of(AuthScheme.bearer())),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Credential.token("t"),
                ClientOptions.builder()
                        .allowPlainHttpOnLoopback(true)
                        .retry(RetryPolicy.none())
                        .callTimeout(timeout)
                        .pollInterval(Duration.ofMillis(2))
                        .build());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        seen.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getRequestBody().readAllBytes();
        switch (path) {
            case "/status" ->
                answer(exchange, "{\"status\":\"" + (polls.incrementAndGet() < 3 ? "Running" : "Succeeded") + "\"}");
            case "/slow" -> {
                exchange.getResponseHeaders().set("Azure-AsyncOperation", "/status");
                answer(exchange, "{\"name\":\"w\"}");
            }
            case "/hang" -> hang(exchange);
            default -> answer(exchange, "{\"name\":\"w\"}");
        }
    }

    private void hang(HttpExchange exchange) {
        arrived.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
