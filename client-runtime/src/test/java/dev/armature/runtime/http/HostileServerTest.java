package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.TransportException.Kind;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.auth.AccessToken;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.FakeScheduler;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WireServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that lie, stall and break off, on real sockets: every call ends, with a typed exception. */
@Timeout(60)
class HostileServerTest {
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200);
    private static final int MAX_BYTES = 100_000;

    private final WireServer server = WireServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    private ServiceClient client(UnaryOperator<ClientOptions.Builder> options) {
        return client(Credential.none(), options);
    }

    private ServiceClient client(Credential credential, UnaryOperator<ClientOptions.Builder> options) {
        return client(server.url(), credential, options);
    }

    private static ServiceClient client(
            String url, Credential credential, UnaryOperator<ClientOptions.Builder> options) {
        ClientOptions.Builder builder = ClientOptions.builder()
                .retry(RetryPolicy.none())
                .allowPlainHttpOnLoopback(true)
                .maxResponseBytes(MAX_BYTES);
        return ServiceClient.of(
                new ClientDefaults("test/1", null, java.util.List.of()),
                URI.create(url),
                credential,
                options.apply(builder).build());
    }

    private static CompletableFuture<Response<Widget>> get(ServiceClient client) {
        return client.send(client.request("Op", "GET", "/a"), WIDGET, CallOptions.none());
    }

    private void endsWith(Kind kind) {
        endsWith(kind, server.url());
    }

    private static void endsWith(Kind kind, String url) {
        try (ServiceClient client = client(url, Credential.none(), UnaryOperator.identity())) {
            assertThatThrownBy(() -> Sync.join(get(client)))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(kind));
            assertThatThrownBy(() -> get(client).get())
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(kind));
        }
    }

    // Answers that are not what they say

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":\"a\"}",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n",
                "HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\nno",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n{}",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 20",
                "HTTP/1.1 200 OK\r\nContent-Ty",
                "HTTP/9.9 200 OK\r\n\r\n",
                "SSH-2.0-OpenSSH_9.0\r\n",
                "\0\0\0\0",
                "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nA b: c\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nA\0: b\r\nContent-Length: 2\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\nA: b\0c\r\nContent-Length: 2\r\n\r\n{}",
                ""
            })
    void aBrokenAnswerIsABrokenConnection(String raw) {
        server.answering(raw);

        endsWith(Kind.IO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"})
    void aResetIsABrokenConnection(String start) {
        server.answering((head, connection) -> {
            connection.write(start);
            connection.reset();
        });

        endsWith(Kind.IO);
    }

    @Test
    void whatFollowsAnAnswerIsNotTheNextAnswer() {
        server.answering((head, connection) -> {
            while (true) {
                connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n"
                        + "{\"name\":\"a\"}HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"name\":\"evil\"}");
                connection.readHead();
            }
        });

        try (ServiceClient client = client(UnaryOperator.identity())) {
            for (int i = 0; i < 5; i++) {
                assertThat(Sync.join(get(client)).body().name()).contains("a");
            }
        }
    }

    @Test
    void nobodyListeningIsAConnectFault() throws IOException {
        try (Socket silent = new Socket()) {
            // bound and not listening: nobody else can get the port meanwhile
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            endsWith(Kind.CONNECT, "http://127.0.0.1:" + silent.getLocalPort());
        }
    }

    // Answers that do not end

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\r\nA: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n ",
                "HTTP/1.1 503 Busy\r\nContent-Length: 90000\r\n\r\n ",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n \r\n"
            })
    void aStallingServerHitsTheDeadlineOfTheAttempt(String start) throws Exception {
        hitsTheDeadline(start, Duration.ofSeconds(10), Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n "})
    void aStallingServerHitsTheDeadlineOfTheCall(String start) throws Exception {
        hitsTheDeadline(start, Duration.ofSeconds(20), Duration.ofSeconds(10));
    }

    private void hitsTheDeadline(String start, Duration attempt, Duration whole) throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        server.answering((head, connection) -> {
            connection.write(start);
            stalled.countDown();
            connection.awaitClose();
            closed.countDown();
        });
        FakeScheduler clock = new FakeScheduler();
        try (ServiceClient client = client(
                options -> options.scheduler(clock).attemptTimeout(attempt).callTimeout(whole))) {
            CompletableFuture<Response<Widget>> call = get(client);
            stalled.await();
            clock.advance(Duration.ofMillis(9_999));
            assertThat(call).isNotDone();
            clock.advance(Duration.ofMillis(1));

            assertThatThrownBy(() -> Sync.join(call))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT));
            closed.await();
        }
    }

    /** One byte after the other arrives in time; the answer does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n"
            })
    void aDripFeedingServerHitsTheDeadline(String start) throws Exception {
        CountDownLatch dripping = new CountDownLatch(20);
        CountDownLatch closed = new CountDownLatch(1);
        server.answering((head, connection) -> {
            try {
                connection.write(start);
                for (int i = 0; i < 80_000; i++) {
                    connection.write("x");
                    dripping.countDown();
                    Thread.sleep(5);
                }
            } finally {
                closed.countDown();
            }
        });
        FakeScheduler clock = new FakeScheduler();

        try (ServiceClient client =
                client(options -> options.scheduler(clock).attemptTimeout(Duration.ofSeconds(10)))) {
            CompletableFuture<Response<Widget>> call = get(client);
            dripping.await();
            assertThat(call).isNotDone();
            clock.advance(Duration.ofSeconds(10));

            assertThatThrownBy(() -> Sync.join(call))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TIMEOUT));
            closed.await();
        }
    }

    // Answers that are too much

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n",
                "HTTP/1.1 404 No\r\nContent-Length: 100001\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 500 No\r\nConnection: close\r\n\r\n"
            })
    void aBodyBeyondTheBoundIsNotRead(String head) {
        server.answering((request, connection) -> {
            connection.write(head);
            for (int i = 0; i < 100; i++) {
                connection.write("x".repeat(MAX_BYTES));
            }
        });

        endsWith(Kind.RESPONSE_TOO_LARGE);
    }

    @Test
    void headersBeyondTheBoundAreNotRead() {
        server.answering((request, connection) -> {
            connection.write("HTTP/1.1 200 OK\r\n");
            for (int i = 0; i < 5_000; i++) {
                connection.write("X-" + i + ": " + "y".repeat(100) + "\r\n");
            }
            connection.write("Content-Length: 2\r\n\r\n{}");
        });

        try (ServiceClient client = client(UnaryOperator.identity())) {
            assertThatThrownBy(() -> Sync.join(get(client))).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void jsonThatNestsTooDeeplyIsRefusedAtOnce() {
        String deep = "[".repeat(90_000);
        server.answering("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + deep.length()
                + "\r\nConnection: close\r\n\r\n" + deep);

        try (ServiceClient client = client(UnaryOperator.identity())) {
            Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> Sync.join(get(client)))
                    .isInstanceOf(UndecodableResponseException.class));
        }
    }

    @Test
    void anErrorThatNestsTooDeeplyIsStillAnError() {
        String deep = "{\"error\":".repeat(11_000);
        server.answering("HTTP/1.1 400 No\r\nContent-Type: application/json\r\nContent-Length: " + deep.length()
                + "\r\nConnection: close\r\n\r\n" + deep);

        try (ServiceClient client = client(UnaryOperator.identity())) {
            assertThatThrownBy(() -> Sync.join(get(client))).isInstanceOfSatisfying(ApiException.class, e -> {
                assertThat(e.status()).isEqualTo(400);
                assertThat(e.rawBody()).hasSize(65_536);
            });
        }
    }

    // Answers that want too much

    @Test
    void aChallengeIsAnsweredOnceHoweverOftenItComes() {
        AtomicInteger asked = new AtomicInteger();
        Credential credential = Credential.bearer(request ->
                CompletableFuture.completedFuture(new AccessToken("t" + asked.incrementAndGet(), Instant.MAX)));
        server.answering("HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer claims=\"e30=\"\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");

        try (ServiceClient client = client(credential, options -> options.retry(RetryPolicy.defaults()))) {
            assertThatThrownBy(() -> Sync.join(get(client))).isInstanceOf(ApiException.class);
        }
        assertThat(asked).hasValue(2);
        assertThat(server.heads()).hasSize(2);
    }
}
