package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SecurityScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpecLoaderTest {
    private static final String MINIMAL = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n";

    @TempDir
    Path directory;

    private Loaded load(String name, String text) throws IOException {
        Loaded.write(directory, name, text);
        return Loaded.from(directory, name);
    }

    private Loaded load(byte[] bytes) throws IOException {
        Files.write(directory.resolve("spec.yaml"), bytes);
        return Loaded.from(directory, "spec.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swagger: '2.0'",
                "swagger: 2.0",
                "openapi: 3.0.0",
                "openapi: 3.0.4",
                "openapi: '3.0'",
                "openapi: 3.0",
                "openapi: 3.1.1",
                "openapi: 3.0.0-rc2"
            })
    void readsTheSupportedVersions(String version) throws IOException {
        Loaded loaded = load("spec.yaml", MINIMAL.replace("openapi: 3.0.3", version));

        assertThat(loaded.diagnostics().hasErrors()).isFalse();
        assertThat(loaded.document().info().title()).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi: 3.2.0", "openapi: 4.0.0", "openapi: 3.10.0", "swagger: '1.2'", "openapi: [3]"})
    void refusesOtherVersionsInOneLine(String version) throws IOException {
        Loaded loaded = load("spec.yaml", MINIMAL.replace("openapi: 3.0.3", version));

        assertThat(loaded.found()).isEmpty();
        assertThat(loaded.messages())
                .singleElement()
                .asString()
                .startsWith("spec.yaml:1:10: error: The version ")
                .contains("is not supported; supported are swagger 2.0, openapi 3.0.x and openapi 3.1.x.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "text", "asyncapi: 2.0.0"})
    void refusesWhatIsNoDescription(String text) throws IOException {
        Loaded loaded = load("spec.yaml", text);

        assertThat(loaded.found()).isEmpty();
        assertThat(loaded.messages())
                .singleElement()
                .asString()
                .startsWith("spec.yaml:1:1: error: This is no OpenAPI description");
    }

    @Test
    void aMissingSpecIsAnError() {
        Loaded loaded = Loaded.from(directory, "nowhere.yaml");

        assertThat(loaded.found()).isEmpty();
        assertThat(loaded.messages()).containsExactly("nowhere.yaml:1:1: error: The file does not exist.");
        assertThat(Loaded.from(directory, ".").messages())
                .singleElement()
                .asString()
                .contains("is not a file");
    }

    @Test
    void toleratesAByteOrderMark() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(MINIMAL.getBytes(StandardCharsets.UTF_8));

        assertThat(load(bytes.toByteArray()).clean().info().version()).isEqualTo("1");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        assertThat(load(MINIMAL.getBytes(StandardCharsets.UTF_16)).messages())
                .singleElement()
                .asString()
                .contains("spec.yaml:1:1: error: The file is in the encoding UTF-16");
        assertThat(load(MINIMAL.getBytes(StandardCharsets.UTF_16LE)).messages())
                .singleElement()
                .asString()
                .contains("UTF-16");
        assertThat(load(MINIMAL.replace("title: t", "title: \u00e9").getBytes(StandardCharsets.ISO_8859_1))
                        .messages())
                .containsExactly(
                        "spec.yaml:2:15: error: The file is not valid UTF-8 here; save it in the encoding UTF-8.");
    }

    @Test
    void stopsAtTheSizeLimit() throws IOException {
        Loaded.write(directory, "spec.yaml", MINIMAL);
        Diagnostics exact = new Diagnostics();
        Diagnostics small = new Diagnostics();

        new SpecLoader(directory, new ReadLimits(MINIMAL.length(), 10, 0)).load(directory.resolve("spec.yaml"), exact);
        new SpecLoader(directory, new ReadLimits(MINIMAL.length() - 1, 10, 0))
                .load(directory.resolve("spec.yaml"), small);

        assertThat(exact.all()).isEmpty();
        assertThat(small.all()).singleElement().asString().contains("larger than");
    }

    @Test
    void theFormatFollowsTheExtensionOrTheFirstCharacter() throws IOException {
        String json = "{\n\t\"openapi\": \"3.0.3\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {}}";

        assertThat(load("spec.json", json).clean().info().title()).isEqualTo("t");
        assertThat(load("spec", json).clean().info().title()).isEqualTo("t");
        assertThat(load("noextension", MINIMAL).clean().info().title()).isEqualTo("t");
        assertThat(load("bad.json", MINIMAL).messages())
                .singleElement()
                .asString()
                .contains("This is not JSON");
    }

    @Test
    void readsTheHeadOfTheDocument() throws IOException {
        Document document = load(
                        "spec.yaml",
                        "openapi: 3.1.0\ninfo: {title: t, version: '1', description: d}\n"
                                + "servers: [{url: 'https://{h}.example.com', description: s, variables: {h: {default: a}}}]\n"
                                + "security: [{k: []}]\n"
                                + "paths: {/a: {get: {security: [], responses: {'200': {description: d}}},"
                                + " put: {responses: {'200': {description: d}}}}}\n"
                                + "components: {securitySchemes: {k: {type: apiKey, in: header, name: X-Key},"
                                + " b: {type: http, scheme: Bearer}, i: {type: openIdConnect, openIdConnectUrl: 'https://i'}}}\n")
                .clean();

        assertThat(document.openapiVersion()).isEqualTo("3.1.0");
        assertThat(document.info()).isEqualTo(new ApiInfo("t", "1", "d"));
        assertThat(document.servers()).singleElement().satisfies(server -> assertThat(server.resolvedUrl())
                .isEqualTo("https://a.example.com"));
        assertThat(document.securitySchemes().values())
                .extracting(SecurityScheme::kind)
                .containsExactly(
                        SecurityScheme.Kind.API_KEY_HEADER,
                        SecurityScheme.Kind.BEARER,
                        SecurityScheme.Kind.OPEN_ID_CONNECT);
        assertThat(document.security(document.operations().get(0))).isEmpty();
        assertThat(document.security(document.operations().get(1))).hasSize(1);
    }

    @Test
    void unquotedVersionsAreTexts() throws IOException {
        Document document = load("spec.yaml", "openapi: 3.1.0\ninfo: {title: 5, version: 1.10}\npaths: {}\n")
                .document();

        assertThat(document.info()).isEqualTo(new ApiInfo("5", "1.10", ""));
    }
}
