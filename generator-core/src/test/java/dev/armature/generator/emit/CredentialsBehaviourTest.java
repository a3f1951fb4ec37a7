package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the client of the golden case {@code credentials-and-secrets} (see {@code VaultsUser.java.txt}) and looks at the wire. */
class CredentialsBehaviourTest {
    private static final String CANARY = "SK-canary";
    private static final String VAULT = "{\"name\":\"n\"}";

    @TempDir
    private static Path directory;

    private static URLClassLoader loader;

    private final StubServer server = new StubServer();
    private final LogLines log = new LogLines();

    @BeforeAll
    static void generate() throws IOException {
        List<GeneratedFile> files = new ArrayList<>(
                Described.files(GoldenFiles.folder("credentials-and-secrets"), directory.resolve("output")));
        try (InputStream user = CredentialsBehaviourTest.class.getResourceAsStream("VaultsUser.java.txt")) {
            String text = new String(Objects.requireNonNull(user).readAllBytes(), StandardCharsets.UTF_8);
            files.add(GeneratedFile.text("user/VaultsUser.java", text));
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
        log.close();
    }

    @Test
    void eachOperationGetsWhatItWants() {
        server.answer(200, VAULT)
                .answer(200, VAULT)
                .answer(204, "")
                .answer(204, "")
                .answer(200, "\"old\"");

        call("everyOperation");

        assertThat(credentials())
                .containsExactly("Bearer t-1 key=", "Bearer t-1 key=k-1", " key=", " key=k-1", "Bearer m-1 key=");
    }

    @Test
    void anAlternativeIsTakenThatTheClientHasACredentialFor() {
        server.answer(200, VAULT).answer(204, "").answer(204, "");

        assertThat(call("oneKey")).asString().contains("Vaults_Put", "login and key or shared");
        assertThat(credentials()).containsExactly(" key=k-1", " key=k-1", " key=");
    }

    @Test
    void otherSchemesOfHttpAreWords() {
        server.answer(200, VAULT);

        call("shared");

        assertThat(credentials()).containsExactly("SharedAccessKey s-1 key=");
    }

    @Test
    void aCredentialCanBeSentAlways() {
        server.answer(204, "");

        call("always");

        assertThat(credentials()).containsExactly(" key=k-1");
    }

    @Test
    void withoutAnyCredentialTheServerDecides() {
        server.answer(200, VAULT);

        call("nothing");

        assertThat(credentials()).containsExactly(" key=");
    }

    @Test
    void aMachineGetsItsTokenItself() {
        server.answer(200, "{\"access_token\":\"m-9\",\"expires_in\":60,\"token_type\":\"Bearer\"}")
                .answer(200, "\"old\"");

        assertThat(call("machine")).asString().isEqualTo("oldCredential[bearer]");
        StubServer.Request token = server.requests().get(0);
        assertThat(token.line()).isEqualTo("POST /token");
        assertThat(token.header("authorization")).isEqualTo("Basic bWU6U0stY2FuYXJ5");
        assertThat(token.body()).startsWith("grant_type=client_credentials");
        assertThat(server.requests().get(1).header("authorization")).isEqualTo("Bearer m-9");
    }

    @Test
    void noSecretIsPrintedAnywhere() {
        String vault = "{\"name\":\"n\",\"combination\":\"SK-canary11\",\"spares\":[\"SK-canary12\"],"
                + "\"owners\":{\"o\":\"SK-canary13\"},\"new\":{\"masterKey\":\"SK-canary14\"}}";
        String problem = "{\"message\":\"SK-canary1 and 47114711 and SK-canary15 do not fit /vaults/SK-canary9\","
                + "\"combination\":\"SK-canary15\"}";
        server.answer(200, vault, "X-Next-Pin", "SK-canary10").answer(409, problem);

        String printed = String.valueOf(call("secrets"));

        assertThat(printed).doesNotContain(CANARY, "47114711").contains("*** and *** and *** do not fit");
        assertThat(log.text()).contains("Vaults_Put <").doesNotContain(CANARY, "47114711", "t-1");
        assertThat(server.requests().toString())
                .contains(CANARY + 1, CANARY + 5, CANARY + 6, CANARY + 7, CANARY + 8, CANARY + 9, "47114711");
    }

    @Test
    void aBodyThatIsASecretAsAWholeIsNotLogged() {
        server.answer(200, "\"SK-canary2\"");

        assertThat(call("wholeBody")).isEqualTo("SK-canary2");
        assertThat(server.requests().get(0).body()).contains(CANARY);
        assertThat(log.text()).contains("Vaults_ChangePassword <").doesNotContain(CANARY);
    }

    private List<String> credentials() {
        return server.requests().stream()
                .map(request -> request.header("authorization") + " key=" + request.header("x-vault-key"))
                .toList();
    }

    private Object call(String scenario) {
        try {
            var method = Class.forName("user.VaultsUser", true, loader).getDeclaredMethod(scenario, String.class);
            method.setAccessible(true);
            return method.invoke(null, server.url());
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything the runtime logs while a test runs. */
    private static final class LogLines extends Handler {
        private final Logger logger = Logger.getLogger("dev.armature.http");
        private final StringBuffer lines = new StringBuffer();

        LogLines() {
            setLevel(Level.ALL);
            logger.setLevel(Level.ALL);
            logger.addHandler(this);
        }

        String text() {
            return lines.toString();
        }

        @Override
        public void publish(LogRecord line) {
            lines.append(line.getMessage()).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setLevel(null);
        }
    }
}
