package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.auth.AccessToken;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.FakeTransport;
import dev.armature.runtime.testing.Widget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PollerTest {
    private static final String STATUS = "https://api.example.com/operations/1?api-version=1&t=SK-signature";
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200, 201);
    private static final PollPlan PLAN = PollPlan.finalStateVia(FinalStateVia.AZURE_ASYNC_OPERATION);
    private static final String RUNNING = "{\"status\":\"InProgress\"}";
    private static final String SUCCEEDED = "{\"status\":\"Succeeded\"}";

    private final Bench bench = new Bench();
    private final FakeTransport service = bench.transport;

    @Test
    void pollAsksOnceAndIsDoneAfterTheEnd() {
        AsyncPoller<Widget> poller = started(bench);
        service.answer(200, RUNNING).answer(200, "{\"status\":\"Failed\"}");

        assertThat(poller.status()).isEqualTo(OperationStatus.IN_PROGRESS);
        assertThat(poller.initialResponse().orElseThrow().status()).isEqualTo(201);
        assertThat(poller.poll().join()).isEqualTo(OperationStatus.IN_PROGRESS);
        assertThat(poller.isDone()).isFalse();
        assertThat(poller.poll().join()).isEqualTo(OperationStatus.FAILED);
        assertThat(poller.isDone()).isTrue();
        assertThat(poller.poll().join()).isEqualTo(OperationStatus.FAILED);
        assertThat(service.sent()).hasSize(3);
    }

    @Test
    void waitersShareTheAskingAndGetTheSameResult() {
        AsyncPoller<Widget> poller = started(bench);
        service.answer(200, RUNNING).answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");

        CompletableFuture<Widget> first = poller.result();
        CompletableFuture<Widget> second = poller.result();

        assertThat(bench.join(first)).isSameAs(bench.join(second));
        assertThat(service.sent()).hasSize(4);
    }

    @Test
    void whoeverWaitsLaterGetsTheSameResultWithoutARequest() {
        AsyncPoller<Widget> poller = started(bench);
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");

        Widget first = bench.join(poller.result());
        poller.result().cancel(true);

        assertThat(bench.join(poller.result())).isSameAs(first);
        assertThat(Poller.of(poller).await()).isSameAs(first);
        assertThat(service.sent()).hasSize(3);
        assertThat(bench.clock.waiting()).isZero();
    }

    @Test
    void aWaitOfItsOwnEndsOnTheDotAndLeavesTheOthers() {
        AsyncPoller<Widget> poller = started(bench);
        CompletableFuture<Widget> patient = poller.result();
        CompletableFuture<Widget> hurried = poller.result(Duration.ofSeconds(10));

        bench.clock.advance(Duration.ofSeconds(9));
        assertThat(hurried).isNotDone();
        bench.clock.advance(Duration.ofSeconds(1));

        assertThatThrownBy(() -> bench.join(hurried))
                .isInstanceOf(PollingInterrupted.class)
                .hasMessageEndingWith("Widgets_Create: no end within PT10S");
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        assertThat(bench.join(patient).name()).contains("w");
        assertThat(bench.clock.waiting()).isZero();
    }

    @Test
    void aWaitOfItsOwnLeavesNoTimerWhenItIsFast() {
        AsyncPoller<Widget> poller = started(bench);
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");

        assertThat(bench.join(poller.result(Duration.ofHours(1))).name()).contains("w");
        assertThat(bench.clock.waiting()).isZero();
    }

    @Test
    void unreadableAnswersInARowAreCounted() {
        AsyncPoller<Widget> poller = started(bench);
        for (int round = 0; round < 2; round++) {
            service.answer(200, "{}").answer(200, "{}").answer(200, "{}");
            for (int i = 0; i < 3; i++) {
                assertThat(bench.join(poller.poll())).isEqualTo(OperationStatus.IN_PROGRESS);
            }
            service.answer(200, "{\"status\":\"Working\"}");
            assertThat(bench.join(poller.poll()).value()).isEqualTo("Working");
            service.answer(200, "{}").answer(200, "{}").answer(200, "{}").answer(200, "{}");
            for (int i = 0; i < 3; i++) {
                assertThat(bench.join(poller.poll()).value()).isEqualTo("Working");
            }
            assertThatThrownBy(() -> bench.join(poller.poll())).isInstanceOf(PollingInterrupted.class);
            service.answer(200, RUNNING);
            assertThat(bench.join(poller.poll())).isEqualTo(OperationStatus.IN_PROGRESS);
        }
    }

    @Test
    void whoeverPollsWhileAPollIsRunningGetsItsAnswer() {
        AsyncPoller<Widget> poller = started(bench);
        CompletableFuture<HttpResponse> exchange = new CompletableFuture<>();
        service.then(request -> exchange);

        CompletableFuture<OperationStatus> first = poller.poll();
        CompletableFuture<OperationStatus> second = poller.poll();
        exchange.complete(FakeTransport.response(200, SUCCEEDED));

        assertThat(first.join()).isEqualTo(second.join()).isEqualTo(OperationStatus.SUCCEEDED);
        assertThat(service.sent()).hasSize(2);
    }

    @Test
    void oneWaiterWhoLeavesDoesNotStopTheOthers() {
        AsyncPoller<Widget> poller = started(bench);
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        CompletableFuture<Widget> first = poller.result();
        CompletableFuture<Widget> second = poller.result();

        first.cancel(true);

        assertThat(bench.join(second).name()).contains("w");
    }

    @Test
    void theAskingStopsWithTheLastWaiterAndGoesOnWithTheNext() {
        AsyncPoller<Widget> poller = started(bench);
        poller.result().cancel(true);

        assertThat(bench.clock.waiting()).isZero();
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        assertThat(bench.join(poller.result()).name()).contains("w");
    }

    @Test
    void cancelEndsAllWaitingAndTheExchange() {
        AsyncPoller<Widget> poller = started(bench);
        List<CompletableFuture<HttpResponse>> exchange = new ArrayList<>();
        service.then(request -> {
            exchange.add(request.scope().bind(new CompletableFuture<>()));
            return exchange.get(0);
        });
        CompletableFuture<Widget> result = poller.result();
        bench.clock.advance(Duration.ofSeconds(31));

        poller.cancel();

        assertThat(result).isCancelled();
        assertThat(exchange.get(0)).isCancelled();
        assertThat(bench.clock.waiting()).isZero();
        assertThat(poller.resumeToken()).isNotEmpty();
        assertThatThrownBy(() -> bench.join(poller.result())).isInstanceOf(CancellationException.class);
    }

    @Test
    void anInterruptedThreadGetsATokenAndItsFlagBack() {
        AsyncPoller<Widget> poller = started(bench);

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Poller.of(poller).await()).isInstanceOfSatisfying(PollingInterrupted.class, e -> {
                assertThat(e.resumeToken()).contains(poller.resumeToken());
                assertThat(e).hasCauseInstanceOf(InterruptedException.class);
            });
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(bench.clock.waiting()).isZero();
    }

    @Test
    void waitingCanBeLimitedAndTakenUpAgain() {
        AsyncPoller<Widget> poller = started(bench);
        Poller<Widget> blocking = Poller.of(poller);

        assertThatThrownBy(() -> blocking.await(Duration.ofMillis(20)))
                .isInstanceOf(PollingInterrupted.class)
                .hasMessageContaining("PT0.02S");
        assertThat(bench.clock.waiting()).isZero();
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        assertThat(blocking.poll()).isEqualTo(OperationStatus.SUCCEEDED);
        assertThat(blocking.isDone()).isTrue();
        assertThat(blocking.status().successful()).isTrue();
        assertThat(blocking.await().name()).contains("w");
    }

    @Test
    void theWaitingPollerDoesWhatTheOtherOneDoes() {
        AsyncPoller<Widget> poller = started(bench);
        Poller<Widget> blocking = Poller.of(poller);
        assertThat(blocking.initialResponse()).isPresent().isEqualTo(poller.initialResponse());
        assertThat(blocking.isDone()).isFalse();
        assertThat(blocking.resumeToken()).isEqualTo(poller.resumeToken());
        CompletableFuture<Widget> abandoned = poller.result();

        blocking.cancel();

        assertThat(abandoned).isCancelled();
        AsyncPoller<Widget> other = started(bench);
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        Poller.of(other).poll();
        assertThat(Poller.of(other).await(Duration.ofMinutes(1)).name()).contains("w");
    }

    @Test
    void anOperationOfManyPollsHoldsNoChainOfFutures() {
        AsyncPoller<Widget> poller = started(bench);
        for (int i = 0; i < 3_000; i++) {
            service.answer(200, RUNNING);
        }
        service.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");

        CompletableFuture<Widget> result = poller.result();

        assertThat(bench.clock.waiting()).isEqualTo(2);
        assertThat(bench.join(result).name()).contains("w");
    }

    @Test
    void aTokenIsAskedForAgainWhenItExpiresDuringTheWait() {
        List<String> tokens = new ArrayList<>();
        Bench[] holder = new Bench[1];
        Credential credential = Credential.bearer(request -> {
            tokens.add("t" + tokens.size());
            return CompletableFuture.completedFuture(
                    new AccessToken("t", holder[0].clock.now().plus(Duration.ofHours(1))));
        });
        Bench secured = new Bench(
                credential, List.of(AuthScheme.bearer()), options -> options.pollInterval(Duration.ofHours(2)));
        holder[0] = secured;
        AsyncPoller<Widget> poller = started(secured);
        secured.transport.answer(200, RUNNING).answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");

        secured.join(poller.result());

        assertThat(tokens).hasSize(3);
    }

    @Test
    void pollsCarryTheCallersRequestIdAndNoneOfHisOtherHeaders() {
        CallOptions call = CallOptions.builder()
                .clientRequestId("mine")
                .header("x-other", "1")
                .build();
        service.answer(202, "", "Azure-AsyncOperation", STATUS).answer(200, RUNNING);
        AsyncPoller<Widget> poller =
                bench.join(bench.client.begin(bench.client.request("Op", "PUT", "/w"), WIDGET, PLAN, call));

        bench.join(poller.poll());

        var headers = service.sent().get(1).request().headers();
        assertThat(headers.first("x-ms-client-request-id")).contains("mine");
        assertThat(headers.contains("x-other")).isFalse();
        assertThat(headers.first("User-Agent").orElseThrow()).startsWith("armature/");
    }

    @Test
    void statusesAreOpenAndFinalWordsAreNot() {
        assertThat(OperationStatus.of("Cancelled")).isSameAs(OperationStatus.CANCELED);
        assertThat(OperationStatus.of("SUCCEEDED").successful()).isTrue();
        assertThat(OperationStatus.of("Deploying").terminal()).isFalse();
        assertThat(OperationStatus.of("Deploying"))
                .isEqualTo(OperationStatus.of("Deploying"))
                .hasSameHashCodeAs(OperationStatus.of("Deploying"))
                .hasToString("Deploying");
    }

    private static AsyncPoller<Widget> started(Bench bench) {
        bench.transport.answer(201, "{}", "Azure-AsyncOperation", STATUS);
        return begin(bench);
    }

    private static AsyncPoller<Widget> begin(Bench bench) {
        return bench.join(bench.client.begin(
                bench.client.request("Widgets_Create", "PUT", "/widgets/w").query("api-version", "1"),
                WIDGET,
                PLAN,
                CallOptions.none()));
    }
}
