package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.armature.generator.fetch.Origin;
import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What references reach after the user has allowed it, and what even then they do not. */
final class AccessTest {
    private static final int LIMIT = 10_000;

    @TempDir
    Path directory;

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI().toString());
            String path = exchange.getRequestURI().getPath();
            String body =
                    switch (path) {
                        case "/v1/types.yaml" ->
                            "A: {type: object, properties: {b: {$ref: 'more/b.json'}, own: {$ref: '#/C'}}}\nC: {type: string}\n";
                        case "/v1/more/b.json" ->
                            "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"../types.yaml#/A\"}}}";
                        case "/away" -> "T: {$ref: 'http://169.254.169.254/x#/T'}";
                        case "/file" -> "T: {$ref: 'file:///etc/hostname'}";
                        case "/large" -> "# " + "x".repeat(LIMIT) + "\nT: {}";
                        default -> "nothing";
                    };
            int status = body.equals("nothing") ? path.equals("/moved") ? 302 : 404 : 200;
            exchange.getResponseHeaders().add("Location", "http://localhost:2/v1/types.yaml");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Loaded load(Access access, String... references) throws IOException {
        StringBuilder text = new StringBuilder("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n"
                + "components:\n  schemas:\n    Own:\n      properties:\n");
        for (int i = 0; i < references.length; i++) {
            text.append("        p" + i + ": {$ref: '" + references[i] + "'}\n");
        }
        Loaded.write(directory, "api/spec.yaml", text.toString());
        Diagnostics diagnostics = new Diagnostics();
        return new Loaded(
                new SpecLoader(directory, new ReadLimits(LIMIT, 50, 10), access, List.of())
                        .load(directory.resolve("api/spec.yaml"), directory.resolve("api"), diagnostics),
                diagnostics);
    }

    private Access origins(String... origins) {
        return new Access(
                List.of(), List.of(origins).stream().map(Origin::parse).toList());
    }

    @Test
    void filesOfAnAllowedOriginAreFetchedOnceHoweverTheyAreSpelled() throws IOException {
        Loaded loaded = load(
                origins(origin()),
                origin() + "/v1/types.yaml#/A",
                origin() + "/v1/x/../types.yaml#/A",
                origin().replace("http://localhost", "HTTP://LOCALHOST") + "/v1/./types.yaml#/A");

        loaded.clean();
        Node properties = loaded.at("/components/schemas/Own/properties");
        assertThat(properties.members().values())
                .extracting(Node::ref)
                .containsOnly(properties.get("p0").orElseThrow().ref());
        assertThat(requests).containsExactly("/v1/types.yaml", "/v1/more/b.json");
        assertThat(loaded.document().reads())
                .extracting(FileRead::name)
                .containsExactly(
                        directory.resolve("api/spec.yaml").toRealPath().toString(),
                        origin() + "/v1/types.yaml",
                        origin() + "/v1/more/b.json");
        assertThat(loaded.document().files()).hasSize(1);
        assertThat(loaded.at("/components/schemas/A").pointer()).hasToString(origin() + "/v1/types.yaml#/A");
    }

    @Test
    void anythingElseIsNotFetched() throws IOException {
        String port = ":" + server.getAddress().getPort();
        Loaded loaded = load(
                origins("https://localhost" + port, "https://other.example" + port, "http://localhost:1"),
                origin() + "/v1/types.yaml#/A",
                "http://user:secret@localhost" + port + "/v1/types.yaml#/A",
                "http://127.0.0.1" + port + "/v1/types.yaml",
                "//localhost" + port + "/v1/types.yaml");

        assertThat(loaded.messages()).hasSize(4).allMatch(message -> message.contains("--allow-origin"));
        assertThat(requests).isEmpty();
    }

    @Test
    void whatWasFetchedMayNotLeadElsewhere() throws IOException {
        Loaded loaded = load(origins(origin()), origin() + "/away#/T", origin() + "/file#/T");

        assertThat(loaded.messages()).hasSize(2).allMatch(message -> message.contains("nothing is ever fetched"));
        assertThat(requests).containsExactly("/away", "/file");
    }

    @Test
    void failuresAreLocatedAndRedirectsLeadNowhereElse() throws IOException {
        Loaded loaded = load(
                origins(origin(), "http://localhost:1"),
                origin() + "/none#/T",
                origin() + "/moved#/T",
                origin() + "/large#/T",
                "http://localhost:1/x#/T");

        assertThat(loaded.messages())
                .containsExactly(
                        error(8, 0, origin() + "/none cannot be fetched: the server answered with status 404."),
                        error(
                                9,
                                1,
                                origin()
                                        + "/moved cannot be fetched: the server redirects to http://localhost:2, which"
                                        + " --allow-origin (allowOrigins) does not name."),
                        error(10, 2, origin() + "/large cannot be fetched: it is larger than 10000 bytes."),
                        error(11, 3, "http://localhost:1/x cannot be fetched: Connect."));
        assertThat(requests).containsExactly("/none", "/moved", "/large");
    }

    private static String error(int line, int property, String text) {
        return "api/spec.yaml:" + line + ":20: error: The file " + text + " [/components/schemas/Own/properties/p"
                + property + "/$ref]";
    }

    @Test
    void pathsOutsideTheRootAreReadWhenAllowed() throws IOException {
        Loaded.write(directory, "common/types.yaml", "T: {type: object, properties: {u: {$ref: 'other.yaml#/U'}}}\n");
        Loaded.write(directory, "common/other.yaml", "U: {type: string}\nV: {$ref: '../secret.yaml#/S'}\n");
        Loaded.write(directory, "secret.yaml", "S: {type: string}\n");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("common"));

        Access all = new Access(List.of(directory.resolve("link")), List.of());
        Access one = new Access(List.of(directory.resolve("common/types.yaml")), List.of());

        load(all, "../common/types.yaml#/T").clean();
        assertThat(load(all, "../common/other.yaml#/V").messages())
                .singleElement()
                .asString()
                .startsWith("common/other.yaml:2:11: error: The file \"../secret.yaml\" lies outside");
        assertThat(load(one, "../common/types.yaml#/T").messages())
                .singleElement()
                .asString()
                .startsWith("common/types.yaml:1:")
                .contains("\"other.yaml\" lies outside", "--allow-path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "https://",
                "ftp://example.com",
                "https://a/b",
                "https://u@a",
                "https://a?q",
                "https://a#f",
                "https://a b",
                "file:///etc",
                "http://example.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com"
            })
    void whatIsNoOriginIsRefused(String text) {
        assertThatThrownBy(() -> Origin.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no origin such as https://example.com");
    }

    @Test
    void originsCompareBySchemeHostAndPort() {
        assertThat(Origin.parse("HTTPS://Example.COM:443/")).isEqualTo(Origin.parse("https://example.com"));
        assertThat(Origin.parse("http://localhost")).isNotEqualTo(Origin.parse("https://localhost"));
        assertThat(Origin.parse("http://127.0.0.1:80")).hasToString("http://127.0.0.1");
        assertThat(Origin.parse("http://[::1]:8080")).hasToString("http://[::1]:8080");
        assertThat(Origin.parse("https://example.com:80")).hasToString("https://example.com:80");
    }
}
