package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.testing.ScriptedService.Answer;
import dev.armature.runtime.testing.Widget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows L1 to L10 of our list of demands: how an operation is followed to its result. */
class LongRunningRowsTest extends Loopback {
    @ParameterizedTest
    @CsvSource({
        "SYNC, PUT, 200",
        "SYNC, PUT, 201",
        "SYNC, PATCH, 200",
        "ASYNC, PUT, 201",
        "ASYNC, PATCH, 200",
        "ASYNC, PATCH, 201"
    })
    void l01AnyWordThatIsNotFinalMeansRunning(Mode mode, String method, int status) {
        service.answer(status, state("Creating"))
                .answer(200, state("AlmostThere"))
                .answer(200, "{\"name\":\"w\",\"provisioningState\":\"Updating\"}")
                .answer(200, DONE);

        assertThat(run(mode, method, WIDGET).name()).contains("w");
        assertThat(service.lines())
                .containsExactly(method + " " + RESOURCE, "GET " + RESOURCE, "GET " + RESOURCE, "GET " + RESOURCE);
    }

    @ParameterizedTest
    @CsvSource({"SYNC, Failed", "SYNC, Canceled", "ASYNC, Cancelled", "ASYNC, FAILED"})
    void l01ABadFinalWordIsAFailure(Mode mode, String word) {
        service.answer(201, state("Creating")).answer(200, state(word));

        assertThatThrownBy(() -> run(mode, "PUT", WIDGET)).isInstanceOf(LongRunningFailure.class);
    }

    @ParameterizedTest
    @EnumSource
    void l01AResourceThatIsNotThereYetIsAskedForAgain(Mode mode) {
        service.answer(201, state("Creating"))
                .answer(404, "{}")
                .answer(404, "{}")
                .answer(200, DONE);

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, PUT, 200", "SYNC, PATCH, 202", "ASYNC, PUT, 201", "ASYNC, PATCH, 200"})
    void l02TheStatusDocumentIsFollowedAndTheResourceRead(Mode mode, String method, int status) {
        service.answer(status, state("Updating"), "Azure-AsyncOperation", "BASE" + STATUS)
                .answer(200, RUNNING)
                .answer(200, SUCCEEDED)
                .answer(200, DONE);

        assertThat(run(mode, method, WIDGET).name()).contains("w");
        assertThat(service.lines())
                .containsExactly(method + " " + RESOURCE, "GET " + STATUS, "GET " + STATUS, "GET " + RESOURCE);
    }

    @ParameterizedTest
    @EnumSource
    void l02TheHeaderCountsEvenWhenTheBodySoundsFinished(Mode mode) {
        service.answer(200, DONE, "Azure-AsyncOperation", STATUS)
                .answer(200, RUNNING)
                .answer(200, SUCCEEDED)
                .answer(200, "{\"name\":\"later\"}");

        assertThat(run(mode, "PUT", WIDGET).name()).contains("later");
    }

    @ParameterizedTest
    @EnumSource
    void l03AnUndeclaredLocationOfANewResourceIsNotFollowed(Mode mode) {
        service.answer(201, state("Creating"), "Location", RESULT).answer(200, DONE);

        run(mode, "PUT", WIDGET);

        assertThat(service.lines()).containsExactly("PUT " + RESOURCE, "GET " + RESOURCE);
    }

    @ParameterizedTest
    @EnumSource
    void l03ADeclaredLocationIsFollowed(Mode mode) {
        service.answer(201, state("Creating"), "Location", RESULT)
                .answer(202, "")
                .answer(200, DONE);

        run(mode, "PUT", WIDGET, FinalStateVia.LOCATION);

        assertThat(service.lines()).containsExactly("PUT " + RESOURCE, "GET " + RESULT, "GET " + RESULT);
    }

    @ParameterizedTest
    @CsvSource({"SYNC, POST, 200", "SYNC, PATCH, 201", "ASYNC, PUT, 200", "ASYNC, POST, 201"})
    void l04AtALocation202IsRunningAndAnyOther2xxTheResult(Mode mode, String method, int last) {
        service.answer(202, "", "Location", "BASE" + RESULT)
                .answer(202, "{\"progress\":1}")
                .answer(last, DONE);

        assertThat(run(mode, method, WIDGET).name()).contains("w");
        assertThat(service.lines()).containsExactly(method + " " + RESOURCE, "GET " + RESULT, "GET " + RESULT);
    }

    @ParameterizedTest
    @CsvSource({"SYNC, DELETE, 204", "SYNC, POST, 200", "ASYNC, DELETE, 200", "ASYNC, POST, 204"})
    void l04ALocationNeedsNoBodyWhereNoneIsDeclared(Mode mode, String method, int last) {
        service.answer(202, "", "Location", RESULT).answer(202, "").answer(last, "");

        assertThat(run(mode, method, NOTHING)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void l04TheNewestLocationIsFollowed(Mode mode) {
        service.answer(202, "", "Location", RESULT)
                .answer(202, "", "Location", "/results/2")
                .answer(202, "")
                .answer(200, DONE, "Location", "/not/followed");

        run(mode, "POST", WIDGET);

        assertThat(service.lines())
                .containsExactly("POST " + RESOURCE, "GET " + RESULT, "GET /results/2", "GET /results/2");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, PUT, 200", "ASYNC, PATCH, 204"})
    void l04AResourceIsReadWhereALocationEndsWithoutIt(Mode mode, String method, int last) {
        service.answer(202, "", "Location", RESULT).answer(last, "").answer(200, DONE);

        assertThat(run(mode, method, WIDGET).name()).contains("w");
        assertThat(service.lines()).last().isEqualTo("GET " + RESOURCE);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, POST, /results/1",
        "SYNC, PUT, /widgets/w?api-version=1",
        "ASYNC, PATCH, /widgets/w?api-version=1",
        "ASYNC, POST, /results/1"
    })
    void l05OfTwoHeadersOneTellsTheStatusAndTheMethodWhereTheResultIs(Mode mode, String method, String place) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS, "Location", RESULT)
                .answer(200, SUCCEEDED)
                .answer(200, DONE);

        run(mode, method, WIDGET);

        assertThat(service.lines()).containsExactly(method + " " + RESOURCE, "GET " + STATUS, "GET " + place);
    }

    @ParameterizedTest
    @EnumSource
    void l05ADeleteReadsNothing(Mode mode) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS, "Location", RESULT)
                .answer(200, SUCCEEDED);

        assertThat(run(mode, "DELETE", NOTHING)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void l06AnOperationLocationNamesTheResourceItself(Mode mode) {
        service.answer(202, "", "Operation-Location", STATUS)
                .answer(200, "{\"status\":\"running\"}", "Operation-Location", "/operations/2")
                .answer(200, "{\"status\":\"succeeded\",\"resourceLocation\":\"BASE/results/1\"}")
                .answer(200, DONE);

        run(mode, "PUT", WIDGET);

        assertThat(service.lines())
                .containsExactly(
                        "PUT " + RESOURCE, "GET " + STATUS, "GET /operations/2?api-version=1", "GET " + RESULT);
    }

    @ParameterizedTest
    @CsvSource({
        "Operation-Location, /operations/1, /operations/1?api-version=1",
        "Operation-Location, BASE/operations/1?t=2#f, /operations/1?t=2&api-version=1",
        "Operation-Location, /operations/1?api-version=7, /operations/1?api-version=7",
        "Azure-AsyncOperation, /operations/1, /operations/1"
    })
    void l06AnOperationLocationWithoutApiVersionGetsThatOfTheOperation(String header, String sent, String asked) {
        for (Mode mode : Mode.values()) {
            service.answer(202, "", header, sent).answer(200, RUNNING).answer(200, SUCCEEDED);

            run(mode, "DELETE", NOTHING);
        }

        assertThat(service.lines())
                .containsExactly(
                        "DELETE " + RESOURCE,
                        "GET " + asked,
                        "GET " + asked,
                        "DELETE " + RESOURCE,
                        "GET " + asked,
                        "GET " + asked);
    }

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
    void l07TheDescriptionSaysWhereTheResultIs(String method, FinalStateVia via, String place) {
        service.by(request -> answerWithPlace(request.method(), request.uri().getPath()));

        for (Mode mode : Mode.values()) {
            assertThat(run(mode, method, WIDGET, via).name()).contains(place);
        }
    }

    private static Answer answerWithPlace(String method, String path) {
        return method.equals("GET")
                ? Answer.of(200, "{\"status\":\"Succeeded\",\"name\":\"" + path.split("/")[1] + "\"}")
                : Answer.of(202, "", "Azure-AsyncOperation", STATUS, "Location", RESULT);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, POST, AZURE_ASYNC_OPERATION, properties",
        "SYNC, PUT, OPERATION_LOCATION, result",
        "ASYNC, POST, OPERATION_LOCATION, result",
        "ASYNC, PATCH, AZURE_ASYNC_OPERATION, properties"
    })
    void l07TheResultMaySitInAMemberOfTheDocument(Mode mode, String method, FinalStateVia via, String member) {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, "{\"status\":\"Succeeded\",\"" + member + "\":{\"name\":\"inner\"}}");

        Widget result = run(mode, method, WIDGET, PollPlan.finalStateVia(via).resultIn(member));

        assertThat(result.name()).contains("inner");
        assertThat(result.additionalProperties()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void l07ALocationThatEndsMayPointBackToTheOperation(Mode mode) {
        service.answer(202, "", "Location", RESULT).answer(200, "{}").answer(200, DONE);

        run(mode, "POST", WIDGET, FinalStateVia.ORIGINAL_URI);

        assertThat(service.lines()).last().isEqualTo("GET " + RESOURCE);
    }

    @ParameterizedTest
    @EnumSource
    void l08NoContentIsSuccessWhereverItComes(Mode mode) {
        service.answer(204, "")
                .answer(202, "", "Location", RESULT)
                .answer(204, "")
                .answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(204, "");

        for (int i = 0; i < 3; i++) {
            assertThat(run(mode, "DELETE", NOTHING)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void l08NoContentForAWriteLeavesTheResourceToBeRead(Mode mode) {
        service.answer(204, "").answer(200, DONE);

        assertThat(run(mode, "PUT", WIDGET.orEmpty(204)).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l09AFailureReportedWith200AtALocationIsAFailure(Mode mode) {
        service.answer(202, "", "Location", RESULT)
                .answer(200, "{\"status\":\"Failed\",\"error\":{\"code\":\"Quota\",\"message\":\"no more\"}}");

        assertThatThrownBy(() -> run(mode, "POST", WIDGET))
                .isInstanceOf(LongRunningFailure.class)
                .hasMessage("Widgets_Do ended as Failed: Quota: no more");
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, '{\"name\":\"w\",\"status\":\"Failed\"}'",
        "SYNC, '{\"name\":\"w\",\"error\":\"x\"}'",
        "ASYNC, '{\"name\":\"w\",\"status\":\"Running\",\"error\":{}}'",
        "ASYNC, '{\"name\":\"w\",\"status\":\"Succeeded\",\"error\":{}}'"
    })
    void l09AResultThatOnlyLooksLikeAReportIsAResult(Mode mode, String body) {
        service.answer(202, "", "Location", RESULT).answer(200, body);

        assertThat(run(mode, "POST", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @CsvSource({"SYNC, 200", "ASYNC, 201"})
    void l10NoStateAtAllIsSuccess(Mode mode, int status) {
        service.answer(status, "{\"name\":\"w\"}");

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l10NoStateInAResourceThatWasAskedForIsSuccess(Mode mode) {
        service.answer(202, "").answer(200, "{\"name\":\"w\"}");

        assertThat(run(mode, "PUT", WIDGET).name()).contains("w");
    }

    @ParameterizedTest
    @EnumSource
    void l10NoStateBesideAStatusDocumentIsNothing(Mode mode) {
        service.answer(201, "{\"name\":\"w\"}", "Azure-AsyncOperation", STATUS)
                .answer(200, RUNNING)
                .answer(200, SUCCEEDED)
                .answer(200, DONE);

        run(mode, "PUT", WIDGET);

        assertThat(service.seen()).hasSize(4);
    }
}
