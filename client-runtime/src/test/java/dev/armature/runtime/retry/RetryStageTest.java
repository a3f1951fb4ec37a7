package dev.armature.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.RequestBuilder;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.FakeTransport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryStageTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void transientStatusesAreRepeated(int status) {
        Bench bench = new Bench();
        bench.transport.answer(status, "").answer(204, "");

        assertThat(bench.send(bench.get("/a"), DONE).status()).isEqualTo(204);
        assertThat(pauses(bench)).containsExactly(400L);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 409, 412, 501, 505})
    void otherStatusesAreNot(int status) {
        Bench bench = new Bench();
        bench.transport.answer(status, "");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GET, 2", "HEAD, 2", "PUT, 2", "DELETE, 2", "OPTIONS, 2", "POST, 1", "PATCH, 1"})
    void onlyIdempotentMethodsAreRepeatedAfterAnAnswer(String method, int attempts) {
        Bench bench = new Bench();
        bench.transport.answer(503, "", "Retry-After", "1").answer(503, "", "Retry-After", "400");

        assertThatThrownBy(() -> bench.send(bench.client.request("Op", method, "/a"), DONE))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(bench.transport.sent()).hasSize(attempts);
    }

    @ParameterizedTest
    @CsvSource({
        "IO, GET, 2",
        "IO, POST, 1",
        "TIMEOUT, PUT, 2",
        "TIMEOUT, PATCH, 1",
        "CONNECT, POST, 2",
        "TLS, GET, 1",
        "RESPONSE_TOO_LARGE, GET, 1"
    })
    void faultsAreRepeatedWhenTheServerCannotHaveActedTwice(TransportException.Kind kind, String method, int attempts) {
        Bench bench = new Bench();
        TransportException fault = new TransportException(kind, "fault", null);
        bench.transport.fault(fault).fault(new IllegalStateException("last"));

        assertThatThrownBy(() -> bench.send(bench.client.request("Op", method, "/a"), DONE))
                .isInstanceOf(attempts == 1 ? TransportException.class : IllegalStateException.class);
        assertThat(bench.transport.sent()).hasSize(attempts);
    }

    @Test
    void otherFaultsAreNotRepeated() {
        Bench bench = new Bench();
        bench.transport.fault(new IllegalStateException("bug"));

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).hasMessage("bug");
    }

    @Test
    void bodiesThatCanBeReadOnceAreSentOnce() throws IOException {
        Bench bench = new Bench();
        BinaryBody once = BinaryBody.once(new ByteArrayInputStream(new byte[] {1}), 1);
        bench.transport.answer(503, "");

        assertThatThrownBy(() -> bench.send(put(bench, once), DONE)).isInstanceOf(ApiException.class);
        assertThat(bench.transport.sent()).hasSize(1);
        assertThat(once.bytes()).containsExactly(1);
        assertThatThrownBy(once::open).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bodiesThatCanBeReplayedAreSentAgain() {
        Bench bench = new Bench();
        List<byte[]> bodies = new ArrayList<>();
        bench.transport
                .then(request -> {
                    bodies.add(read(request.body().orElseThrow()));
                    return new FakeTransport(bench.clock).answer(503, "").send(request);
                })
                .then(request -> {
                    bodies.add(read(request.body().orElseThrow()));
                    return new FakeTransport(bench.clock).answer(204, "").send(request);
                });

        bench.send(put(bench, BinaryBody.of(() -> new ByteArrayInputStream(new byte[] {7}), 1)), DONE);

        assertThat(bodies).hasSize(2).allSatisfy(body -> assertThat(body).containsExactly(7));
    }

    @Test
    void waitsDoubleUpToTheirCapAndTakeARandomPart() {
        double[] jitter = {0.5, 1, 0.25, 1, 1};
        int[] next = {0};
        DoubleSupplier random = () -> jitter[next[0]++];
        Bench bench = new Bench(options -> options.retry(RetryPolicy.builder()
                .maxRetries(5)
                .baseDelay(Duration.ofSeconds(1))
                .maxDelay(Duration.ofSeconds(5))
                .jitter(random)
                .build()));
        for (int i = 0; i < 6; i++) {
            bench.transport.answer(500, "");
        }

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(pauses(bench)).containsExactly(500L, 2000L, 1000L, 5000L, 5000L);
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "0, 100", "120, 60000"})
    void theServersWishCountsWithinItsBounds(String retryAfter, long millis) {
        Bench bench = new Bench(options -> options.retry(RetryPolicy.builder()
                .retryAfterBounds(Duration.ofMillis(100), Duration.ofMinutes(1))
                .build()));
        bench.transport.answer(429, "", "Retry-After", retryAfter).answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(pauses(bench)).containsExactly(millis);
    }

    @Test
    void aWishBeyondTheDeadlineEndsTheCallAtOnce() {
        Bench bench = new Bench(options -> options.callTimeout(Duration.ofSeconds(30)));
        bench.transport.answer(429, "", "Retry-After", "60");
        var start = bench.clock.now();

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.headers().integer("retry-after")).contains(60L));
        assertThat(bench.clock.now()).isEqualTo(start);
    }

    @Test
    void theLastAnswerIsHandedOver() {
        Bench bench = new Bench();
        bench.transport.answer(500, "").answer(502, "").answer(503, "").answer(504, "");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(504));
    }

    @Test
    void theDefaultsAreFourAttemptsWithRandomWaitsThatGrow() {
        for (int call = 0; call < 20; call++) {
            Bench bench = new Bench(options -> options.retry(RetryPolicy.defaults()));
            bench.transport.answer(503, "").answer(503, "").answer(503, "").answer(503, "");

            assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
            List<Long> pauses = pauses(bench);
            assertThat(pauses).hasSize(3).anyMatch(pause -> pause > 0);
            assertThat(pauses.get(0)).isBetween(0L, 800L);
            assertThat(pauses.get(1)).isBetween(0L, 1600L);
            assertThat(pauses.get(2)).isBetween(0L, 3200L);
        }
        assertThat(RetryPolicy.defaults().maxRetries()).isEqualTo(3);
    }

    @Test
    void theServersWishCanBePinned() {
        Duration only = Duration.ofSeconds(2);
        Bench bench = new Bench(options ->
                options.retry(RetryPolicy.builder().retryAfterBounds(only, only).build()));
        bench.transport
                .answer(429, "", "Retry-After", "1")
                .answer(429, "", "Retry-After", "3")
                .answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(pauses(bench)).containsExactly(2000L, 2000L);
    }

    @Test
    void noneMeansOnce() {
        Bench bench = new Bench(options -> options.retry(RetryPolicy.none()));
        bench.transport.answer(503, "");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
    }

    @Test
    void methodsAndStatusesCanBeReplaced() {
        Bench bench = new Bench(options -> options.retry(RetryPolicy.builder()
                .methods("post")
                .statuses(List.of(409))
                .jitter(() -> 0)
                .build()));
        bench.transport.answer(409, "").answer(204, "");

        bench.send(bench.client.request("Op", "POST", "/a"), DONE);

        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void retriesKeepTheRequestId() {
        Bench bench = new Bench();
        bench.transport.answer(503, "").answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(bench.transport.sent().stream()
                        .map(sent -> sent.request()
                                .headers()
                                .first("x-ms-client-request-id")
                                .orElseThrow())
                        .distinct())
                .hasSize(1);
    }

    private static RequestBuilder put(Bench bench, BinaryBody body) {
        return bench.client.request("Op", "PUT", "/a").binaryBody("application/octet-stream", body);
    }

    private static byte[] read(dev.armature.runtime.http.RequestBody body) {
        try {
            return body.open().readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Long> pauses(Bench bench) {
        List<Long> pauses = new ArrayList<>();
        var sent = bench.transport.sent();
        for (int i = 1; i < sent.size(); i++) {
            pauses.add(Duration.between(sent.get(i - 1).at(), sent.get(i).at()).toMillis());
        }
        return pauses;
    }
}
