package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JdkTransportTest {
    private record Seen(String method, String path, com.sun.net.httpserver.Headers headers, byte[] body) {}

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final Transport transport = JdkTransport.create(1_000, Duration.ofSeconds(60));
    private HttpServer server = start();

    private HttpServer start() {
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
        transport.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void methodHeadersAndBodyArrive() {
        HttpRequest request = HttpRequest.of("patch", uri("/echo?x=%2F"))
                .withHeader("x-a", "1")
                .withHeaders(Headers.empty().withAdded("x-a", "1").withAdded("X-A", "2"))
                .withBody(RequestBody.of("héllo".getBytes(StandardCharsets.UTF_8)));

        HttpResponse response = join(request);

        assertThat(seen.get(0).method()).isEqualTo("PATCH");
        assertThat(seen.get(0).path()).isEqualTo("/echo?x=%2F");
        assertThat(seen.get(0).headers().get("x-a")).containsExactly("1", "2");
        assertThat(seen.get(0).headers().getFirst("Content-Length")).isEqualTo("6");
        assertThat(response.text()).isEqualTo("héllo");
        assertThat(response.headers().first("x-served")).contains("yes");
    }

    @Test
    void filesAndStreamsOfUnknownLengthAreSent(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "file");

        assertThat(join(post(BinaryBody.of(file))).text()).isEqualTo("file");
        assertThat(join(post(BinaryBody.of(
                                () -> new ByteArrayInputStream("many".getBytes(StandardCharsets.UTF_8)), -1)))
                        .text())
                .isEqualTo("many");
        assertThat(join(post(BinaryBody.of(new byte[0]))).bodyEmpty()).isTrue();
        assertThat(seen.get(1).headers().getFirst("Transfer-Encoding")).isEqualTo("chunked");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreHandedOverAndNotFollowed(int status) {
        HttpResponse response = join(HttpRequest.of("GET", uri("/redirect/" + status)));

        assertThat(response.status()).isEqualTo(status);
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407})
    void challengesAreHandedOver(int status) {
        assertThat(join(HttpRequest.of("GET", uri("/redirect/" + status))).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large/declared", "/large/chunked"})
    void bodiesBeyondTheBoundAreAFault(String path) {
        assertThatThrownBy(() -> join(HttpRequest.of("GET", uri(path))))
                .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.kind())
                        .isEqualTo(TransportException.Kind.RESPONSE_TOO_LARGE));
    }

    @Test
    void bodiesUpToTheBoundAreRead() {
        assertThat(join(HttpRequest.of("GET", uri("/exact"))).body()).hasSize(1_000);
    }

    @Test
    void noListenerIsAConnectFault() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> join(HttpRequest.of("GET", URI.create("http://127.0.0.1:" + port + "/?k=SK-canary"))))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.CONNECT))
                .hasMessageNotContaining("canary");
    }

    @Test
    void aBrokenConnectionIsAnIoFault() {
        assertThatThrownBy(() -> join(HttpRequest.of("POST", uri("/broken"))))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.IO));
    }

    @Test
    void cancellingTheScopeEndsTheExchange() throws InterruptedException {
        HttpRequest request = HttpRequest.of("GET", uri("/hang"));
        CompletableFuture<HttpResponse> exchange = transport.send(request);
        while (seen.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(2);
        }

        request.scope().cancel();

        assertThat(exchange).isCancelled();
    }

    /** Whoever sends ends an attempt in time; the client's own end comes behind it, for a cancellation that got lost. */
    @Test
    void whatNobodyEndsEndsByItself() {
        try (JdkTransport brief = JdkTransport.create(1_000, Duration.ofMillis(1))) {
            HttpRequest request = HttpRequest.of("GET", uri("/hang?k=SK-canary"));

            assertThatThrownBy(() -> Futures.join(brief.send(request)))
                    .isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.kind())
                            .isEqualTo(TransportException.Kind.TIMEOUT))
                    .hasMessageNotContaining("canary");
        }
        assertThat(JdkTransport.create(1, Duration.ofSeconds(Long.MAX_VALUE))).isNotNull();
    }

    @Test
    void headersTheClientKeepsForItselfAreRefused() {
        HttpRequest request = HttpRequest.of("GET", uri("/echo")).withHeader("Host", "other");

        assertThatThrownBy(() -> transport.send(request)).isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void clientsThatFollowRedirectsAreRefused() {
        for (HttpClient.Redirect redirect : List.of(HttpClient.Redirect.ALWAYS, HttpClient.Redirect.NORMAL)) {
            HttpClient client =
                    HttpClient.newBuilder().followRedirects(redirect).build();

            assertThatThrownBy(() -> JdkTransport.over(client, 1, Duration.ofSeconds(60)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(JdkTransport.over(HttpClient.newHttpClient(), 1, Duration.ofSeconds(60)))
                .isNotNull();
    }

    private HttpRequest post(RequestBody body) {
        return HttpRequest.of("POST", uri("/echo")).withBody(body);
    }

    private HttpResponse join(HttpRequest request) {
        return Futures.join(transport.send(request));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        seen.add(new Seen(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body));
        exchange.getResponseHeaders().set("x-served", "yes");
        if (path.startsWith("/redirect/")) {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, Integer.parseInt(path.substring("/redirect/".length())), new byte[0], false);
        } else if (path.startsWith("/large")) {
            answer(exchange, 200, new byte[1_001], path.endsWith("chunked"));
        } else if (path.equals("/exact")) {
            answer(exchange, 200, new byte[1_000], true);
        } else if (path.startsWith("/hang")) {
            awaitRelease();
            exchange.close();
        } else if (path.equals("/broken")) {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            exchange.close();
        } else {
            answer(exchange, 200, body, false);
        }
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, boolean chunked) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : chunked ? 0 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
