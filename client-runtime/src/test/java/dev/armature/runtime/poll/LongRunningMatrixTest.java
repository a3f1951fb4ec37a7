package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ServiceError;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.FakeTransport;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services do on the wire, by the numbers the cases have in our list of demands. */
class LongRunningMatrixTest {
    private static final String RESOURCE = "https://api.example.com/widgets/w?api-version=1";
    private static final String STATUS = "https://api.example.com/operations/1?api-version=1";
    private static final String RESULT = "https://api.example.com/results/1";
    private static final String DONE = "{\"name\":\"w\",\"properties\":{\"provisioningState\":\"Succeeded\"}}";
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200, 201)
            .error("default", JsonType.of(Widget.class), WidgetException::new);
    private static final Answers<@Nullable Void> NOTHING = Answers.empty(200, 202, 204);

    private final Bench bench = new Bench();
    private final FakeTransport service = bench.transport;

    @Nested
    class L1ProvisioningStateInTheBody {
        @ParameterizedTest
        @CsvSource({"PUT, 200", "PUT, 201", "PATCH, 200", "PATCH, 201"})
        void anyWordThatIsNotFinalMeansRunning(String method, int status) {
            service.answer(status, state("Creating"))
                    .answer(200, state("AlmostThere"))
                    .answer(200, DONE);

            assertThat(await(begin(method, WIDGET)).name()).contains("w");
            assertThat(service.lines()).containsExactly(method + " " + RESOURCE, "GET " + RESOURCE, "GET " + RESOURCE);
        }

        @Test
        void aFinalWordNeedsNoFurtherRequest() {
            service.answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
            assertThat(service.sent()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Failed", "Canceled", "Cancelled", "FAILED"})
        void aBadFinalWordIsAFailure(String word) {
            service.answer(201, state("Creating")).answer(200, state(word));

            assertThatThrownBy(() -> await(begin("PUT", WIDGET))).isInstanceOf(LongRunningFailure.class);
        }

        @Test
        void aBadFinalWordInTheFirstAnswerIsAFailureToo() {
            service.answer(200, state("Failed"));

            AsyncPoller<Widget> poller = begin("PUT", WIDGET);
            assertThat(poller.status()).isEqualTo(OperationStatus.FAILED);
            assertThatThrownBy(() -> await(poller)).isInstanceOf(LongRunningFailure.class);
        }

        @Test
        void aResourceThatIsNotFoundYetIsAskedForAgain() {
            service.answer(201, state("Creating"))
                    .answer(404, "{}")
                    .answer(404, "{}")
                    .answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
        }
    }

    @Nested
    class L2StatusDocumentAfterPut {
        @ParameterizedTest
        @CsvSource({"PUT, 200", "PUT, 201", "PUT, 202", "PATCH, 200", "PATCH, 202"})
        void theDocumentIsFollowedAndTheResourceRead(String method, int status) {
            service.answer(status, state("Updating"), "Azure-AsyncOperation", STATUS)
                    .answer(200, "{\"status\":\"InProgress\"}")
                    .answer(200, "{\"status\":\"Succeeded\"}")
                    .answer(200, DONE);

            assertThat(await(begin(method, WIDGET)).name()).contains("w");
            assertThat(service.lines())
                    .containsExactly(method + " " + RESOURCE, "GET " + STATUS, "GET " + STATUS, "GET " + RESOURCE);
        }

        @Test
        void theHeaderCountsEvenWhenTheBodySoundsFinished() {
            service.answer(200, DONE, "Azure-AsyncOperation", STATUS)
                    .answer(200, "{\"status\":\"Succeeded\"}")
                    .answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
            assertThat(service.sent()).hasSize(3);
        }
    }

    @Nested
    class L3LocationAfterPut {
        @Test
        void undeclaredItIsIgnored() {
            service.answer(201, state("Creating"), "Location", RESULT).answer(200, DONE);

            await(begin("PUT", WIDGET));

            assertThat(service.lines()).containsExactly("PUT " + RESOURCE, "GET " + RESOURCE);
        }

        @Test
        void declaredItIsFollowed() {
            service.answer(201, state("Creating"), "Location", RESULT)
                    .answer(202, "")
                    .answer(200, DONE);

            await(begin("PUT", WIDGET, FinalStateVia.LOCATION));

            assertThat(service.lines()).containsExactly("PUT " + RESOURCE, "GET " + RESULT, "GET " + RESULT);
        }

        @Test
        void declaredItIsNotFollowedWhenAllIsDone() {
            service.answer(201, DONE, "Location", RESULT);

            await(begin("PUT", WIDGET, FinalStateVia.LOCATION));

            assertThat(service.sent()).hasSize(1);
        }
    }

    @Nested
    class L4AcceptedWithLocation {
        @ParameterizedTest
        @CsvSource({"POST, 200", "POST, 201", "PATCH, 200", "PUT, 200"})
        void the202IsRunningAndAnyOther2xxTheResult(String method, int last) {
            service.answer(202, "", "Location", RESULT).answer(202, "").answer(last, DONE);

            assertThat(await(begin(method, WIDGET)).name()).contains("w");
            assertThat(service.lines()).containsExactly(method + " " + RESOURCE, "GET " + RESULT, "GET " + RESULT);
        }

        @Test
        void aNewLocationIsFollowed() {
            service.answer(202, "", "Location", RESULT)
                    .answer(202, "", "Location", "/results/2")
                    .answer(200, DONE);

            await(begin("POST", WIDGET));

            assertThat(service.lines().get(2)).isEqualTo("GET https://api.example.com/results/2");
        }

        @Test
        void theResourceIsReadWhenALocationEndsWithoutBody() {
            service.answer(202, "", "Location", RESULT).answer(204, "").answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
            assertThat(service.lines()).last().isEqualTo("GET " + RESOURCE);
        }

        @Test
        void aPutWithoutAnyHeaderIsReadFromTheResource() {
            service.answer(202, "").answer(200, state("Creating")).answer(200, DONE);

            await(begin("PUT", WIDGET));

            assertThat(service.lines()).containsExactly("PUT " + RESOURCE, "GET " + RESOURCE, "GET " + RESOURCE);
        }

        @Test
        void emptyHeadersAreAsIfAbsent() {
            service.answer(202, "", "Location", "", "Azure-AsyncOperation", " ").answer(200, DONE);

            await(begin("PUT", WIDGET));

            assertThat(service.lines()).last().isEqualTo("GET " + RESOURCE);
        }

        @Test
        void aPostWithoutAnyHeaderCannotBeFollowed() {
            service.answer(202, "");

            assertThatThrownBy(() -> begin("POST", WIDGET))
                    .isInstanceOf(UndecodableResponseException.class)
                    .hasMessageContaining("Azure-AsyncOperation, Operation-Location or Location");
        }
    }

    @Nested
    class L5BothHeaders {
        @Test
        void aPostReadsItsLocation() {
            both().answer(200, DONE);

            await(begin("POST", WIDGET));

            assertThat(service.lines()).containsExactly("POST " + RESOURCE, "GET " + STATUS, "GET " + RESULT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH"})
        void aWriteReadsItsResource(String method) {
            both().answer(200, DONE);

            await(begin(method, WIDGET));

            assertThat(service.lines()).last().isEqualTo("GET " + RESOURCE);
        }

        @Test
        void aDeleteReadsNothing() {
            both();

            assertThat(await(begin("DELETE", NOTHING))).isNull();
            assertThat(service.lines()).containsExactly("DELETE " + RESOURCE, "GET " + STATUS);
        }

        private FakeTransport both() {
            return service.answer(202, "", "Azure-AsyncOperation", STATUS, "Location", RESULT)
                    .answer(200, "{\"status\":\"Succeeded\"}");
        }
    }

    @Nested
    class L6OperationLocation {
        @Test
        void theResultIsWhereTheDocumentSays() {
            service.answer(202, "", "Operation-Location", STATUS)
                    .answer(200, "{\"status\":\"running\"}")
                    .answer(200, "{\"status\":\"succeeded\",\"resourceLocation\":\"/results/1\"}")
                    .answer(200, DONE);

            await(begin("POST", WIDGET));

            assertThat(service.lines()).last().isEqualTo("GET " + RESULT);
        }

        @Test
        void aMovedDocumentIsFollowed() {
            service.answer(202, "", "Operation-Location", STATUS)
                    .answer(200, "{\"status\":\"running\"}", "Operation-Location", "/operations/2")
                    .answer(200, "{\"status\":\"succeeded\"}")
                    .answer(200, DONE);

            await(begin("PUT", WIDGET));

            assertThat(service.lines().get(2)).isEqualTo("GET https://api.example.com/operations/2?api-version=1");
        }

        @Test
        void thePreferredOfTwoDocumentsIsTheDeclaredOne() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS, "Operation-Location", "/operations/2")
                    .answer(200, "{\"status\":\"Succeeded\",\"name\":\"w\"}");

            assertThat(await(begin("POST", WIDGET, FinalStateVia.OPERATION_LOCATION))
                            .name())
                    .contains("w");
            assertThat(service.lines()).last().isEqualTo("GET https://api.example.com/operations/2?api-version=1");
        }
    }

    @Nested
    class L7FinalStateVia {
        @ParameterizedTest
        @CsvSource({
            "POST, DEFAULT, results",
            "POST, LOCATION, results",
            "POST, ORIGINAL_URI, widgets",
            "POST, AZURE_ASYNC_OPERATION, operations",
            "POST, OPERATION_LOCATION, operations",
            "PUT, DEFAULT, widgets",
            "PUT, LOCATION, results",
            "PUT, ORIGINAL_URI, widgets",
            "PUT, AZURE_ASYNC_OPERATION, widgets",
            "PUT, OPERATION_LOCATION, widgets",
            "PATCH, AZURE_ASYNC_OPERATION, widgets",
            "PATCH, LOCATION, results"
        })
        void decidesWhereTheResultIs(String method, FinalStateVia via, String place) {
            service.answer(202, "", "Azure-AsyncOperation", STATUS, "Location", RESULT)
                    .answer(200, "{\"status\":\"Succeeded\",\"name\":\"operations\"}");
            service.then(request -> new FakeTransport(bench.clock)
                    .answer(200, "{\"name\":\"" + request.uri().getPath().split("/")[1] + "\"}")
                    .send(request));

            assertThat(await(begin(method, WIDGET, via)).name()).contains(place);
        }

        @Test
        void theResultMaySitInAMemberOfTheDocument() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS)
                    .answer(200, "{\"status\":\"Succeeded\",\"properties\":{\"name\":\"inner\"}}");
            PollPlan plan =
                    PollPlan.finalStateVia(FinalStateVia.AZURE_ASYNC_OPERATION).resultIn("properties");

            assertThat(await(begin("POST", WIDGET, plan)).name()).contains("inner");
        }

        @Test
        void aLocationThatEndsCanPointBackToTheResource() {
            service.answer(202, "", "Location", RESULT).answer(200, "{}").answer(200, DONE);

            await(begin("POST", WIDGET, FinalStateVia.ORIGINAL_URI));

            assertThat(service.lines()).last().isEqualTo("GET " + RESOURCE);
        }
    }

    @Nested
    class L8NoContent {
        @ParameterizedTest
        @EnumSource(FinalStateVia.class)
        void a204AsFirstAnswerIsTheEnd(FinalStateVia via) {
            service.answer(204, "");

            assertThat(await(begin("DELETE", NOTHING, via))).isNull();
        }

        @Test
        void a204FromALocationIsSuccess() {
            service.answer(202, "", "Location", RESULT).answer(204, "");

            assertThat(await(begin("DELETE", NOTHING))).isNull();
        }

        @Test
        void a204FromAStatusDocumentIsSuccess() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS).answer(204, "");

            assertThat(await(begin("DELETE", NOTHING))).isNull();
        }

        @Test
        void a204WhereAResultIsDeclaredIsNeverNull() {
            service.answer(202, "", "Location", RESULT).answer(204, "");

            assertThatThrownBy(() -> await(begin("POST", WIDGET))).isInstanceOf(UndecodableResponseException.class);
        }

        @Test
        void a204WhereItIsDeclaredIsNull() {
            service.answer(202, "", "Location", RESULT).answer(204, "");

            assertThat(await(begin("POST", WIDGET.orEmpty(204)))).isNull();
        }
    }

    @Test
    void l9AFailureReportedAtALocationWith200IsAFailure() {
        service.answer(202, "", "Location", RESULT)
                .answer(200, "{\"status\":\"Failed\",\"error\":{\"code\":\"Quota\",\"message\":\"no more\"}}");

        assertThatThrownBy(() -> await(begin("POST", WIDGET)))
                .isInstanceOf(LongRunningFailure.class)
                .hasMessage("Widgets_Do ended as Failed: Quota: no more");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void l10NoStateAtAllIsSuccess(int status) {
        service.answer(status, "{\"name\":\"w\"}");

        assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
        assertThat(service.sent()).hasSize(1);
    }

    @Nested
    class L11RetryAfter {
        @Test
        void isReadFromEachAnswer() {
            service.answer(202, "", "Location", RESULT, "Retry-After", "5")
                    .answer(202, "", "Retry-After", "Sun, 01 Mar 2026 10:00:25 GMT")
                    .answer(202, "", "retry-after-ms", "2500")
                    .answer(202, "")
                    .answer(200, DONE);

            await(begin("POST", WIDGET));

            assertThat(pauses()).containsExactly(5_000L, 20_000L, 2_500L, 30_000L);
        }

        @ParameterizedTest
        @CsvSource({"0, 1000", "-1, 30000", "1000000000000, 600000", "soon, 30000", "601, 600000"})
        void isBounded(String value, long millis) {
            service.answer(202, "", "Location", RESULT, "Retry-After", value).answer(200, DONE);

            await(begin("POST", WIDGET));

            assertThat(pauses()).containsExactly(millis);
        }

        @Test
        void anImpatientIntervalLowersTheFloor() {
            Bench quick = new Bench(options -> options.pollInterval(Duration.ofMillis(20)));
            quick.transport
                    .answer(202, "", "Location", RESULT, "Retry-After", "0")
                    .answer(200, DONE);

            quick.join(quick.join(quick.client.begin(
                            quick.client.request("Op", "POST", "/a"),
                            WIDGET,
                            PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                            CallOptions.none()))
                    .result());

            assertThat(Duration.between(
                            quick.transport.sent().get(0).at(),
                            quick.transport.sent().get(1).at()))
                    .isEqualTo(Duration.ofMillis(20));
        }
    }

    @Nested
    class L12TroubleWhileReadingTheStatus {
        @Test
        void passingTroubleIsSurvived() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS)
                    .answer(503, "")
                    .fault(new TransportException(TransportException.Kind.IO, "reset", null))
                    .answer(200, "{\"status\":\"Succeeded\"}")
                    .answer(500, "")
                    .answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 404, 409, 410})
        void lastingTroubleEndsTheWaitingAndNotTheOperation(int status) {
            service.answer(202, "", "Azure-AsyncOperation", STATUS).answer(status, "{\"name\":\"why\"}");
            AsyncPoller<Widget> poller = begin("PUT", WIDGET);

            assertThatThrownBy(() -> await(poller)).isInstanceOfSatisfying(PollingInterrupted.class, e -> {
                assertThat(e.resumeToken()).contains(poller.resumeToken());
                assertThat(e.getCause()).isInstanceOfSatisfying(WidgetException.class, cause -> assertThat(
                                cause.error().orElseThrow().name())
                        .contains("why"));
            });
            service.answer(200, "{\"status\":\"Succeeded\"}").answer(200, DONE);
            assertThat(await(poller).name()).contains("w");
        }

        @Test
        void aLostConnectionEndsTheWaitingAfterFourPollsWithTheirRetries() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS);
            for (int i = 0; i < 16; i++) {
                service.fault(new TransportException(TransportException.Kind.IO, "reset", null));
            }

            assertThatThrownBy(() -> await(begin("PUT", WIDGET)))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasCauseInstanceOf(TransportException.class);
            assertThat(service.left()).isZero();
        }
    }

    @Nested
    class L13FailuresAreTyped {
        private static final String ERROR =
                "{\"status\":\"%s\",\"error\":{\"code\":\"BadRef\",\"message\":\"no such hub\","
                        + "\"target\":\"hub\",\"details\":[{\"code\":\"Inner\",\"message\":\"deep\"}],"
                        + "\"innererror\":{\"trace\":1},\"additionalInfo\":[]}}";

        @ParameterizedTest
        @CsvSource({"Failed, Failed", "Canceled, Canceled", "Cancelled, Canceled"})
        void withEverythingTheServiceSays(String word, String status) {
            service.answer(202, "", "Azure-AsyncOperation", STATUS)
                    .answer(200, String.format(java.util.Locale.ROOT, ERROR, word), "x-ms-request-id", "r-1");

            assertThatThrownBy(() -> await(begin("PUT", WIDGET)))
                    .hasMessage("Widgets_Do ended as " + status + ": BadRef: no such hub")
                    .isInstanceOfSatisfying(LongRunningFailure.class, e -> {
                        assertThat(e.operationStatus().value()).isEqualTo(status);
                        assertThat(e.errorCode()).contains("BadRef");
                        assertThat(e.requestId()).contains("r-1");
                        assertThat(e.status()).isEqualTo(200);
                        assertThat(e.resumeToken()).isPresent();
                        ServiceError error = e.serviceError().orElseThrow();
                        assertThat(error.target()).contains("hub");
                        assertThat(error.details())
                                .extracting(ServiceError::toString)
                                .containsExactly("Inner: deep");
                        assertThat(error.others()).containsOnlyKeys("innererror", "additionalInfo");
                    });
        }

        @Test
        void evenWithoutAnyError() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS).answer(200, "{\"status\":\"Failed\"}");

            assertThatThrownBy(() -> await(begin("PUT", WIDGET))).hasMessage("Widgets_Do ended as Failed");
        }

        @Test
        void aRefusedStartIsTheDeclaredError() {
            service.answer(409, "{\"name\":\"busy\"}");

            assertThatThrownBy(() -> begin("PUT", WIDGET)).isInstanceOf(WidgetException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 410})
    void l14AFinalReadThatFailsIsThrown(int status) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(status, "{}");

        assertThatThrownBy(() -> await(begin("PUT", WIDGET)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
    }

    @Test
    void l15AResultThatDoesNotFitIsLocatedAndNotQuoted() {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, "{\"size\":\"SK-canary\"}");

        assertThatThrownBy(() -> await(begin("PUT", WIDGET)))
                .isInstanceOfSatisfying(UndecodableResponseException.class, e -> assertThat(e.where())
                        .startsWith("/size"))
                .hasMessageNotContaining("canary");
    }

    @Nested
    class L17Deadlines {
        @Test
        void theTotalEndsTheWaitingOnTheDot() {
            Bench hurried = new Bench(options -> options.pollDeadline(Duration.ofSeconds(100)));
            hurried.transport.answer(202, "", "Location", RESULT);
            for (int i = 0; i < 3; i++) {
                hurried.transport.answer(202, "");
            }
            var start = hurried.clock.now();

            assertThatThrownBy(() -> hurried.join(beginOn(hurried).result()))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasMessageContaining("deadline");
            assertThat(Duration.between(start, hurried.clock.now())).isEqualTo(Duration.ofSeconds(100));
            assertThat(hurried.transport.left()).isZero();
            assertThat(hurried.clock.waiting()).isZero();
        }

        @Test
        void theTotalEndsAPollThatHangs() {
            Bench hurried = new Bench(options -> options.pollDeadline(Duration.ofSeconds(40)));
            hurried.transport.answer(202, "", "Location", RESULT).silence();
            var start = hurried.clock.now();

            assertThatThrownBy(() -> hurried.join(beginOn(hurried).result())).isInstanceOf(PollingInterrupted.class);
            assertThat(Duration.between(start, hurried.clock.now())).isEqualTo(Duration.ofSeconds(40));
        }

        @Test
        void onePollThatHangsIsRepeatedWithinItsOwnTimeout() {
            service.answer(202, "", "Location", RESULT).silence().answer(200, DONE);

            await(begin("POST", WIDGET));

            assertThat(pauses()).containsExactly(30_000L, 100_400L);
        }
    }

    @Nested
    class L20StatusDocumentsWithoutStatus {
        @Test
        void areAskedForAgain() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS)
                    .answer(200, "")
                    .answer(200, "{}")
                    .answer(202, "")
                    .answer(200, "<html>")
                    .answer(200, "{\"status\":\"Succeeded\"}")
                    .answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
        }

        @Test
        void endTheWaitingWhenTheyStayThatWay() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS);
            for (int i = 0; i < 4; i++) {
                service.answer(200, "{}");
            }

            assertThatThrownBy(() -> await(begin("PUT", WIDGET)))
                    .isInstanceOf(PollingInterrupted.class)
                    .hasCauseInstanceOf(UndecodableResponseException.class);
            assertThat(service.left()).isZero();
        }

        @Test
        void mayCarryTheStateOfAResource() {
            service.answer(202, "", "Azure-AsyncOperation", STATUS)
                    .answer(200, state("Updating"))
                    .answer(200, DONE)
                    .answer(200, DONE);

            assertThat(await(begin("PUT", WIDGET)).name()).contains("w");
        }

        @Test
        void atALocationTheStatusCodeDecides() {
            service.answer(202, "", "Location", RESULT).answer(202, "<html>").answer(204, "");

            assertThat(await(begin("DELETE", NOTHING))).isNull();
        }
    }

    @Nested
    class L21OtherServers {
        @ParameterizedTest
        @ValueSource(strings = {"Azure-AsyncOperation", "Operation-Location", "Location"})
        void inTheFirstAnswerAreRefused(String header) {
            service.answer(202, "", header, "https://evil.example.com/x?sig=SK-canary");

            assertThatThrownBy(() -> begin("POST", WIDGET))
                    .isInstanceOf(OriginViolation.class)
                    .hasMessageNotContaining("canary");
            assertThat(service.sent()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"Azure-AsyncOperation, Azure-AsyncOperation", "Azure-AsyncOperation, Location", "Location, Location"
        })
        void inALaterAnswerAreRefused(String first, String later) {
            service.answer(202, "", first, STATUS)
                    .answer(202, "{\"status\":\"InProgress\"}", later, "http://api.example.com/x");

            assertThatThrownBy(() -> await(begin("POST", WIDGET))).isInstanceOf(OriginViolation.class);
            assertThat(service.sent()).hasSize(2);
        }

        @Test
        void inAStatusDocumentAreRefused() {
            service.answer(202, "", "Operation-Location", STATUS)
                    .answer(200, "{\"status\":\"Succeeded\",\"resourceLocation\":\"https://evil.example.com\"}");

            assertThatThrownBy(() -> await(begin("POST", WIDGET))).isInstanceOf(OriginViolation.class);
        }

        @Test
        void areFineWhenTheUserSaysSo() {
            Bench allowed = new Bench(options -> options.allowOrigin("https://west.example.com"));
            allowed.transport
                    .answer(202, "", "Location", "https://west.example.com/x")
                    .answer(200, DONE);

            assertThat(allowed.join(beginOn(allowed).result()).name()).contains("w");
        }
    }

    private AsyncPoller<Widget> beginOn(Bench other) {
        return other.join(other.client.begin(
                other.client.request("Widgets_Do", "POST", "/widgets/w"),
                WIDGET,
                PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                CallOptions.none()));
    }

    private <T extends @Nullable Object> AsyncPoller<T> begin(String method, Answers<T> answers) {
        return begin(method, answers, FinalStateVia.DEFAULT);
    }

    private <T extends @Nullable Object> AsyncPoller<T> begin(String method, Answers<T> answers, FinalStateVia via) {
        return begin(method, answers, PollPlan.finalStateVia(via));
    }

    private <T extends @Nullable Object> AsyncPoller<T> begin(String method, Answers<T> answers, PollPlan plan) {
        return bench.join(bench.client.begin(
                bench.client
                        .request("Widgets_Do", method, "/widgets/{name}")
                        .path("name", "w")
                        .query("api-version", "1"),
                answers,
                plan,
                CallOptions.none()));
    }

    private <T extends @Nullable Object> T await(AsyncPoller<T> poller) {
        return bench.join(poller.result());
    }

    private List<Long> pauses() {
        var sent = service.sent();
        return java.util.stream.IntStream.range(1, sent.size())
                .mapToObj(i ->
                        Duration.between(sent.get(i - 1).at(), sent.get(i).at()).toMillis())
                .toList();
    }

    private static String state(String word) {
        return "{\"name\":\"w\",\"properties\":{\"provisioningState\":\"" + word + "\"}}";
    }
}
