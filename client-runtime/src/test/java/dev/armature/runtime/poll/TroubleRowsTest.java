package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.ServiceError;
import dev.armature.runtime.ServiceError.AdditionalInfo;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.testing.ScriptedService.Answer;
import dev.armature.runtime.testing.ScriptedService.Manner;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows L11 to L15 and L20 of our list of demands: what services do when they are slow, in trouble, or say no. */
class TroubleRowsTest extends Loopback {
    private static final String ERROR = """
            {"code":"BadRef","message":"no such hub","target":"hub",
             "details":[{"code":"Inner","message":"deep","target":"spoke"}],
             "innererror":{"code":"Deepest","trace":"x","innererror":{"code":"Bottom"}},
             "additionalInfo":[{"type":"PolicyViolation","info":{"policy":"p"}}, 7]}""";

    @ParameterizedTest
    @EnumSource
    void l11TheTimeToWaitIsReadFromEachAnswer(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS, "Retry-After", "5")
                .answer(200, RUNNING, "Retry-After", "Sun, 01 Mar 2026 10:00:25 GMT")
                .answer(200, RUNNING, "retry-after-ms", "2500")
                .answer(200, RUNNING, "x-ms-retry-after-ms", "1500", "Retry-After", "9")
                .answer(200, RUNNING)
                .answer(200, SUCCEEDED, "Retry-After", "9")
                .answer(200, DONE);

        run(mode, "PUT", WIDGET);

        assertThat(clock.pauses())
                .containsExactly(
                        seconds(5), seconds(20), Duration.ofMillis(2500), Duration.ofMillis(1500), seconds(30));
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, 0, 1",
        "ASYNC, 1, 1",
        "SYNC, 2, 2",
        "ASYNC, -1, 30",
        "SYNC, 600, 600",
        "ASYNC, 601, 600",
        "SYNC, 1000000000000, 600",
        "ASYNC, soon, 30",
        "SYNC, 'Sun, 01 Mar 2020 10:00:00 GMT', 1"
    })
    void l11TheTimeToWaitHasBounds(Mode mode, String value, long expected) {
        service.answer(202, "", "Location", RESULT, "Retry-After", value).answer(200, DONE);

        run(mode, "POST", WIDGET);

        assertThat(clock.pauses()).containsExactly(seconds(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 2, 8, 2",
        "2, 5, 2, 8, 2",
        "3, 5, 2, 8, 3",
        "8, 5, 2, 8, 8",
        "9, 5, 2, 8, 8",
        "0, 1, 2, 8, 1",
        "9, 10, 2, 8, 9",
        "11, 10, 2, 8, 10",
        "x, 10, 2, 8, 10"
    })
    void l11TheBoundsAreTheUsers(String asked, long interval, long floor, long cap, long expected) {
        ClientOptions options = options(clock)
                .pollInterval(seconds(interval))
                .pollBounds(seconds(floor), seconds(cap))
                .build();
        service.answer(202, "", "Location", RESULT, "Retry-After", asked).answer(200, DONE);

        Mode.SYNC.await(begin(client(service, Credential.none(), options), "POST", WIDGET, DEFAULT));

        assertThat(clock.pauses()).containsExactly(seconds(expected));
    }

    @ParameterizedTest
    @EnumSource
    void l12PassingTroubleIsSurvived(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(503, "")
                .answer(429, "", "Retry-After", "3")
                .cutOff()
                .answer(408, "")
                .answer(500, "{}")
                .truncated(200, "{\"status\":\"Succ")
                .answer(200, SUCCEEDED)
                .answer(502, "")
                .answer(200, DONE);

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, 400", "SYNC, 401", "SYNC, 403", "ASYNC, 404", "ASYNC, 409", "ASYNC, 410"})
    void l12LastingTroubleEndsTheWaitingAndNotTheOperation(Mode mode, int status) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(status, "{\"name\":\"why\"}")
                .answer(200, SUCCEEDED)
                .answer(200, DONE);
        AsyncPoller<Widget> poller = Sync.join(begin(client, "PUT", WIDGET, DEFAULT));

        assertThatThrownBy(() -> mode.await(CompletableFuture.completedFuture(poller)))
                .isInstanceOfSatisfying(PollingInterrupted.class, e -> {
                    assertThat(e.resumeToken()).contains(poller.resumeToken());
                    assertThat(e)
                            .hasMessage("Stopped waiting, the operation may still be running: "
                                    + "Widgets_Do: the status could not be read");
                    assertThat(e.getCause()).isInstanceOfSatisfying(WidgetException.class, cause -> assertThat(
                                    cause.error().flatMap(Widget::name))
                            .contains("why"));
                });
        assertThat(poller.status()).isEqualTo(OperationStatus.IN_PROGRESS);
        assertThat(mode.await(CompletableFuture.completedFuture(poller)).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l12TroubleThatDoesNotPassEndsTheWaitingToo(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS);
        for (int i = 0; i < 16; i++) {
            service.answer(503, "");
        }

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .isInstanceOf(PollingInterrupted.class)
                .hasCauseInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, FIRST, Failed",
        "SYNC, RESOURCE, Canceled",
        "SYNC, AZURE_ASYNC_OPERATION, Cancelled",
        "SYNC, OPERATION_LOCATION, Canceled",
        "SYNC, LOCATION, Failed",
        "ASYNC, FIRST, Canceled",
        "ASYNC, RESOURCE, Failed",
        "ASYNC, AZURE_ASYNC_OPERATION, Failed",
        "ASYNC, OPERATION_LOCATION, Failed",
        "ASYNC, LOCATION, Canceled"
    })
    void l13AFailureIsTypedWhereverItShows(Mode mode, String place, String word) {
        String document = "{\"status\":\"" + word + "\",\"error\":" + ERROR + "}";
        String resource = "{\"properties\":{\"provisioningState\":\"" + word + "\",\"error\":" + ERROR + "}}";
        String[] ids = {"x-ms-request-id", "r-2", "x-ms-correlation-request-id", "c-2"};
        switch (place) {
            case "FIRST" -> service.answer(200, resource, ids);
            case "RESOURCE" ->
                service.answer(201, state("Creating"), "x-ms-request-id", "r-1").answer(200, resource, ids);
            case "LOCATION" ->
                service.answer(202, "", "Location", RESULT, "x-ms-request-id", "r-1")
                        .answer(200, document, ids);
            case "OPERATION_LOCATION" ->
                service.answer(202, "", "Operation-Location", STATUS, "x-ms-request-id", "r-1")
                        .answer(200, document, ids);
            default ->
                service.answer(202, "", "Azure-AsyncOperation", STATUS, "x-ms-request-id", "r-1")
                        .answer(200, document, ids);
        }
        String status = word.replace("ll", "l");

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .hasMessage("Widgets_Do ended as " + status + ": BadRef: no such hub")
                .isInstanceOfSatisfying(LongRunningFailure.class, e -> {
                    assertThat(e.operation()).isEqualTo("Widgets_Do");
                    assertThat(e.operationStatus().value()).isEqualTo(status);
                    assertThat(e.status()).isEqualTo(200);
                    assertThat(e.requestId()).contains("r-2");
                    assertThat(e.startRequestId()).contains(place.equals("FIRST") ? "r-2" : "r-1");
                    assertThat(e.headers().first("x-ms-correlation-request-id")).contains("c-2");
                    assertThat(e.resumeToken()).isPresent();
                    assertTyped(e.serviceError().orElseThrow());
                });
    }

    private static void assertTyped(ServiceError error) {
        assertThat(error.code()).contains("BadRef");
        assertThat(error.message()).contains("no such hub");
        assertThat(error.target()).contains("hub");
        assertThat(error.details()).extracting(ServiceError::target).containsExactly(Optional.of("spoke"));
        ServiceError inner = error.innerError().orElseThrow();
        assertThat(inner.code()).contains("Deepest");
        assertThat(inner.others()).containsEntry("trace", "x");
        assertThat(inner.innerError().flatMap(ServiceError::code)).contains("Bottom");
        assertThat(inner.innerError().flatMap(ServiceError::innerError)).isEmpty();
        assertThat(error.additionalInfo())
                .containsExactly(new AdditionalInfo(Optional.of("PolicyViolation"), Map.of("policy", "p")));
        assertThat(inner.additionalInfo()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void l13AFailureWithoutAnErrorIsOneAllTheSame(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS).answer(200, "{\"status\":\"Failed\"}");

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET)).hasMessage("Widgets_Do ended as Failed");
    }

    @ParameterizedTest
    @EnumSource
    void l13ARefusedStartIsTheDeclaredError(Mode mode) {
        service.answer(409, "{\"name\":\"busy\"}");

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET)).isInstanceOf(WidgetException.class);
    }

    @ParameterizedTest
    @CsvSource({"SYNC, 302", "SYNC, 404", "ASYNC, 410", "ASYNC, 400"})
    void l14AFinalReadThatFailsIsThrown(Mode mode, int status) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, SUCCEEDED)
                .answer(status, "{\"name\":\"gone\"}");

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .isInstanceOfSatisfying(
                        WidgetException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @EnumSource
    void l14AFinalReadThatMayWorkLaterCanBeTakenUpAgain(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS).answer(200, SUCCEEDED);
        for (int i = 0; i < 4; i++) {
            service.answer(503, "");
        }
        service.answer(200, DONE);
        AsyncPoller<Widget> poller = Sync.join(begin(client, "PUT", WIDGET, DEFAULT));
        var begun = CompletableFuture.completedFuture(poller);

        assertThatThrownBy(() -> mode.await(begun))
                .isInstanceOfSatisfying(PollingInterrupted.class, e -> assertThat(e.resumeToken())
                        .contains(poller.resumeToken()))
                .hasMessage("Widgets_Do has succeeded, but its result could not be read")
                .hasCauseInstanceOf(ApiException.class);
        assertThat(mode.await(begun).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l14AConnectionLostInTheFinalReadIsNoFailureOfTheOperation(Mode mode) {
        service.by(request -> switch (service.seen().size()) {
            case 1 -> Answer.of(202, "", "Azure-AsyncOperation", STATUS);
            case 2 -> Answer.of(200, SUCCEEDED);
            default -> Answer.none(Manner.CUT_OFF);
        });

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .isInstanceOf(PollingInterrupted.class)
                .hasMessageStartingWith("Widgets_Do has succeeded")
                .hasCauseInstanceOf(TransportException.class);
    }

    @ParameterizedTest
    @CsvSource({"SYNC, '{\"size\":\"SK-canary\"}', /size", "ASYNC, 'SK-canary', ''", "SYNC, '', ''", "ASYNC, 'null', ''"
    })
    void l15AResultThatDoesNotFitIsLocatedAndNotQuoted(Mode mode, String body, String where) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, SUCCEEDED)
                .answer(200, body);

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .isInstanceOfSatisfying(UndecodableResponseException.class, e -> assertThat(e.where())
                        .startsWith(where))
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, ''", "SYNC, '{\"name\":\"w'", "ASYNC, '<html>'", "ASYNC, ''"})
    void l15AFirstAnswerThatCannotBeReadLeavesTheResourceToBeAsked(Mode mode, String body) {
        service.answer(201, body).answer(200, state("Creating")).answer(200, DONE);

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, ''", "SYNC, '{\"name\":\"w'", "ASYNC, '<html>'"})
    void l15AnActionHasNoOtherPlaceToLook(Mode mode, String body) {
        service.answer(200, body);

        assertThatThrownBy(() -> run(mode, "POST", WIDGET)).isInstanceOf(UndecodableResponseException.class);
    }

    @ParameterizedTest
    @EnumSource
    void l15AMemberThatIsNotThereIsLocated(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, "{\"status\":\"Succeeded\",\"properties\":null}");
        PollPlan plan =
                PollPlan.finalStateVia(FinalStateVia.AZURE_ASYNC_OPERATION).resultIn("properties");

        assertThatThrownBy(() -> run(mode, "POST", WIDGET, plan))
                .isInstanceOfSatisfying(UndecodableResponseException.class, e -> assertThat(e.where())
                        .isEqualTo("/properties"));
    }

    @ParameterizedTest
    @EnumSource
    void l20ADocumentWithoutStatusIsAskedForAgain(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, "")
                .answer(200, "{}")
                .answer(200, "<html>")
                .answer(202, "")
                .answer(200, "{\"status\":\" \"}")
                .answer(200, "{\"status\":7}")
                .answer(200, "[]")
                .answer(200, SUCCEEDED)
                .answer(200, DONE);

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, ''", "ASYNC, '{}'"})
    void l20ADocumentThatStaysThatWayEndsTheWaiting(Mode mode, String body) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS);
        for (int i = 0; i < 4; i++) {
            service.answer(200, body);
        }

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .isInstanceOf(PollingInterrupted.class)
                .hasCauseInstanceOf(UndecodableResponseException.class);
    }

    @ParameterizedTest
    @CsvSource({"SYNC, ''", "ASYNC, '{\"name\":'"})
    void l20AResourceThatCannotBeReadIsNotTakenForFinished(Mode mode, String body) {
        service.answer(201, state("Creating"))
                .answer(200, body)
                .answer(200, DONE)
                .answer(201, state("Creating"));
        for (int i = 0; i < 4; i++) {
            service.answer(200, body);
        }

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
        assertThatThrownBy(() -> run(mode, "PUT", WIDGET))
                .isInstanceOf(PollingInterrupted.class)
                .hasCauseInstanceOf(UndecodableResponseException.class);
    }

    @ParameterizedTest
    @EnumSource
    void l20AResourceNobodyReadsMayBeEmpty(Mode mode) {
        service.answer(202, "").answer(202, "").answer(200, "");

        assertThat(run(mode, "PUT", NOTHING)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void l20ADocumentMayCarryTheStateOfAResource(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, state("Updating"))
                .answer(200, DONE)
                .answer(200, DONE);

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l20AtALocationTheStatusCodeDecides(Mode mode) {
        service.answer(202, "", "Location", RESULT).answer(202, "<html>").answer(200, "<html>");

        assertThat(run(mode, "DELETE", NOTHING)).isNull();
        assertThat(service.seen()).hasSize(3);
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
