package dev.armature.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.testing.Bench;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryListenerTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);

    private final Logger logger = Logger.getLogger(RetryStage.LOGGER);
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord log) {
            records.add(log);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final List<RetryEvent> events = new ArrayList<>();
    private final Bench bench = new Bench(options -> options.retryListener(events::add));

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    @Test
    void everyRetryIsToldWithItsReason() {
        TransportException fault = new TransportException(TransportException.Kind.IO, "reset", null);
        bench.transport.answer(503, "", "Retry-After", "2").fault(fault).answer(204, "");

        bench.send(bench.get("/a").query("sig", "secret"), DONE);

        String request = "GET https://api.example.com/a?sig=***";
        assertThat(events)
                .containsExactly(
                        new RetryEvent(
                                "Widgets_Get",
                                request,
                                1,
                                "status 503",
                                Duration.ofSeconds(2),
                                Optional.of(503),
                                Optional.empty()),
                        new RetryEvent(
                                "Widgets_Get",
                                request,
                                2,
                                "fault IO",
                                Duration.ofMillis(800),
                                Optional.empty(),
                                Optional.of(fault)));
    }

    @Test
    void everyRetryIsLogged() {
        Bench ruled = new Bench(options -> options.retry(
                RetryPolicy.builder().rule(RetryRule.on(400, "Busy")).build()));
        ruled.transport
                .answer(503, "", "Retry-After", "2")
                .answer(400, "{\"code\":\"Busy\"}", "Retry-After", "3")
                .answer(204, "");

        ruled.send(ruled.get("/a").query("sig", "secret"), DONE);

        String attempts = "Widgets_Get: attempt %d of GET https://api.example.com/a?sig=*** failed (%s),"
                + " the next one follows in %d ms";
        assertThat(records)
                .extracting(LogRecord::getLevel, LogRecord::getMessage)
                .containsExactly(
                        tuple(Level.FINE, attempts.formatted(1, "status 503", 2000)),
                        tuple(Level.INFO, attempts.formatted(2, "400 Busy", 3000)));
    }

    @Test
    void usualRetriesAreSilentByDefault() {
        logger.setLevel(null);
        bench.transport.answer(503, "").answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(records).isEmpty();
    }

    @Test
    void theLastAttemptIsNoRetry() {
        bench.transport.answer(500, "").answer(500, "").answer(500, "").answer(500, "");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(events).extracting(RetryEvent::attempt).containsExactly(1, 2, 3);
    }

    @Test
    void aListenerThatFailsChangesNothing() {
        Bench broken = new Bench(options -> options.retryListener(event -> {
            throw new IllegalStateException("broken listener");
        }));
        broken.transport.answer(503, "").answer(204, "");

        assertThat(broken.send(broken.get("/a"), DONE).status()).isEqualTo(204);
        assertThat(records)
                .extracting(LogRecord::getLevel, LogRecord::getMessage)
                .contains(tuple(Level.WARNING, "A retry listener has failed"));
        assertThat(records.get(1).getThrown()).hasMessage("broken listener");
    }

    @Test
    void theListenerIsKeptByCopies() {
        RetryListener listener = event -> {};
        assertThat(ClientOptions.builder().retryListener(listener).build().toBuilder()
                        .build()
                        .retryListener())
                .isSameAs(listener);
        ClientOptions.defaults()
                .retryListener()
                .onRetry(new RetryEvent("", "", 1, "", Duration.ZERO, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"true, true, 2", "true, false, 1", "false, true, 1"})
    void requestsThatTheServiceKnowsAgainAreRepeated(boolean id, boolean time, int attempts) {
        bench.transport.answer(503, "").answer(400, "");

        assertThatThrownBy(() -> bench.send(
                        bench.client
                                .request("Widgets_Make", "POST", "/widgets")
                                .header("Repeatability-Request-ID", id ? "r1" : null)
                                .header("Repeatability-First-Sent", time ? "now" : null),
                        DONE))
                .isInstanceOf(ApiException.class);
        assertThat(bench.transport.sent()).hasSize(attempts);
    }
}
