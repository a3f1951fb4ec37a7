package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.Loopback;
import dev.armature.runtime.testing.Pattern;
import dev.armature.runtime.testing.SmallHeap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of any length, up and down, with a real server. */
@Timeout(120)
class StreamingTest {
    private static final int LONG = 3 << 20;

    private final CountDownLatch release = new CountDownLatch(1);

    @ParameterizedTest
    @CsvSource({"up, 314572800 [0-9]+ true", "down, 314572800 true", "bomb, RESPONSE_TOO_LARGE"})
    void aSmallHeapIsEnough(String direction, String expected) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        direction)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(printed).matches(expected);
    }

    @Test
    void aLongBodyIsHandedOnWhileItIsOnItsWay() throws IOException {
        CountDownLatch handedOn = new CountDownLatch(1);
        try (Loopback server = new Loopback(exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "image/png");
                    exchange.sendResponseHeaders(200, LONG);
                    exchange.getResponseBody().write(new byte[1]);
                    exchange.getResponseBody().flush();
                    await(handedOn);
                    exchange.getResponseBody().write(new byte[LONG - 1]);
                    exchange.close();
                });
                ServiceClient client = server.client();
                BinaryBody body = get(client, CallOptions.none()).body()) {
            handedOn.countDown();

            assertThat(body.length()).isEqualTo(LONG);
            assertThat(body.replayable()).isFalse();
            assertThat(body.contentType()).contains("image/png");
            assertThat(body.bytes()).hasSize(LONG);
            assertThatThrownBy(body::bytes).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aShortBodyNeedsNoClosing() throws IOException {
        try (Loopback server = Loopback.answering("image/png", new byte[100]);
                ServiceClient client = server.client()) {
            BinaryBody body = get(client, CallOptions.none()).body();

            assertThat(body.replayable()).isTrue();
            assertThat(body.bytes()).hasSize(100);
            assertThat(body.bytes()).hasSize(100);
            assertThat(body.contentType()).contains("image/png");
        }
    }

    @Test
    void aBodyIsWrittenToAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("body");
        try (Loopback server = new Loopback(exchange -> send(exchange, LONG, LONG));
                ServiceClient client = server.client()) {
            assertThat(get(client, CallOptions.none()).body().writeTo(file)).isEqualTo(LONG);
            Pattern.Sink sink = new Pattern.Sink();
            Files.copy(file, sink);
            Pattern expected = new Pattern(LONG);
            expected.transferTo(OutputStream.nullOutputStream());
            assertThat(sink.checksum()).isEqualTo(expected.checksum());
        }
    }

    @Test
    void aFileThatWouldBeIncompleteIsDeleted(@TempDir Path directory) {
        Path file = directory.resolve("body");
        try (Loopback server = new Loopback(exchange -> send(exchange, LONG, LONG / 2));
                ServiceClient client = server.client()) {
            BinaryBody body = get(client, CallOptions.none()).body();

            assertThatThrownBy(() -> body.writeTo(file))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.IO));
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadline() {
        try (Loopback server = new Loopback(exchange -> {
                    exchange.sendResponseHeaders(200, LONG);
                    exchange.getResponseBody().write(new byte[1]);
                    exchange.getResponseBody().flush();
                    await(release);
                    exchange.close();
                });
                ServiceClient client = server.client()) {
            BinaryBody body = get(
                            client,
                            CallOptions.builder()
                                    .timeout(Duration.ofMillis(300))
                                    .build())
                    .body();

            assertThatThrownBy(body::bytes).isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.kind())
                    .isEqualTo(TransportException.Kind.TIMEOUT));
            release.countDown();
        }
    }

    @Test
    void theTimeOfAnAttemptEndsWithTheHeaders() throws IOException {
        try (Loopback server = new Loopback(exchange -> {
                    exchange.sendResponseHeaders(200, LONG);
                    exchange.getResponseBody().write(new byte[1]);
                    exchange.getResponseBody().flush();
                    sleep();
                    exchange.getResponseBody().write(new byte[LONG - 1]);
                    exchange.close();
                });
                ServiceClient client = server.client(options -> options.attemptTimeout(Duration.ofMillis(250)))) {
            assertThat(get(client, CallOptions.none()).body().bytes()).hasSize(LONG);
        }
    }

    @Test
    void closingLetsGoOfTheConnection() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        try (Loopback server = new Loopback(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        while (true) {
                            exchange.getResponseBody().write(new byte[1 << 16]);
                        }
                    } catch (IOException e) {
                        broken.countDown();
                        throw e;
                    }
                });
                ServiceClient client = server.client()) {
            BinaryBody body = get(client, CallOptions.none()).body();
            InputStream stream = body.open();
            assertThat(stream.read()).isZero();
            body.close();

            assertThat(broken.await(20, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(stream::read).isInstanceOf(IOException.class).hasMessage("The stream is closed");
        }
    }

    @Test
    void memoryIsBoundedEvenForWhomAsksForAll() {
        try (Loopback server = new Loopback(exchange -> send(exchange, LONG, LONG));
                ServiceClient client = server.client(options -> options.maxResponseBytes(1 << 20))) {
            BinaryBody body = get(client, CallOptions.none()).body();

            assertThatThrownBy(body::bytes).isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.kind())
                    .isEqualTo(TransportException.Kind.RESPONSE_TOO_LARGE));
        }
    }

    @Test
    void errorsAreReadCompletely() {
        byte[] error = new byte[100_000];
        try (Loopback server = new Loopback(exchange -> {
                    exchange.sendResponseHeaders(404, error.length);
                    exchange.getResponseBody().write(error);
                    exchange.close();
                });
                ServiceClient client = server.client()) {
            assertThatThrownBy(() -> get(client, CallOptions.none())).hasMessageContaining("404");
        }
    }

    @Test
    void bodiesComeFromPublishersToo() {
        try (Loopback server = Loopback.silent();
                ServiceClient client = server.client()) {
            SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>();
            BinaryBody body = BinaryBody.once(publisher, -1);
            var call = client.send(
                    client.request("Op", "POST", "/").binaryBody("text/plain", body),
                    Answers.empty(204),
                    CallOptions.none());
            while (publisher.getNumberOfSubscribers() == 0) {
                Thread.onSpinWait();
            }
            List.of("a", "", "bc")
                    .forEach(text -> publisher.submit(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
            publisher.close();
            Sync.join(call);

            assertThat(server.only().text()).isEqualTo("abc");
            assertThat(body.replayable()).isFalse();
        }
    }

    @Test
    void aPublisherThatFailsFailsTheCall() {
        try (Loopback server = Loopback.silent();
                ServiceClient client = server.client()) {
            SubmissionPublisher<ByteBuffer> publisher = new SubmissionPublisher<>();
            var call = client.send(
                    client.request("Op", "POST", "/").binaryBody("text/plain", BinaryBody.once(publisher, -1)),
                    Answers.empty(204),
                    CallOptions.none());
            while (publisher.getNumberOfSubscribers() == 0) {
                Thread.onSpinWait();
            }
            publisher.closeExceptionally(new IOException("no more"));

            assertThatThrownBy(() -> Sync.join(call)).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void aStreamThatWasReadIsNotSentAgain() {
        Pattern source = new Pattern(10);
        try (Loopback server = new Loopback(exchange -> {
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
                ServiceClient client = server.client(options -> options.retry(RetryPolicy.defaults()))) {
            assertThatThrownBy(() -> Sync.join(client.send(
                            client.request("Op", "PUT", "/").binaryBody("a/b", BinaryBody.once(source, 10)),
                            Answers.empty(204),
                            CallOptions.none())))
                    .hasMessageContaining("503");
            assertThat(server.only().body()).hasSize(10);
            assertThat(source.closed()).isTrue();
        }
    }

    private static Response<BinaryBody> get(ServiceClient client, CallOptions call) {
        return Sync.join(client.send(client.request("Op", "GET", "/"), Answers.binary(200), call));
    }

    private static void send(HttpExchange exchange, long declared, long sent) throws IOException {
        exchange.sendResponseHeaders(200, declared);
        try {
            new Pattern(sent).transferTo(exchange.getResponseBody());
        } finally {
            exchange.close();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Longer than the time of an attempt. */
    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
