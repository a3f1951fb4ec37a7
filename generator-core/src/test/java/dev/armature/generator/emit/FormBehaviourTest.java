package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the clients of the golden cases {@code forms} and {@code form-parameters} and looks at the wire. */
class FormBehaviourTest {
    @TempDir
    private static Path forms;

    @TempDir
    private static Path parameters;

    private static GoldenUser pets;
    private static GoldenUser uploads;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() {
        pets = GoldenUser.of("forms", "FormsUser", forms);
        uploads = GoldenUser.of("form-parameters", "UploadsUser", parameters);
    }

    @AfterAll
    static void unload() throws IOException {
        pets.close();
        uploads.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesEachPartInItsWay() {
        String body = parts(call(pets, "upload"));

        assertThat(body)
                .contains(part("kind", "", "", "pet"))
                .contains(part("name", "", "", "Rex \u00e4"))
                .contains(part("born", "", "", "2024-05-01T00:00:00Z"))
                .contains(part("seen", "", "", "1714521600"))
                .contains(part("size", "", "", "large"))
                .contains(part("photo", "; filename=\"rex %221%22.png\"", "Content-Type: image/png\n", "pixels"))
                .contains(part("more", "; filename=\"more\"", "Content-Type: image/jpeg\nX-Taken: today\n", "one"))
                .contains(part("more", "; filename=\"two.png\"", "Content-Type: application/octet-stream\n", "two"))
                .contains(part("badge", "", "", "AQI="))
                .contains(part("note", "", "Content-Type: text/markdown\n", "*hi*"))
                .contains(
                        part("extra", "; filename=\"extra.txt\"", "Content-Type: application/octet-stream\n", "more"));
    }

    @Test
    void writesWhatCanBeOfSeveralTypesAsTheValueWants() {
        List.of(0, 1, 2).forEach(i -> server.answer(204, ""));
        pets.call("uploadAnyKind", server.url());

        List<String> bodies =
                server.requests().stream().map(FormBehaviourTest::parts).toList();
        assertThat(bodies.get(0))
                .contains(part("vet", "", "", "Dr. B"))
                .contains(part("scans", "; filename=\"scans\"", "Content-Type: application/octet-stream\n", "one"))
                .contains(part("scans", "; filename=\"scans\"", "Content-Type: application/octet-stream\n", "two"));
        assertThat(bodies.get(1)).contains(part("vet", "", "Content-Type: application/json\n", "{\"name\":\"Cy\"}"));
        assertThat(bodies.get(2)).contains(part("vet", "", "", "Dee")).contains(part("vet", "", "", "Eve"));
    }

    @Test
    void writesListsAsPartsAsOneTextOrAsOneDocument() {
        String body = parts(call(pets, "upload"));
        String json = "Content-Type: application/json\n";

        assertThat(body)
                .contains(part("owner", "", json, "{\"name\":\"Ann\"}"))
                .contains(part("friends", "", json, "{\"name\":\"Bob\"}"))
                .contains(part("friends", "", json, "{\"name\":\"Cy\"}"))
                .contains(part("rivals", "", json, "[{\"name\":\"Dee\"},{\"name\":\"Eve\"}]"))
                .contains(part("nicknames", "", "", "a"))
                .contains(part("nicknames", "", "", "b"))
                .contains(part("tags", "", "", "x|y"));
    }

    @Test
    void theOtherClientSendsTheSame() {
        assertThat(parts(call(pets, "uploadLater")))
                .contains(part("name", "", "", "Rex"))
                .contains(part("photo", "; filename=\"photo\"", "Content-Type: image/png\n", "pixels"))
                .doesNotContain("nicknames");
    }

    @Test
    void refusesFormsThatAreIncompleteOrAmbiguous() {
        assertThatThrownBy(() -> pets.call("forget", server.url()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The part photo is required");
        assertThatThrownBy(() -> pets.call("ambiguous", server.url()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A value of tags holds the separator");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void writesFieldsInTheirStyles() {
        StubServer.Request request = call(pets, "search");

        assertThat(request.header("content-type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.body())
                .isEqualTo("text=a%20b%26c&since=1714521600&sizes=small,large&names=x&names=y"
                        + "&area%5Bx%5D=1&area%5By%5D=2&owner=%7B%22name%22%3A%22Ann%22%7D"
                        + "&exact=%5B%22p%22%2C%22q%22%5D&path=/a/b");
    }

    @Test
    void sendsTextAndBytesUnderTheirMediaTypes() {
        StubServer.Request text = call(pets, "rename");
        assertThat(text.header("content-type")).isEqualTo("text/plain");
        assertThat(text.body()).isEqualTo("Rex");
        server.answer(204, "");
        pets.call("paint", server.url());
        assertThat(server.requests().get(1).header("content-type")).isEqualTo("image/webp");
    }

    @Test
    void writesFormParametersInTheirCollectionFormats() {
        String body = parts(call(uploads, "upload"));

        assertThat(body)
                .contains(part("file", "; filename=\"f.bin\"", "Content-Type: application/octet-stream\n", "content"))
                .contains(part("labels", "", "", "a,b"))
                .contains(part("sizes", "", "", "1"))
                .contains(part("sizes", "", "", "2"))
                .contains(part("words", "", "", "c|d"))
                .contains(part("public", "", "", "true"))
                .doesNotContain("thumbnail");
    }

    @Test
    void writesFieldsInTheirCollectionFormats() {
        assertThat(call(uploads, "sign").body())
                .isEqualTo("user=me&password=s%3D1&scopes=r%20w&roles=x&roles=y&groups=g,h");
    }

    private StubServer.Request call(GoldenUser user, String scenario) {
        server.answer(204, "");
        user.call(scenario, server.url());
        assertThat(server.requests()).hasSize(1);
        return server.requests().get(0);
    }

    /** The body with a fixed boundary and plain line ends. */
    private static String parts(StubServer.Request request) {
        String type = request.header("content-type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        return request.body().replace(boundary, "B").replace("\r\n", "\n");
    }

    private static String part(String name, String fileName, String headers, String content) {
        return "--B\nContent-Disposition: form-data; name=\"" + name + "\"" + fileName + "\n" + headers + "\n" + content
                + "\n--B";
    }
}
