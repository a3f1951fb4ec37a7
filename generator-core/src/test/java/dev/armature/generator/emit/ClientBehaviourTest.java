package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls generated clients as an application does (see {@code User.java.txt}) and looks at what goes over the wire. */
class ClientBehaviourTest {
    private static final String WIDGET = "{\"id\":\"w1\",\"color\":\"red\"}";
    private static final String DONE =
            "{\"id\":\"c1\",\"properties\":{\"connectionBandwidth\":200,\"provisioningState\":\"Succeeded\"}}";
    private static final String UPDATING = "{\"id\":\"c1\",\"properties\":{\"provisioningState\":\"Updating\"}}";
    private static final String CONNECTION =
            "/subscriptions/sub%201/resourceGroups/g/connections/c?api-version=2024-05-01";

    @TempDir
    private static Path directory;

    private static URLClassLoader loader;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() throws IOException {
        List<GeneratedFile> files = new ArrayList<>(Generated.files(WidgetsApi.make(), ClientStyle.BOTH));
        try (InputStream user = ClientBehaviourTest.class.getResourceAsStream("User.java.txt")) {
            files.add(GeneratedFile.text(
                    "user/User.java", new String(Objects.requireNonNull(user).readAllBytes(), StandardCharsets.UTF_8)));
        }
        Compiled compiled = Compiled.of(directory, files);
        assertThat(compiled.problems()).isEmpty();
        loader = compiled.loader();
    }

    @AfterAll
    static void unload() throws IOException {
        loader.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesEveryKindOfParameter() {
        server.answer(
                200,
                "[" + WIDGET + "]",
                "X-Count",
                "12",
                "x-color",
                "mauve",
                "Last-Modified",
                "Wed, 01 May 2024 08:00:00 GMT",
                "x-partial",
                "perhaps");
        assertThat(call("listWithEverything").toString())
                .isEqualTo("[200, 1, Optional[12], Optional[mauve], Optional[2024-05-01T08:00Z], Optional.empty]");
        StubServer.Request request = only();
        assertThat(request.line())
                .isEqualTo(
                        "GET /widgets?ids=a%20b,c%2Cd&colors=dark-blue&colors=new&sizes=1%7C2"
                                + "&$filter=name%20eq%20%27x%27%20%26%20y&since=2024-05-01T10%3A00%3A00%2B02%3A00&top=25&mode=full");
        assertThat(request.header("x-trace")).isEqualTo("t-1");
        assertThat(request.header("x-tags")).isEqualTo("p,q");
        assertThat(request.header("cookie")).isEqualTo("session=s%201");
        assertThat(request.header("accept")).isEqualTo("application/json");
        assertThat(request.header("authorization")).isEqualTo("Bearer secret-token");
        assertThat(request.header("user-agent")).contains("vpn-connections/2024-05-01");
    }

    @Test
    void leavesOutWhatIsNotSetAndSendsWhatTheDescriptionFixes() {
        server.answer(200, "[]");
        assertThat(call("listWithNothing")).isEqualTo(0);
        assertThat(only().line()).isEqualTo("GET /widgets?top=25&mode=full");
        assertThat(only().headers()).doesNotContainKeys("x-trace", "x-tags", "cookie");
    }

    @Test
    void throwsTheExceptionOfTheMostExactDeclaredError() {
        server.answer(404, "{\"what\":\"w/1\"}").answer(403, "{\"code\":\"Denied\",\"message\":\"no\"}");
        assertThat(call("getMissing")).isEqualTo(List.of(404, Optional.of("w/1")));
        assertThat(call("getForbidden"))
                .isEqualTo(List.of(403, Optional.of("Denied"), Optional.of("Denied"), "Widgets_Get"));
        assertThat(server.requests().get(0).line()).isEqualTo("GET /widgets/w%2F1");
        assertThat(server.requests().get(0).header("x-service")).isEqualTo("svc");
    }

    @Test
    void throwsThePlainExceptionWhenNoneIsDeclared() {
        server.answer(409, "{}");
        assertThat(call("putUndeclaredError")).isEqualTo(List.of("ApiException", 409));
        assertThat(only().line()).isEqualTo("PUT /widgets/7");
        assertThat(only().headers()).doesNotContainKey("content-type");
    }

    @Test
    void sendsAnOptionalBodyAsTheFirstJsonContentTypeAndTakesAnyDeclaredStatus() {
        server.answer(201, WIDGET);
        assertThat(call("putOptionalBody")).isEqualTo("w1");
        assertThat(only().header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(only().body()).isEqualTo("{\"id\":\"7\",\"color\":\"red\"}");
    }

    @Test
    void understandsAnswersWithoutBody() {
        server.answer(204, "").answer(200, "");
        assertThat(call("delete")).isEqualTo("done");
        assertThat(call("exists")).isEqualTo("yes");
        assertThat(server.requests().get(0).header("if-match")).isEqualTo("\"e1\"");
        assertThat(server.requests().get(1).line()).isEqualTo("HEAD /widgets/w1");
    }

    @Test
    void sendsAndReadsWhatIsNoJson() {
        server.answer(200, "").answer(201, "").answerAs("application/octet-stream", 200, "bytes");
        assertThat(call("note")).isEqualTo("done");
        assertThat(call("upload")).isEqualTo("done");
        assertThat(call("download")).isEqualTo("bytes");
        assertThat(server.requests().get(0).header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(server.requests().get(0).body()).isEqualTo("h\u00e9llo");
        assertThat(server.requests().get(1).line()).isEqualTo("POST /widgets/w1/manual?chunk=3");
        assertThat(server.requests().get(1).header("content-type")).isEqualTo("application/pdf");
        assertThat(server.requests().get(1).body()).isEqualTo("pdf");
        assertThat(server.requests().get(2).header("accept")).isEqualTo("application/octet-stream, application/json");
    }

    @Test
    void givesSuccessesOfDifferentTypesAsPlainJson() {
        server.answer(202, "[\"a\"]").answer(200, WIDGET);
        assertThat(call("submit")).isEqualTo(List.of("a"));
        assertThat(call("submit").toString()).isEqualTo("{id=w1, color=red}");
    }

    @Test
    void tellsAMissingBodyFromAPresentOne() {
        server.answer(204, "").answer(200, WIDGET);
        assertThat(call("find")).isEqualTo(Optional.empty());
        assertThat(call("find")).isEqualTo(Optional.of("w1"));
    }

    @Test
    void passesOnWhatIsEncodedAlready() {
        server.answer(200, WIDGET);
        assertThat(call("scoped")).isEqualTo("w1");
        assertThat(only().line()).isEqualTo("GET /subscriptions/s1/resourceGroups/g/widgets/x,y%20z?raw=a%20b");
    }

    @Test
    void takesTheApiVersionFromTheBuilderAndFromTheCall() {
        server.answer(200, DONE).answer(200, DONE);
        assertThat(call("perCall")).isEqualTo(Optional.of(200));
        assertThat(server.requests().get(0).line()).endsWith("?api-version=2020-01-01");
        assertThat(server.requests().get(1).line()).endsWith("?api-version=2019-01-01");
        assertThat(server.requests().get(1).header("x-extra")).isEqualTo("1");
        assertThat(server.requests().get(0).header("content-type")).isEqualTo("application/merge-patch+json");
    }

    @Test
    void sendsAnExplicitNullInAPatch() {
        server.answer(200, DONE);
        assertThat(call("patchNull")).isEqualTo(Optional.of("c1"));
        assertThat(only().body()).isEqualTo("{\"tags\":null}");
    }

    @Test
    void waitsForALongRunningPut() {
        longRunningPut();
        assertThat(call("createAndWait")).isEqualTo(Optional.of("Succeeded"));
        assertThat(server.requests().get(0).line()).isEqualTo("PUT " + CONNECTION);
        assertThat(server.requests().get(0).body()).isEqualTo("{\"properties\":{\"connectionBandwidth\":200}}");
        assertThat(server.requests()).extracting(StubServer.Request::line).endsWith("GET /poll", "GET " + CONNECTION);
    }

    @Test
    void goesOnWithALongRunningPutFromItsToken() {
        longRunningPut();
        assertThat(call("createResumed")).isEqualTo(Optional.of("Succeeded"));
        assertThat(server.requests()).extracting(StubServer.Request::line).containsOnlyOnce("PUT " + CONNECTION);
    }

    @Test
    void waitsForALongRunningDelete() {
        server.answer(202, "", "Location", "%s/poll", "Retry-After", "0").answer(204, "");
        assertThat(call("deleteAndWait")).isEqualTo("done");
        assertThat(server.requests())
                .extracting(StubServer.Request::line)
                .containsExactly("DELETE " + CONNECTION, "GET /poll");
    }

    @Test
    void readsTheResultWhereTheLocationLeads() {
        server.answer(202, "", "location", "%s/poll", "Retry-After", "0").answer(200, DONE);
        assertThat(call("approveAndWait")).isEqualTo(Optional.of("c1"));
    }

    @Test
    void offersTheHeadersOfTheAnswerThatStartsAnOperation() {
        longRunningPut();
        assertThat(call("peer")).isEqualTo(List.of(true, Optional.of(0), Optional.of("c1")));
        assertThat(server.requests().get(0).line())
                .isEqualTo("PUT /subscriptions/s/peerings/p?api-version=2024-05-01&syncRemoteAddressSpace=true");
    }

    @Test
    void offersBothStylesFromOneBuilder() {
        server.answer(200, WIDGET);
        assertThat(call("asynchronously")).isEqualTo("w1");
        longRunningPut();
        assertThat(call("asyncOfSync")).isEqualTo(Optional.of("Succeeded"));
    }

    @Test
    void namesAMissingClientParameter() {
        assertThat(call("withoutSubscription")).isEqualTo("subscriptionId is required");
    }

    private void longRunningPut() {
        server.answer(201, UPDATING, "Azure-AsyncOperation", "%s/poll", "Retry-After", "0")
                .answer(200, "{\"status\":\"InProgress\"}", "Retry-After", "0")
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, DONE);
    }

    private StubServer.Request only() {
        assertThat(server.requests()).hasSize(1);
        return server.requests().get(0);
    }

    private Object call(String scenario) {
        try {
            Method method = loader.loadClass("user.User").getDeclaredMethod(scenario, String.class);
            method.setAccessible(true);
            return method.invoke(null, server.url());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(scenario, e.getCause() == null ? e : e.getCause());
        }
    }
}
