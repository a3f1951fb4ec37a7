package dev.armature.generator.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.armature.generator.fetch.FetchException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that nobody vouches for. */
class HttpFetcherTest {
    private static final String SECRET = "Bearer s3cr3t";

    private Server server;
    private Server other;

    @BeforeEach
    void start() throws IOException {
        server = new Server().has("/a.yaml", "a: 1\n");
        other = new Server().has("/a.yaml", "other: 1\n");
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    @Test
    void whatArrivesIsWhatTheServerHas() throws Exception {
        assertThat(text("/a.yaml", server)).isEqualTo("a: 1\n");
    }

    @Test
    void everyFailureHasItsKindAndSaysWhatHappened() {
        server.fails("/500", 500);
        server.truncates("/half.yaml", "openapi: 3.0.3\n");
        server.has("/large.yaml", "#".repeat(1001));
        server.drips("/slow.yaml");
        assertThat(failure("/none.yaml", server)).hasMessage("the server answered with status 404");
        assertThat(failure("/none.yaml", server).kind()).isEqualTo(Kind.NO_SUCH_FILE);
        assertThat(failure("/500", server).kind()).isEqualTo(Kind.STATUS);
        assertThat(failure("/half.yaml", server)).hasMessage("the answer ended after 15 bytes of 22");
        assertThat(failure("/half.yaml", server).kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(failure("/large.yaml", server)).hasMessage("it is larger than 1000 bytes");
        assertThat(failure("/large.yaml", server).kind()).isEqualTo(Kind.TOO_LARGE);
        long begin = System.nanoTime();
        assertThat(failure("/slow.yaml", server)).hasMessage("it took more than 0.5 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        String gone = server.origin();
        server.close();
        assertThat(failure(RemoteFile.web(gone + "/a.yaml").orElseThrow(), network(gone))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void redirectsAreFollowedToAllowedOriginsOnly() throws Exception {
        server.redirects("/moved.yaml", "/a.yaml");
        server.redirects("/away.yaml", other.origin() + "/a.yaml");
        server.redirects("/round.yaml", "/round.yaml");
        server.redirects("/file.yaml", "file:///etc/passwd");
        assertThat(text("/moved.yaml", server)).isEqualTo("a: 1\n");
        assertThat(failure("/away.yaml", server))
                .hasMessage("the server redirects to " + other.origin()
                        + ", which --allow-origin (allowOrigins) does not name");
        assertThat(other.requests).isEmpty();
        assertThat(text("/away.yaml", server, other)).isEqualTo("other: 1\n");
        assertThat(failure("/round.yaml", server)).hasMessage("the server redirects more than 5 times");
        assertThat(failure("/file.yaml", server)).hasMessage("the server redirects with status 302 to no web server");
    }

    @Test
    void headersReachTheirOriginAndNoOther() throws Exception {
        server.redirects("/away.yaml", other.origin() + "/a.yaml");
        Network network = new Network(
                origins(server, other),
                Optional.empty(),
                List.of(new OriginHeader(Origin.parse(server.origin()), "Authorization", SECRET)));
        new HttpFetcher(network).fetch(file("/away.yaml", server));
        assertThat(server.headers.get(0).getFirst("Authorization")).isEqualTo(SECRET);
        assertThat(other.headers.get(0).containsKey("Authorization")).isFalse();
        assertThat(network.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "x\r\nHost: evil", "x\u0000", "\u00e4"})
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue(String value) {
        Origin origin = Origin.parse(server.origin());
        assertThatThrownBy(() -> new OriginHeader(origin, "X-Key", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the value of the header X-Key is empty, begins");
        assertThatThrownBy(() -> new OriginHeader(origin, "Host", "x")).hasMessageContaining("'Host' is no header");
    }

    @Test
    void aProxySeesEveryRequestAndLogsIn() throws Exception {
        // a proxy for http gets the whole URL, so a server that answers to paths is enough
        try (Server proxy = new Server().has("/a.yaml", "by: proxy\n")) {
            WebProxy through = WebProxy.parse(proxy.origin(), List.of());
            assertThat(text(file("/a.yaml", server), through)).isEqualTo("by: proxy\n");
            assertThat(proxy.requests).containsExactly("GET " + server.origin() + "/a.yaml");
            assertThat(server.requests).isEmpty();
            WebProxy without = WebProxy.parse(proxy.origin(), List.of("127.0.0.1"));
            assertThat(text(file("/a.yaml", server), without)).isEqualTo("a: 1\n");
        }
        WebProxy login = WebProxy.parse("http://user:s3cr3t@localhost:1", List.of("*.example.com"));
        assertThat(login.toString()).isEqualTo("http://localhost:1");
        assertThat(login.url()).isEqualTo("http://user:s3cr3t@localhost:1");
        assertThat(login.serves("a.example.com")).isFalse();
        assertThat(login.serves("example.org")).isTrue();
        assertThatThrownBy(() -> WebProxy.parse("http://user:s3cr3t@", List.of()))
                .hasMessage("a proxy is written http://host:port");
    }

    @Test
    void aProxyThatWantsToKnowWhoAsksIsTold() throws Exception {
        try (LoginProxy proxy = new LoginProxy("me", "s3cr3t")) {
            WebProxy through = WebProxy.parse("http://me:s3cr3t@127.0.0.1:" + proxy.port(), List.of());
            assertThat(text(file("/a.yaml", server), through)).isEqualTo("by: proxy\n");
            assertThat(proxy.seen())
                    .last()
                    .isEqualTo("Basic "
                            + Base64.getEncoder().encodeToString("me:s3cr3t".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String text(RemoteFile file, WebProxy proxy) throws FetchException {
        Network network = new Network(origins(server), Optional.of(proxy), List.of());
        return new String(new HttpFetcher(network).fetch(file), StandardCharsets.UTF_8);
    }

    private String text(String path, Server... allowed) throws FetchException {
        Network network = new Network(origins(allowed), Optional.empty(), List.of());
        return new String(new HttpFetcher(network).fetch(file(path, allowed[0])), StandardCharsets.UTF_8);
    }

    private FetchException failure(String path, Server from) {
        return failure(file(path, from), network(from.origin()));
    }

    private static FetchException failure(RemoteFile file, Network network) {
        return catchThrowableOfType(FetchException.class, () -> new HttpFetcher(network).fetch(file));
    }

    private static Network network(String origin) {
        return new Network(List.of(Origin.parse(origin)), Optional.empty(), List.of(), Duration.ofMillis(500), 1000);
    }

    private static RemoteFile file(String path, Server from) {
        return RemoteFile.web(from.origin() + path).orElseThrow();
    }

    private static List<Origin> origins(Server... servers) {
        return Stream.of(servers).map(Server::origin).map(Origin::parse).toList();
    }
}
