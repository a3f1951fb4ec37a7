package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.testing.FakeTransport;
import dev.armature.runtime.testing.Widget;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services do on the wire when all goes well, by the numbers the cases have in our list of demands. */
class LongRunningMatrixTest extends LongRunningBench {
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
}
