package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.testing.Loopback;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encoded bodies, with a real server. */
@Timeout(60)
class ContentCodingTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void gzipIsAskedForAndTakenOff(String coding) {
        try (Loopback server = answering(gzip("text"), coding);
                ServiceClient client = server.client()) {
            var answer =
                    Sync.join(client.send(client.request("Op", "GET", "/"), Answers.text(200), CallOptions.none()));

            assertThat(answer.body()).isEqualTo("text");
            assertThat(answer.headers().contains("Content-Encoding")).isFalse();
            assertThat(answer.headers().contains("Content-Length")).isFalse();
            assertThat(server.only().header("Accept-Encoding")).isEqualTo("gzip");
        }
    }

    @Test
    void whatIsNotEncodedStays() {
        try (Loopback server = Loopback.answering("text/plain", "text".getBytes(StandardCharsets.UTF_8));
                ServiceClient client = server.client()) {
            assertThat(text(client, CallOptions.none())).isEqualTo("text");
        }
    }

    @Test
    void whoeverAsksHimselfGetsWhatIsSent() throws IOException {
        byte[] encoded = gzip("text");
        try (Loopback server = answering(encoded, "gzip");
                ServiceClient client = server.client()) {
            for (CallOptions call : new CallOptions[] {
                CallOptions.builder().header("Accept-Encoding", "gzip, br").build(),
                CallOptions.builder().header("Range", "bytes=0-").build()
            }) {
                var answer = Sync.join(client.send(client.request("Op", "GET", "/"), Answers.binary(200), call));
                assertThat(answer.body().bytes()).isEqualTo(encoded);
                assertThat(answer.headers().first("Content-Encoding")).contains("gzip");
            }
            assertThat(server.take())
                    .extracting(seen -> seen.header("Accept-Encoding"))
                    .containsExactly("gzip, br", "");
        }
    }

    @Test
    void longBodiesAreDecodedOnTheirWay() throws IOException {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);
        try (Loopback server = answering(gzip(noise), "gzip");
                ServiceClient client = server.client()) {
            BinaryBody body = Sync.join(
                            client.send(client.request("Op", "GET", "/"), Answers.binary(200), CallOptions.none()))
                    .body();

            assertThat(body.length()).isEqualTo(-1);
            assertThat(body.bytes()).isEqualTo(noise);
        }
    }

    @Test
    void aBombIsRefusedWhileItGrows() {
        byte[] bomb = gzip(new byte[100 << 20]);
        try (Loopback server = answering(bomb, "gzip");
                ServiceClient client = server.client(options -> options.maxResponseBytes(1L << 40))) {
            assertThatThrownBy(() -> text(client, CallOptions.none())).satisfies(ContentCodingTest::isTooLarge);

            BinaryBody body = Sync.join(
                            client.send(client.request("Op", "GET", "/"), Answers.binary(200), CallOptions.none()))
                    .body();
            assertThatThrownBy(body::bytes).satisfies(ContentCodingTest::isTooLarge);
        }
    }

    @Test
    void whatIsLongerThanAllowedOnceDecodedIsRefused() {
        byte[] text = new byte[5000];
        new Random(1).nextBytes(text);
        try (Loopback server = answering(gzip(Arrays.copyOf(text, 20_000)), "gzip");
                ServiceClient client = server.client(options -> options.maxResponseBytes(10_000))) {
            assertThatThrownBy(() -> text(client, CallOptions.none())).satisfies(ContentCodingTest::isTooLarge);
        }
        try (Loopback server = answering(gzip(Arrays.copyOf(text, 10_000)), "gzip");
                ServiceClient client = server.client(options -> options.maxResponseBytes(10_000))) {
            assertThat(text(client, CallOptions.none())).isNotEmpty();
        }
    }

    @Test
    void brokenBodiesAreFaultsOfTheConnection() {
        byte[] encoded = gzip("some text");
        try (Loopback server = answering(Arrays.copyOf(encoded, encoded.length - 9), "gzip");
                ServiceClient client = server.client()) {
            assertThatThrownBy(() -> text(client, CallOptions.none()))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.IO));
        }
    }

    @Test
    void noBodyNeedsNoDecoding() {
        try (Loopback server = answering(new byte[0], "gzip");
                ServiceClient client = server.client()) {
            assertThat(text(client, CallOptions.none())).isEmpty();
        }
    }

    private static void isTooLarge(Throwable fault) {
        assertThat(fault).isInstanceOfSatisfying(TransportException.class, e -> assertThat(e.kind())
                .isEqualTo(TransportException.Kind.RESPONSE_TOO_LARGE));
    }

    private static String text(ServiceClient client, CallOptions call) {
        return Sync.join(client.send(client.request("Op", "GET", "/"), Answers.text(200), call))
                .body();
    }

    private static Loopback answering(byte[] body, String coding) {
        return Loopback.answering("text/plain", body, "Content-Encoding", coding);
    }

    private static byte[] gzip(String text) {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(encoded)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded.toByteArray();
    }
}
