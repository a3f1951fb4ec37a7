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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the client of the golden case {@code xml-bodies} (see {@code XmlUser.java.txt}) and looks at the wire. */
class XmlBehaviourTest {
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String BOOK = PROLOG
            + "<b:Book xmlns:b=\"urn:books\" id=\"7\"><title>Emma &amp; co</title><Price>12.50</Price>"
            + "<format>audio</format><authors><author>Jane</author><author>A &lt; B</author></authors>"
            + "<chapters lang=\"en\">One</chapters><chapters>Two</chapters>"
            + "<labels><color>blue</color></labels><sequel id=\"8\"><title>Emma II</title></sequel></b:Book>";

    @TempDir
    private static Path directory;

    private static URLClassLoader loader;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() throws IOException {
        List<GeneratedFile> files =
                new ArrayList<>(Described.files(GoldenFiles.folder("xml-bodies"), directory.resolve("output")));
        try (InputStream user = XmlBehaviourTest.class.getResourceAsStream("XmlUser.java.txt")) {
            String text = new String(Objects.requireNonNull(user).readAllBytes(), StandardCharsets.UTF_8);
            files.add(GeneratedFile.text("user/XmlUser.java", text));
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
    void writesAndReadsEveryPlaceAMemberCanHave() {
        xml(200, BOOK);

        assertThat(call("put")).isEqualTo(true);
        StubServer.Request request = server.requests().get(0);
        assertThat(request.body()).isEqualTo(BOOK);
        assertThat(request.header("content-type")).isEqualTo("application/xml");
        assertThat(request.header("accept")).isEqualTo("application/xml");
    }

    @Test
    void returnsWhatTheDescriptionDoesNotKnow() {
        xml(200, "<Book id='7' isbn='9'><title>x</title><shelf><row>3</row></shelf><lent>1</lent></Book>");
        xml(200, "<Book id='7'><title>y</title><lent>false</lent></Book>");

        assertThat(call("unknown")).isEqualTo(false);
        assertThat(server.requests().get(1).body())
                .isEqualTo(PROLOG + "<b:Book xmlns:b=\"urn:books\" id=\"7\" isbn=\"9\"><title>y</title>"
                        + "<lent>true</lent><shelf><row>3</row></shelf></b:Book>");
    }

    @Test
    void readsErrors() {
        xml(409, "<Refusal><message>no</message><code>4</code></Refusal>");

        assertThat(call("refused")).isEqualTo(List.of(409, 4));
    }

    @Test
    void readsListsAtTheRoot() {
        xml(200, "<Shelf><Book id='1'><title>a</title></Book><Book id='2'><title>b</title></Book></Shelf>");

        assertThat(call("list")).isEqualTo(List.of("a", "b"));
    }

    private void xml(int status, String body) {
        server.answerAs("application/xml", status, body);
    }

    private Object call(String scenario) {
        try {
            var method = Class.forName("user.XmlUser", true, loader).getDeclaredMethod(scenario, String.class);
            method.setAccessible(true);
            return method.invoke(null, server.url());
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
