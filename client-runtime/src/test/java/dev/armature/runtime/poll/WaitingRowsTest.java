package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.AccessToken;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.ScriptedService;
import dev.armature.runtime.testing.Widget;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows L16, L17, L21 and L22 of our list of demands: who may stop waiting, when, and where requests may go. */
class WaitingRowsTest extends Loopback {
    private static final PollPlan CANCELABLE = DEFAULT.canceledAt("cancel");

    @ParameterizedTest
    @EnumSource
    void l16TheServiceIsAskedToCancelWhereItDeclaresHow(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(202, "")
                .answer(200, "{\"status\":\"Canceling\"}")
                .answer(200, "{\"status\":\"Canceled\",\"error\":{\"code\":\"Stopped\"}}");
        AsyncPoller<Widget> poller = Sync.join(begin(client, "PUT", WIDGET, CANCELABLE));

        assertThat(cancelOperation(mode, poller)).isNull();
        assertThat(poller.status()).isEqualTo(OperationStatus.IN_PROGRESS);
        assertThatThrownBy(() -> mode.await(CompletableFuture.completedFuture(poller)))
                .isInstanceOfSatisfying(LongRunningFailure.class, e -> assertThat(e.operationStatus())
                        .isEqualTo(OperationStatus.CANCELED));
        assertThat(service.lines())
                .containsExactly(
                        "PUT " + RESOURCE, "POST /widgets/w/cancel?api-version=1", "GET " + STATUS, "GET " + STATUS);
    }

    @ParameterizedTest
    @EnumSource
    void l16AServiceThatDeclaresNoneIsNotAsked(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS);
        AsyncPoller<Widget> poller = Sync.join(begin(client, "PUT", WIDGET, DEFAULT));

        assertThatThrownBy(() -> cancelOperation(mode, poller))
                .isInstanceOf(CancelNotSupportedException.class)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Widgets_Do cannot be canceled: the description of the service has no operation for it."
                        + " cancel() ends the waiting");
    }

    @ParameterizedTest
    @EnumSource
    void l16ARefusedCancelIsThrown(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(409, "{\"error\":{\"code\":\"TooLate\"}}")
                .answer(200, SUCCEEDED)
                .answer(200, DONE);
        AsyncPoller<Widget> poller = Sync.join(begin(client, "PUT", WIDGET, CANCELABLE));

        assertThatThrownBy(() -> cancelOperation(mode, poller))
                .isInstanceOf(ApiException.class)
                .hasMessage("Widgets_Do failed: 409 TooLate");
        assertThat(mode.await(CompletableFuture.completedFuture(poller)).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l16WhatHasEndedCannotBeCanceled(Mode mode) {
        service.answer(200, DONE);
        AsyncPoller<Widget> poller = Sync.join(begin(client, "PUT", WIDGET, CANCELABLE));

        assertThatThrownBy(() -> cancelOperation(mode, poller))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Widgets_Do has already ended as Succeeded");
    }

    @Test
    void l16AResumedOperationCanBeCanceledWithoutQueryToo() {
        service.answer(202, "", "Location", RESULT).answer(200, "");
        String token = Sync.join(client.begin(
                        client.request("Widgets_Do", "POST", "/widgets/w"), NOTHING, CANCELABLE, CallOptions.none()))
                .resumeToken();

        Sync.join(client.resume("Widgets_Do", token, NOTHING, CANCELABLE).cancelOperation());

        assertThat(service.lines()).containsExactly("POST /widgets/w", "POST /widgets/w/cancel");
    }

    @ParameterizedTest
    @EnumSource
    void l16CancelEndsTheWaitingAndSendsNothing(Mode mode) throws InterruptedException {
        service.answer(202, "", "Location", RESULT).silence();
        AsyncPoller<Widget> poller = Sync.join(begin(client, "POST", WIDGET, CANCELABLE));
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread waiting =
                new Thread(() -> thrown.set(fault(() -> mode.await(CompletableFuture.completedFuture(poller)))));
        waiting.start();
        untilSeen(2);

        poller.cancel();
        waiting.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> mode.await(CompletableFuture.completedFuture(poller)))
                .isInstanceOf(CancellationException.class);
        assertThat(service.seen()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void l17OnePollHasItsOwnTimeoutAndIsRepeated(Mode mode) {
        service.answer(202, "", "Location", RESULT).silence().silence().answer(200, DONE);
        ClientOptions options = options(Scheduler.system())
                .pollInterval(Duration.ofMillis(1))
                .attemptTimeout(Duration.ofMillis(50))
                .retry(RetryPolicy.none())
                .build();

        try (ServiceClient hurried = client(service, Credential.none(), options)) {
            assertThat(mode.await(begin(hurried, "POST", WIDGET, DEFAULT)).name())
                    .contains("w");
        }
    }

    @ParameterizedTest
    @EnumSource
    void l17PollsThatAllHangEndTheWaitingAfterFour(Mode mode) {
        service.answer(202, "", "Location", RESULT);
        for (int i = 0; i < 4; i++) {
            service.silence();
        }
        ClientOptions options = options(Scheduler.system())
                .pollInterval(Duration.ofMillis(1))
                .callTimeout(Duration.ofMillis(50))
                .retry(RetryPolicy.none())
                .build();

        try (ServiceClient hurried = client(service, Credential.none(), options)) {
            assertThatThrownBy(() -> mode.await(begin(hurried, "POST", WIDGET, DEFAULT)))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasCauseInstanceOf(TransportException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void l17TheTotalEndsAPollThatHangs(Mode mode) {
        service.answer(202, "", "Location", RESULT).silence();
        ClientOptions options = options(Scheduler.system())
                .pollInterval(Duration.ofMillis(1))
                .pollDeadline(Duration.ofMillis(300))
                .build();

        try (ServiceClient hurried = client(service, Credential.none(), options)) {
            assertThatThrownBy(() -> mode.await(begin(hurried, "POST", WIDGET, DEFAULT)))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasMessageEndingWith("Widgets_Do: the deadline for waiting has passed");
        }
    }

    @Test
    void l17AWaitHasATimeoutOfItsOwnAndCanBeRepeated() {
        service.answer(202, "", "Location", RESULT).silence().silence().answer(200, DONE);
        ClientOptions options =
                options(Scheduler.system()).pollInterval(Duration.ofMillis(1)).build();
        try (ServiceClient real = client(service, Credential.none(), options)) {
            AsyncPoller<Widget> poller = Sync.join(begin(real, "POST", WIDGET, DEFAULT));
            Duration moment = Duration.ofMillis(200);

            assertThatThrownBy(() -> Poller.of(poller).await(moment))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasMessageContaining("no end within PT0.2S");
            assertThatThrownBy(() -> Sync.join(poller.result(moment)))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasMessageContaining("no end within PT0.2S");
            assertThat(Sync.join(poller.result(Duration.ofMinutes(1))).name()).contains("w");
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void l17AnInterruptedThreadLeavesTheExchangeAndGetsAToken(boolean toTheEnd) throws InterruptedException {
        service.answer(202, "", "Location", RESULT).silence();
        Poller<Widget> poller = Poller.of(Sync.join(begin(client, "POST", WIDGET, DEFAULT)));
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        AtomicReference<@Nullable Boolean> flag = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            thrown.set(fault(() -> toTheEnd ? poller.await() : poller.poll()));
            flag.set(Thread.currentThread().isInterrupted());
        });
        waiting.start();
        untilSeen(2);

        waiting.interrupt();
        waiting.join();

        assertThat(thrown.get()).isInstanceOfSatisfying(PollingInterrupted.class, e -> {
            assertThat(e.resumeToken()).contains(poller.resumeToken());
            assertThat(e).hasCauseInstanceOf(InterruptedException.class);
        });
        assertThat(flag.get()).isTrue();
    }

    @Test
    void l17ACancelledFutureEndsTheExchange() throws InterruptedException {
        service.answer(202, "", "Location", RESULT).silence();
        CompletableFuture<Widget> result = Futures.then(begin(client, "POST", WIDGET, DEFAULT), AsyncPoller::result);
        untilSeen(2);

        result.cancel(true);

        assertThatThrownBy(() -> Sync.join(result)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, BASE/operations/1, /operations/1",
        "ASYNC, /operations/1?x=1, /operations/1?x=1",
        "SYNC, ../operations/1, /operations/1",
        "ASYNC, ?operation=1, /widgets/w?operation=1",
        "SYNC, operation, /widgets/operation"
    })
    void l21RelativeUrlsAreResolved(Mode mode, String url, String asked) {
        service.answer(202, "", "Azure-AsyncOperation", url)
                .answer(200, SUCCEEDED)
                .answer(200, DONE);

        run(mode, "PUT", WIDGET);

        assertThat(service.lines()).containsExactly("PUT " + RESOURCE, "GET " + asked, "GET " + RESOURCE);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, Azure-AsyncOperation",
        "SYNC, Operation-Location",
        "SYNC, Location",
        "ASYNC, Azure-AsyncOperation",
        "ASYNC, Operation-Location",
        "ASYNC, Location"
    })
    void l21AnotherServerSeesNothing(Mode mode, String header) {
        try (ScriptedService other = new ScriptedService()) {
            String foreign = other.base() + "/x?sig=SK-canary";
            service.answer(202, "", header, foreign)
                    .answer(202, "", header, "/first")
                    .answer(202, "", header, foreign);

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> run(mode, "POST", WIDGET))
                        .isInstanceOf(OriginViolation.class)
                        .hasMessageNotContaining("canary");
            }
            assertThat(other.seen()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://user@127.0.0.1:1/x",
        "https://127.0.0.1/x",
        "http://127.0.0.1:1/x",
        "//evil.example.com/x",
        "\\\\evil.example.com/x",
        "http://ⅇvil.example.com/x",
        "ftp://127.0.0.1/x",
        "http://localhost:1/x"
    })
    void l21WhatOnlyLooksLikeTheServerIsRefused(String url) {
        service.answer(202, "", "Operation-Location", STATUS)
                .answer(200, "{\"status\":\"Succeeded\",\"resourceLocation\":\"" + url.replace("\\", "\\\\") + "\"}");

        assertThatThrownBy(() -> run(Mode.SYNC, "POST", WIDGET)).isInstanceOf(OriginViolation.class);
    }

    @ParameterizedTest
    @EnumSource
    void l21AnAllowedServerIsAsked(Mode mode) {
        try (ScriptedService other = new ScriptedService()) {
            service.answer(202, "", "Location", other.base() + "/x");
            other.answer(200, DONE);
            ClientOptions options = options(clock).allowOrigin(other.base()).build();

            Widget result = mode.await(begin(client(service, Credential.none(), options), "POST", WIDGET, DEFAULT));

            assertThat(result.name()).contains("w");
            assertThat(other.lines()).containsExactly("GET /x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void l22TheTokenIsRenewedBetweenPolls(Mode mode) {
        AtomicInteger tokens = new AtomicInteger();
        Credential credential = Credential.bearer(request -> CompletableFuture.completedFuture(
                new AccessToken("t" + tokens.incrementAndGet(), clock.now().plus(Duration.ofMinutes(30)))));
        service.answer(202, "", "Azure-AsyncOperation", STATUS);
        for (int i = 0; i < 200; i++) {
            service.answer(200, RUNNING, "Retry-After", "600");
        }
        service.answer(200, SUCCEEDED).answer(200, DONE);

        Widget result = mode.await(begin(client(service, clock, credential), "PUT", WIDGET, DEFAULT));

        assertThat(result.name()).contains("w");
        assertThat(Duration.between(Instant.parse("2026-03-01T10:00:00Z"), clock.now()))
                .isGreaterThan(Duration.ofDays(1));
        assertThat(service.seen().get(0).header("Authorization")).contains("Bearer t1");
        assertThat(service.seen().get(202).header("Authorization")).contains("Bearer t" + tokens.get());
        assertThat(tokens.get()).isGreaterThan(60);
    }

    private static @Nullable Object cancelOperation(Mode mode, AsyncPoller<Widget> poller) {
        if (mode == Mode.ASYNC) {
            return Sync.join(poller.cancelOperation());
        }
        Poller.of(poller).cancelOperation();
        return null;
    }

    private void untilSeen(int requests) throws InterruptedException {
        while (service.seen().size() < requests) {
            Thread.sleep(1);
        }
    }

    private static @Nullable Throwable fault(Callable<?> work) {
        try {
            work.call();
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
