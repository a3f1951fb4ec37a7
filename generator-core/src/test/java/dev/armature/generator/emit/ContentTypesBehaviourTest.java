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

/** Calls the clients of the golden case {@code content-types} and looks at the wire. */
class ContentTypesBehaviourTest {
    private static final String JSON = "{\"title\":\"T\",\"pages\":2}";

    @TempDir
    private static Path directory;

    private static GoldenUser user;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() {
        user = GoldenUser.of("content-types", "ContentTypesUser", directory);
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
    void eachTypeOfBodyHasItsMethod() {
        for (int i = 0; i < 5; i++) {
            server.answer(204, "");
        }
        server.answer(200, JSON).answer(200, JSON);
        user.call("store", server.url());

        List<String> sent = sent();
        assertThat(sent.subList(0, 4))
                .containsExactly(
                        "application/json " + JSON, "text/markdown # T", "text/plain T", "application/pdf %PDF");
        assertThat(sent.get(4)).startsWith("multipart/form-data; boundary=").contains("\r\n\r\ncontent\r\n");
        assertThat(sent.subList(5, 7))
                .containsExactly(
                        "application/merge-patch+json " + JSON,
                        "application/json-patch+json [{\"op\":\"remove\",\"path\":\"/title\"}]");
    }

    @Test
    void theOtherClientSendsTheSame() {
        server.answer(204, "");
        user.call("storeLater", server.url());

        assertThat(sent()).containsExactly("text/markdown # T");
    }

    @Test
    void theCallChoosesTheSpellingOfTheSameType() {
        server.answer(204, "").answer(204, "").answer(204, "");
        user.call("add", server.url());

        assertThat(sent())
                .containsExactly(
                        "application/json " + JSON,
                        "application/xml <?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                + "<doc pages=\"2\"><title>T</title></doc>",
                        "application/x-www-form-urlencoded title=T&pages=2");
    }

    @Test
    void eachTypeOfResultHasItsMethodWhichAcceptsNothingElse() {
        server.answer(200, JSON)
                .answerAs("text/plain", 200, "T")
                .answerAs("application/pdf", 200, "%PDF")
                .answer(202, JSON);

        assertThat(user.call("read", server.url())).isEqualTo(List.of("T", "T", "%PDF", "nothing"));
        assertThat(accepted())
                .containsExactly(
                        "application/json",
                        "text/plain, application/json;q=0.1",
                        "application/pdf, image/png, application/json;q=0.1",
                        "text/plain, application/json;q=0.1");
    }

    @Test
    void theOtherClientReadsTheSame() {
        server.answerAs("text/plain", 200, "T");

        assertThat(user.call("readLater", server.url())).isEqualTo("T");
    }

    @Test
    void bodyAndResultAreChosenApart() {
        server.answerAs("text/plain", 200, "text")
                .answerAs("application/xml", 200, "<doc><title>xml</title></doc>")
                .answerAs("text/plain", 200, "more");

        assertThat(user.call("convert", server.url())).isEqualTo(List.of("text", "xml", "more"));
        assertThat(accepted()).containsExactly("text/plain", "application/xml", "text/plain");
        assertThat(sent().get(2)).startsWith("application/xml <?xml").contains("<doc pages=\"2\">");
    }

    private List<String> sent() {
        return server.requests().stream()
                .map(request -> request.header("content-type") + " " + request.body())
                .toList();
    }

    private List<String> accepted() {
        return server.requests().stream()
                .map(request -> request.header("accept"))
                .toList();
    }
}
