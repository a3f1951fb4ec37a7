package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ServiceError;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits, trouble and refusals, by the numbers the cases have in our list of demands. */
class LongRunningTroubleMatrixTest extends LongRunningBench {
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
}
