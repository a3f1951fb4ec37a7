package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.page.PagePlan;
import dev.armature.runtime.page.Paged;
import dev.armature.runtime.poll.FinalStateVia;
import dev.armature.runtime.poll.PollPlan;
import dev.armature.runtime.testing.TestKeys;
import dev.armature.runtime.testing.WireServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real servers whose origins differ in the host, the port or the scheme alone: whatever the first one answers, not a byte reaches
 * the second. The controls at the end prove that the test would see one.
 */
@Timeout(60)
class SecondOriginTest {
    private static final String CANARY = "SK-canary";
    private static final Answers<@Nullable Void> DONE = Answers.empty(200, 202, 204);
    private static final List<AuthScheme> SCHEMES = List.of(
            AuthScheme.bearer().named("bearer"),
            AuthScheme.basic().named("basic"),
            AuthScheme.http("SharedAccessKey").named("shared"),
            AuthScheme.apiKeyHeader("X-Key").named("header"),
            AuthScheme.apiKeyQuery("key").named("query"),
            AuthScheme.apiKeyCookie("key").named("cookie"));

    @TempDir
    private static Path directory;

    private static HttpClient http;
    private static TestKeys keys;

    private WireServer first;
    private WireServer second;

    /** What differs between the origins. */
    enum Difference {
        PORT,
        HOST,
        TLS_LOST,
        TLS_GAINED
    }

    /** Every kind of credential. */
    enum Kind {
        BEARER(Credential.token(CANARY)),
        AUXILIARY(Credential.token("main")
                .withAuxiliary(request -> java.util.concurrent.CompletableFuture.completedFuture(
                        new AccessToken(CANARY, java.time.Instant.MAX)))),
        BASIC(Credential.basic("u", CANARY)),
        HTTP_SCHEME(Credential.http("SharedAccessKey", CANARY)),
        KEY_IN_HEADER(Credential.none().with("header", Credential.apiKey(CANARY))),
        KEY_IN_QUERY(Credential.none().with("query", Credential.apiKey(CANARY))),
        KEY_IN_COOKIE(Credential.none().with("cookie", Credential.apiKey(CANARY))),
        CUSTOM_HEADER(Credential.header("X-Custom", CANARY));

        private final Credential credential;

        Kind(Credential credential) {
            this.credential = credential;
        }

        boolean shown(String head) {
            return head.contains(CANARY) || (this == BASIC && head.contains("dTpTSy1jYW5hcnk="));
        }
    }

    @BeforeAll
    static void prepare() {
        keys = TestKeys.make(directory, "server");
        http = HttpClient.newBuilder().sslContext(keys.trusted()).build();
    }

    @AfterAll
    static void release() throws Exception {
        Object closeable = http;
        if (closeable instanceof AutoCloseable client) {
            client.close();
        }
    }

    @BeforeEach
    void listen() {
        first = WireServer.start("127.0.0.1", 0, keys.context());
    }

    @AfterEach
    void stop() {
        first.close();
        if (second != null) {
            second.close();
        }
    }

    private static Stream<Arguments> everyDifference(Object... details) {
        return Arrays.stream(Difference.values()).flatMap(difference -> Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(details).map(detail -> Arguments.of(difference, kind, detail))));
    }

    static Stream<Arguments> redirects() {
        return everyDifference(301, 302, 303, 307, 308);
    }

    static Stream<Arguments> statusUrls() {
        return everyDifference("Location", "Azure-AsyncOperation", "Operation-Location");
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void aRedirectIsNotFollowed(Difference difference, Kind kind, int status) {
        URI target = target(difference);
        first.answering("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + target
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        for (String method : List.of("GET", "POST")) {
            try (ServiceClient client = client(difference, kind)) {
                var call = client.send(client.request("Op", method, "/a"), DONE, CallOptions.none());

                assertThatThrownBy(() -> Sync.join(call))
                        .isInstanceOfSatisfying(
                                ApiException.class, e -> assertThat(e.status()).isEqualTo(status));
            }
        }
        assertNothingReached(difference);
        assertThat(first.heads()).hasSize(2).allMatch(kind::shown);
    }

    @ParameterizedTest
    @MethodSource("statusUrls")
    void aStatusUrlIsNotFollowed(Difference difference, Kind kind, String header) {
        accept(difference, header);

        try (ServiceClient client = client(difference, kind)) {
            var poller = client.begin(client.request("Op", "POST", "/a"), DONE, plan(), CallOptions.none());

            assertThatThrownBy(() -> Sync.join(poller)).isInstanceOfSatisfying(OriginViolation.class, e -> assertThat(
                            e.origin())
                    .isEqualTo(target(difference).resolve("/").toString().replaceAll("/$", "")));
        }
        assertNothingReached(difference);
        assertThat(first.heads()).hasSize(1).allMatch(kind::shown);
    }

    static Stream<Arguments> nextLinks() {
        return everyDifference("the next link");
    }

    @ParameterizedTest
    @MethodSource("nextLinks")
    void aNextLinkIsNotFollowed(Difference difference, Kind kind, String what) {
        page(difference);

        try (ServiceClient client = client(difference, kind)) {
            Iterator<String> words = words(client);

            assertThat(words.next()).isEqualTo("a");
            assertThatThrownBy(words::next).isInstanceOf(OriginViolation.class);
        }
        assertNothingReached(difference);
        assertThat(first.heads()).as(what).hasSize(1).allMatch(kind::shown);
    }

    @ParameterizedTest
    @MethodSource("nextLinks")
    void anAllowedNextLinkIs(Difference difference, Kind kind, String what) {
        page(difference);

        try (ServiceClient client = client(difference, kind, target(difference).toString())) {
            Iterator<String> words = words(client);

            assertThat(List.of(words.next(), words.next())).containsExactly("a", "b");
        }
        assertThat(reached(difference)).isPositive();
        assertThat(otherHeads(difference)).as(what).last().matches(kind::shown);
    }

    /** The control: when the other origin is allowed, this test sees the credential arrive there. */
    @ParameterizedTest
    @MethodSource("statusUrls")
    void anAllowedStatusUrlIs(Difference difference, Kind kind, String header) {
        accept(difference, header);

        try (ServiceClient client = client(difference, kind, target(difference).toString())) {
            Sync.join(Sync.join(client.begin(client.request("Op", "POST", "/a"), DONE, plan(), CallOptions.none()))
                    .poll());
        }
        assertThat(reached(difference)).isPositive();
        assertThat(otherHeads(difference))
                .last()
                .satisfies(head -> assertThat(head).startsWith("GET /other"))
                .matches(kind::shown);
    }

    /** The control for redirects: a client that follows them carries a header of its own along. */
    @ParameterizedTest
    @EnumSource(Difference.class)
    void aRedirectWouldCarryHeadersAlong(Difference difference) throws Exception {
        first.answering((head, connection) -> connection.write(
                head.startsWith("GET /other")
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        : "HTTP/1.1 302 Elsewhere\r\nLocation: " + target(difference)
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        HttpClient careless = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .sslContext(keys.trusted())
                .build();

        careless.send(
                HttpRequest.newBuilder(endpoint(difference).resolve("/a"))
                        .header("X-Key", CANARY)
                        .build(),
                BodyHandlers.discarding());

        assertThat(otherHeads(difference))
                .last()
                .satisfies(head -> assertThat(head).startsWith("GET /other").contains(CANARY));
        assertThat(reached(difference)).isPositive();
    }

    private void accept(Difference difference, String header) {
        String body = "{\"status\":\"Succeeded\"}";
        URI target = target(difference);
        first.answering((head, connection) -> connection.write(
                head.startsWith("GET /other")
                        ? json(body)
                        : "HTTP/1.1 202 Accepted\r\n" + header + ": " + target
                                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        if (second != null) {
            second.answering(json(body));
        }
    }

    private void page(Difference difference) {
        String firstPage = "{\"words\":[\"a\"],\"next\":\"" + target(difference) + "\"}";
        String lastPage = "{\"words\":[\"b\"]}";
        first.answering(
                (head, connection) -> connection.write(json(head.startsWith("GET /other") ? lastPage : firstPage)));
        if (second != null) {
            second.answering(json(lastPage));
        }
    }

    private static Iterator<String> words(ServiceClient client) {
        PagePlan<Map<String, Object>, String> plan = PagePlan.of(
                page -> List.of(String.valueOf(((List<?>) page.get("words")).get(0))),
                page -> Optional.ofNullable(page.get("next")).map(String::valueOf));
        JsonType<Map<String, Object>> object = JsonType.map(JsonType.any());
        return Paged.of(client.list(
                        client.request("Op", "GET", "/words"), Answers.of(object, 200), plan, CallOptions.none()))
                .iterator();
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    private static PollPlan plan() {
        return PollPlan.finalStateVia(FinalStateVia.DEFAULT);
    }

    private ServiceClient client(Difference difference, Kind kind, String... allowed) {
        ClientOptions.Builder options = ClientOptions.builder()
                .httpClient(http)
                .pollInterval(Duration.ofMillis(1))
                .allowPlainHttpOnLoopback(true);
        Arrays.stream(allowed).forEach(options::allowOrigin);
        return ServiceClient.of(
                new ClientDefaults("test/1", null, SCHEMES), endpoint(difference), kind.credential, options.build());
    }

    private URI endpoint(Difference difference) {
        String scheme = difference == Difference.TLS_LOST ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + first.port());
    }

    /** Where the first server wants the client to go; the server there starts to listen. */
    private URI target(Difference difference) {
        if (second == null && !sameServer(difference)) {
            second = difference == Difference.HOST
                    ? WireServer.start(otherHost(), first.port(), keys.context())
                    : WireServer.start("127.0.0.1", 0, keys.context());
        }
        return URI.create(
                switch (difference) {
                    case PORT, HOST -> second.url() + "/other";
                    case TLS_LOST -> "http://127.0.0.1:" + first.port() + "/other";
                    case TLS_GAINED -> "https://127.0.0.1:" + first.port() + "/other";
                });
    }

    /** Some systems have no second loopback address of version 4. */
    private static String otherHost() {
        try (var probe = new java.net.ServerSocket()) {
            probe.bind(new java.net.InetSocketAddress("127.0.0.2", 0));
            return "127.0.0.2";
        } catch (java.io.IOException e) {
            return "::1";
        }
    }

    /** Origins that differ in the scheme alone are one socket; the first byte of a connection tells them apart. */
    private static boolean sameServer(Difference difference) {
        return difference.name().toLowerCase(Locale.ROOT).startsWith("tls");
    }

    /** Bytes or connections that arrived at the other origin. */
    private long reached(Difference difference) {
        return switch (difference) {
            case TLS_LOST -> first.plainBytes();
            case TLS_GAINED -> first.tlsConnections();
            case PORT, HOST -> second.connections() + second.plainBytes() + second.tlsConnections();
        };
    }

    private List<String> otherHeads(Difference difference) {
        return sameServer(difference) ? first.heads() : second.heads();
    }

    private void assertNothingReached(Difference difference) {
        assertThat(reached(difference)).isZero();
    }
}
