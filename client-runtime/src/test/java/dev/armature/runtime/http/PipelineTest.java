package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PipelineTest {
    @Test
    void policiesStandInTheirSlots() {
        List<String> seen = new ArrayList<>();
        Bench bench = new Bench(Credential.token("t"), List.of(AuthScheme.bearer()), options -> options.policy(
                        Slot.AFTER_AUTH, note(seen, "after"))
                .policy(Slot.PER_ATTEMPT, note(seen, "attempt"))
                .policy(Slot.BEFORE_RETRY, note(seen, "before 1"))
                .policy(Slot.BEFORE_RETRY, note(seen, "before 2")));
        bench.transport.answer(503, "").answer(204, "");

        bench.send(bench.get("/a"), Answers.empty(204));

        assertThat(seen)
                .containsExactly(
                        "before 1 without",
                        "before 2 without",
                        "attempt without",
                        "after with",
                        "attempt without",
                        "after with");
    }

    @Test
    void aPolicyThatThrowsFailsTheCall() {
        Bench bench = new Bench(options -> options.policy(Slot.PER_ATTEMPT, (request, next) -> {
            throw new IllegalStateException("no");
        }));

        assertThatThrownBy(() -> bench.send(bench.get("/a"), Answers.empty(204)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
    }

    @Test
    void anAttemptWithoutAnswerEndsAndIsRepeated() {
        Bench bench = new Bench(options -> options.attemptTimeout(Duration.ofSeconds(7)));
        bench.transport.silence().answer(204, "");

        bench.send(bench.get("/a"), Answers.empty(204));

        assertThat(Duration.between(
                        bench.transport.sent().get(0).at(),
                        bench.transport.sent().get(1).at()))
                .isEqualTo(Duration.ofMillis(7_400));
    }

    @Test
    void theDeadlineOfTheCallCoversAllAttempts() {
        Bench bench = new Bench(options -> options.attemptTimeout(Duration.ofSeconds(7))
                .callTimeout(Duration.ofSeconds(10))
                .retry(RetryPolicy.builder().maxRetries(9).jitter(() -> 0.5).build()));
        bench.transport.silence().silence().silence();
        var start = bench.clock.now();

        assertThatThrownBy(() -> bench.send(bench.get("/a?sig=SK-canary"), Answers.empty(204)))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.TIMEOUT))
                .hasMessageContaining("GET https://api.example.com/a?sig=***");
        assertThat(Duration.between(start, bench.clock.now())).isEqualTo(Duration.ofSeconds(10));
        assertThat(bench.transport.sent()).hasSize(2);
        assertThat(bench.clock.waiting()).isZero();
    }

    @Test
    void aCallMayHaveAShorterTimeout() {
        Bench bench = new Bench();
        bench.transport.silence();
        var start = bench.clock.now();
        CallOptions call = CallOptions.builder().timeout(Duration.ofMillis(250)).build();

        assertThatThrownBy(() -> bench.send(bench.get("/a"), Answers.empty(204), call))
                .isInstanceOf(TransportException.class);
        assertThat(Duration.between(start, bench.clock.now())).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void cancellingTheCallEndsTheExchange() {
        Bench bench = new Bench();
        CompletableFuture<HttpResponse> exchange = new CompletableFuture<>();
        bench.transport.then(request -> request.scope().bind(exchange));

        var call = bench.client.send(bench.get("/a"), Answers.empty(204), CallOptions.none());
        call.cancel(true);

        assertThat(exchange).isCancelled();
        assertThat(bench.clock.waiting()).isZero();
        assertThatThrownBy(() -> Sync.join(call)).isInstanceOf(CancellationException.class);
    }

    @Test
    void cancellingTheCallEndsTheWaitForARetry() {
        Bench bench = new Bench();
        bench.transport.answer(503, "");

        var call = bench.client.send(bench.get("/a"), Answers.empty(204), CallOptions.none());
        call.cancel(true);

        assertThat(bench.clock.waiting()).isZero();
        assertThat(bench.transport.sent()).hasSize(1);
    }

    private static Policy note(List<String> seen, String name) {
        return (request, next) -> {
            boolean signed = request.headers().contains("Authorization");
            seen.add(name + (signed ? " with" : " without"));
            return next.send(request);
        };
    }
}
