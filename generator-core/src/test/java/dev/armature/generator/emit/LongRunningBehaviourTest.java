package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the client of the golden case {@code long-running-actions} (see {@code EnginesUser.java.txt}) and looks at the wire. */
class LongRunningBehaviourTest {
    private static final String RUNNING = "{\"status\":\"Running\"}";
    private static final String ENGINE = "/engines/e?api-version=1";

    @TempDir
    private static Path directory;

    private static GoldenUser user;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() {
        user = GoldenUser.of("long-running-actions", "EnginesUser", directory);
    }

    @AfterAll
    static void unload() throws IOException {
        user.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResultIsReadFromTheMemberThatIsDeclared() {
        server.answer(202, RUNNING, "Operation-Location", "/status")
                .answer(200, "{\"status\":\"Succeeded\",\"result\":{\"power\":90}}");
        assertThat(user.call("measured", server.url())).isEqualTo("90 {}");
        assertThat(lines()).containsExactly("POST /engines/e/measure?api-version=1", "GET /status?api-version=1");
    }

    @Test
    void aResultIsReadFromTheMemberThatIsUsual() {
        server.answer(202, "", "Azure-AsyncOperation", "%s/status")
                .answer(200, "{\"status\":\"Succeeded\",\"properties\":{\"finding\":\"fine\"}}");
        assertThat(user.call("inspected", server.url())).isEqualTo("fine");
    }

    @Test
    void aResultThatMayBeMissingIsOptional() {
        server.answer(202, "", "Location", "/result")
                .answer(202, "")
                .answer(200, "{\"finding\":\"loose\"}")
                .answer(202, "", "Location", "/result")
                .answer(204, "");
        assertThat(user.call("tuned", server.url())).isEqualTo("loose");
        assertThat(user.call("tuned", server.url())).isEqualTo("nothing to tune");
    }

    @Test
    void aResultThatMayBeMissingIsOptionalInTheBackgroundToo() {
        server.answer(204, "").answer(200, "{\"finding\":\"loose\"}");
        assertThat(user.call("tunedInTheBackground", server.url())).isEqualTo("true true");
    }

    @Test
    void theProgressOfADeletionIsNoResult() {
        server.answer(202, RUNNING, "Operation-Location", "/status").answer(200, "{\"status\":\"Succeeded\"}");
        assertThat(user.call("deleted", server.url())).isEqualTo("deleted");
    }

    @Test
    void theServiceIsAskedToCancel() {
        server.answer(201, "{}", "Azure-AsyncOperation", "/status")
                .answer(204, "")
                .answer(200, "{\"status\":\"Canceled\"}");
        assertThat(user.call("canceled", server.url())).isEqualTo("canceled");
        assertThat(lines()).containsExactly("PUT " + ENGINE, "POST /engines/e/cancel?api-version=1", "GET /status");
    }

    @Test
    void whatCannotBeCanceledIsSaidNotTo() {
        server.answer(202, RUNNING, "Operation-Location", "/status");
        assertThat(user.call("cancelingWhatCannotBeCanceled", server.url()))
                .asString()
                .startsWith("Engines_Measure cannot be canceled");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void anotherClientGoesOn() {
        server.answer(201, "{}", "Azure-AsyncOperation", "/status")
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, "{\"name\":\"e\"}");
        assertThat(user.call("resumed", server.url())).isEqualTo("e");
        assertThat(lines()).containsExactly("PUT " + ENGINE, "GET /status", "GET " + ENGINE);
    }

    @Test
    void anotherMethodDoesNot() {
        server.answer(201, "{}", "Azure-AsyncOperation", "/status");
        assertThat(user.call("resumedByTheWrongMethod", server.url()))
                .isEqualTo("The resume token is of Engines_CreateOrUpdate, not of Engines_Inspect");
    }

    @Test
    void anOrdinaryOperationWaitsWhenAsked() {
        server.answer(200, engine("Updating"), "Azure-AsyncOperation", "/status", "Retry-After", "0")
                .answer(200, RUNNING)
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, engine("Succeeded"))
                .answer(200, engine("Updating"), "Azure-AsyncOperation", "/status");
        assertThat(user.call("updated", server.url())).isEqualTo("Succeeded");
        assertThat(user.call("updatedWithoutWaiting", server.url())).isEqualTo("Updating");
        assertThat(lines())
                .containsExactly("PATCH " + ENGINE, "GET /status", "GET /status", "GET " + ENGINE, "PATCH " + ENGINE);
    }

    @Test
    void aReadWaitsWhenAsked() {
        server.answer(200, engine("Creating")).answer(200, engine("Succeeded"));
        assertThat(user.call("shown", server.url())).isEqualTo("Succeeded");
        assertThat(lines()).containsExactly("GET " + ENGINE, "GET " + ENGINE);
    }

    @Test
    void whatTellsNothingIsNotWaitedFor() {
        assertThat(user.call("waitingForWhatTellsNothing", server.url()))
                .asString()
                .startsWith("Engines_Cancel cannot be waited for");
        assertThat(lines()).isEmpty();
    }

    private static String engine(String state) {
        return "{\"name\":\"e\",\"properties\":{\"provisioningState\":\"" + state + "\"}}";
    }

    private List<String> lines() {
        return server.requests().stream().map(StubServer.Request::line).toList();
    }
}
