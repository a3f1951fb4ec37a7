package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferencesTest {
    @TempDir
    Path directory;

    private void spec(String name, String... references) throws IOException {
        StringBuilder text = new StringBuilder("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n"
                + "components:\n  schemas:\n    Own:\n      properties:\n");
        for (int i = 0; i < references.length; i++) {
            text.append("        p" + i + ": {$ref: '" + references[i] + "'}\n");
        }
        Loaded.write(directory, name, text.toString());
    }

    private Loaded loadWith(String... references) throws IOException {
        spec("api/spec.yaml", references);
        return Loaded.from(directory, "api/spec.yaml");
    }

    @Test
    void everySpellingOfAPathIsTheSameType() throws IOException {
        Loaded.write(directory, "api/a b.json", "{\"T\": {\"type\": \"object\"}, \"x/y~z\": {\"type\": \"object\"}}");

        Loaded loaded = loadWith(
                "a b.json#/T",
                "./a b.json#/T",
                "a%20b.json#/T",
                "../api/./a%20b.json#/%54",
                "a b.json#/x~1y~0z",
                "a b.json#/x%2Fy~0z".replace("%2F", "~1"));
        Node properties = loaded.at("/components/schemas/Own/properties");

        for (String same : new String[] {"p0", "p1", "p2", "p3"}) {
            assertThat(properties.get(same).orElseThrow().ref()).contains("#/components/schemas/T");
        }
        assertThat(properties.get("p4").orElseThrow().ref()).contains("#/components/schemas/x_y_z");
        assertThat(properties.get("p5").orElseThrow().ref()).contains("#/components/schemas/x_y_z");
        assertThat(loaded.document().resolve(properties.get("p3").orElseThrow()).pointer())
                .hasToString("api/a b.json#/T");
        assertThat(loaded.clean().files())
                .containsExactly(
                        directory.resolve("api/spec.yaml").toRealPath(),
                        directory.resolve("api/a b.json").toRealPath());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside/secret.json#/T",
                "/etc/hostname",
                "%2e%2e/outside/secret.json#/T",
                "sub/../../outside/secret.json#/T"
            })
    void filesOutsideTheRootAreNotRead(String reference) throws IOException {
        Loaded.write(directory, "outside/secret.json", "{\"T\": {\"description\": \"secret\"}}");
        spec("api/spec.yaml", reference);

        Loaded loaded = Loaded.from(directory, "api/spec.yaml", directory.resolve("api"));

        assertThat(loaded.messages())
                .singleElement()
                .asString()
                .startsWith("api/spec.yaml:8:20: error: The file ")
                .contains("lies outside the directory api and is not read")
                .endsWith("[/components/schemas/Own/properties/p0/$ref]");
        assertThat(loaded.document().root().toJson()).doesNotContain("secret");
        assertThat(loaded.document().files()).hasSize(1);
    }

    @Test
    void symbolicLinksDoNotLeadOutside() throws IOException {
        Loaded.write(directory, "outside/secret.json", "{\"T\": {}}");
        spec("api/spec.yaml", "link.json#/T", "dir/secret.json#/T");
        Files.createSymbolicLink(directory.resolve("api/link.json"), directory.resolve("outside/secret.json"));
        Files.createSymbolicLink(directory.resolve("api/dir"), directory.resolve("outside"));

        Loaded loaded = Loaded.from(directory, "api/spec.yaml", directory.resolve("api"));

        assertThat(loaded.messages()).hasSize(2).allMatch(message -> message.contains("lies outside"));
    }

    @Test
    void aSymbolicLinkInsideIsTheFileItLeadsTo() throws IOException {
        Loaded.write(directory, "api/real.json", "{\"T\": {\"type\": \"object\"}}");
        Files.createSymbolicLink(directory.resolve("api/link.json"), directory.resolve("api/real.json"));

        Loaded loaded = loadWith("link.json#/T", "real.json#/T");

        assertThat(loaded.clean().files()).hasSize(2);
        assertThat(loaded.at("/components/schemas").members()).containsOnlyKeys("Own", "T");
    }

    @Test
    void nothingIsFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String authority = "127.0.0.1:" + server.getLocalPort();
            Loaded loaded = loadWith(
                    "http://" + authority + "/a.json#/T",
                    "https://" + authority + "/a.json",
                    "//" + authority + "/a.json",
                    "HTTP://" + authority,
                    "file:///etc/hostname",
                    "jar:file:a.jar!/a.json");
            server.setSoTimeout(50);

            assertThat(loaded.messages())
                    .hasSize(6)
                    .allMatch(message ->
                            message.contains("error: The reference ") && message.contains("nothing is ever fetched"));
            assertThat(accepts(server)).isFalse();
        }
    }

    private static boolean accepts(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    @Test
    void whatIsMissingIsNamedWithItsNearestNeighbour() throws IOException {
        Loaded.write(directory, "api/types.json", "{\"definitions\": {\"SubResource\": {}}}");

        Loaded loaded = loadWith(
                "typos.json#/definitions/SubResource",
                "types.json#/definitions/Subresorce",
                "#/components/schemas/Owm",
                "types.json#anchor");

        assertThat(loaded.messages())
                .containsExactly(
                        "api/spec.yaml:8:20: error: The file \"typos.json\" does not exist. Did you mean \"types.json\"?"
                                + " [/components/schemas/Own/properties/p0/$ref]",
                        "api/spec.yaml:9:20: error: The reference \"types.json#/definitions/Subresorce\" leads nowhere:"
                                + " api/types.json#/definitions has no \"Subresorce\". Did you mean \"SubResource\"?"
                                + " [/components/schemas/Own/properties/p1/$ref]",
                        "api/spec.yaml:10:20: error: The reference \"#/components/schemas/Owm\" leads nowhere:"
                                + " api/spec.yaml#/components/schemas has no \"Owm\". Did you mean \"Own\"?"
                                + " [/components/schemas/Own/properties/p2/$ref]",
                        "api/spec.yaml:11:20: error: The reference \"types.json#anchor\" names an anchor; only JSON"
                                + " pointers (#/...) are followed. [/components/schemas/Own/properties/p3/$ref]");
    }

    @Test
    void aBrokenFileIsReportedOnceAndWhereItIsBroken() throws IOException {
        Loaded.write(directory, "api/broken.json", "{\n  \"T\": {,}\n}");

        Loaded loaded = loadWith("broken.json#/T", "broken.json#/U");

        assertThat(loaded.messages())
                .singleElement()
                .asString()
                .startsWith("api/broken.json:2:")
                .contains("error: This is not JSON");
    }

    @Test
    void chainsAreFollowedAndCirclesReported() throws IOException {
        Loaded.write(
                directory,
                "spec.yaml",
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                        + "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/C'}\n    C: {type: string}\n"
                        + "    X: {$ref: '#/components/schemas/Y'}\n    Y: {$ref: '#/components/schemas/X'}\n"
                        + "    Self: {properties: {self: {$ref: '#/components/schemas/Self'}}}\n");

        Loaded loaded = Loaded.from(directory, "spec.yaml");

        assertThat(loaded.document()
                        .resolve(loaded.at("/components/schemas/A"))
                        .pointer()
                        .last())
                .isEqualTo("C");
        assertThat(loaded.messages())
                .containsExactly(
                        "spec.yaml:9:8: error: The reference leads back to itself. [/components/schemas/X]",
                        "spec.yaml:10:8: error: The reference leads back to itself. [/components/schemas/Y]");
    }

    @Test
    void theDefaultRootIsTheWorkingDirectoryThatHoldsTheSpec() throws IOException {
        Loaded.write(directory, "common/types.json", "{\"T\": {\"type\": \"object\"}}");
        spec("api/v1/spec.yaml", "../../common/types.json#/T");
        Path spec = directory.resolve("api/v1/spec.yaml");
        dev.armature.generator.model.Diagnostics inside = new dev.armature.generator.model.Diagnostics();
        dev.armature.generator.model.Diagnostics outside = new dev.armature.generator.model.Diagnostics();
        Files.createDirectories(directory.resolve("elsewhere"));

        new SpecLoader(directory).load(spec, inside);
        new SpecLoader(directory.resolve("elsewhere")).load(spec, outside);

        assertThat(inside.all()).isEmpty();
        assertThat(outside.all())
                .singleElement()
                .asString()
                .startsWith("../api/v1/spec.yaml:8:20: error:")
                .contains("lies outside the directory ../api/v1");
    }
}
