package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import dev.armature.runtime.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the client of the golden case {@code conditional-requests} (see {@code OrdersUser.java.txt}) and looks at the wire. */
class ConditionalBehaviourTest {
    @TempDir
    private static Path directory;

    private static URLClassLoader loader;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() throws IOException {
        List<GeneratedFile> files = new ArrayList<>(
                Described.files(GoldenFiles.folder("conditional-requests"), directory.resolve("output")));
        try (InputStream user = ConditionalBehaviourTest.class.getResourceAsStream("OrdersUser.java.txt")) {
            String text = new String(Objects.requireNonNull(user).readAllBytes(), StandardCharsets.UTF_8);
            files.add(GeneratedFile.text("user/OrdersUser.java", text));
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
    void replacesTheVersionThatWasRead() {
        server.answer(200, "\"tea\"", "ETag", "\"v1\"", "Last-Modified", "Wed, 01 May 2024 08:00:00 GMT")
                .answer(200, "\"tea!\"");
        assertThat(call("readAndReplace")).isEqualTo(List.of("tea!", "\"v1\"", 2024));
        assertThat(server.requests().get(1).header("if-match")).isEqualTo("\"v1\"");
        assertThat(server.requests().get(1).body()).isEqualTo("\"tea!\"");
    }

    @Test
    void aVersionThatWasReplacedMeanwhileHasATypeOfItsOwn() {
        server.answer(412, "{\"code\":\"Changed\"}");
        assertThat(call("changedMeanwhile")).isEqualTo(List.of(412, "Changed", "Changed"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anUnchangedVersionHasATypeOfItsOwn() {
        server.answer(304, "", "ETag", "\"v1\"").answer(304, "");
        assertThat(call("unchanged")).isEqualTo("\"v1\"");
        assertThat(call("unchangedByCallOptions")).isEqualTo(304);
        assertThat(server.requests()).allSatisfy(request -> assertThat(request.header("if-none-match"))
                .isEqualTo("\"v1\""));
    }

    @Test
    void whatIsDeclaredForJustThatStatusWins() {
        server.answer(412, "{\"code\":\"Changed\"}");
        assertThat(call("declared")).isEqualTo(412);
    }

    @Test
    void aPaymentIsRepeatedUnderOneId() {
        server.answer(503, "").answer(204, "");
        assertThat(call("pay")).isEqualTo("paid");
        assertThat(server.requests()).hasSize(2);
        String id = server.requests().get(0).header("repeatability-request-id");
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(server.requests().get(1).header("repeatability-request-id")).isEqualTo(id);
        assertThat(server.requests().get(0).header("repeatability-first-sent")).endsWith(" GMT");
    }

    @Test
    void anIdOfTheCallerIsKept() {
        server.answer(204, "");
        assertThat(call("payAgain")).isEqualTo("paid");
        assertThat(server.requests().get(0).header("repeatability-request-id")).isEqualTo(new UUID(0, 7).toString());
    }

    @Test
    void theIdOfTheRequestStandsInItsHeader() {
        server.answer(200, "\"tea\"");
        assertThat(call("withId")).isEqualTo(List.of(200, "\"tea\""));
        assertThat(server.requests().get(0).header("client-request-id")).isEqualTo("mine");
        assertThat(server.requests().get(0).header("x-ms-client-request-id")).isEqualTo("mine");
    }

    @Test
    void aCallEndsAtItsOwnTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(call("inAHurry", "http://localhost:" + silent.getLocalPort()))
                    .isEqualTo(TransportException.Kind.TIMEOUT);
        }
    }

    private Object call(String scenario) {
        return call(scenario, server.url());
    }

    private static Object call(String scenario, String url) {
        try {
            Method method = loader.loadClass("user.OrdersUser").getDeclaredMethod(scenario, String.class);
            method.setAccessible(true);
            return method.invoke(null, url);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(scenario, e.getCause() == null ? e : e.getCause());
        }
    }
}
