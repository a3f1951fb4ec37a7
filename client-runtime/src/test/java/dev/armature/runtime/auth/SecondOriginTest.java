package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.poll.FinalStateVia;
import dev.armature.runtime.poll.PollPlan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two real servers: whatever the first one answers, the second one sees no request. */
@Timeout(20)
class SecondOriginTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(200, 202, 204);

    private final AtomicInteger seenBySecond = new AtomicInteger();
    private HttpServer first = server();
    private HttpServer second = server();
    private volatile int status;
    private volatile String header = "Location";

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        first.createContext("/", exchange -> {
            exchange.getResponseHeaders()
                    .set(header, "http://127.0.0.1:" + second.getAddress().getPort() + "/stolen");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        second.createContext("/", exchange -> {
            seenBySecond.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        first.start();
        second.start();
    }

    @AfterEach
    void stop() {
        first.stop(0);
        second.stop(0);
    }

    static Stream<Arguments> redirects() {
        return credentials().flatMap(credential -> Stream.of(301, 302, 303, 307, 308)
                .flatMap(status ->
                        Stream.of("GET", "POST", "PUT").map(method -> Arguments.of(credential, status, method))));
    }

    static Stream<Arguments> statusUrls() {
        return credentials().flatMap(credential -> Stream.of("Location", "Azure-AsyncOperation", "Operation-Location")
                .map(name -> Arguments.of(credential, name)));
    }

    private static Stream<Credential> credentials() {
        return Stream.of(
                Credential.token("SK-canary"), Credential.apiKey("SK-canary"), Credential.basic("u", "SK-canary"));
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void aRedirectIsNotFollowed(Credential credential, int redirect, String method) {
        status = redirect;
        try (ServiceClient client = client(credential)) {
            var call = client.send(
                    client.request("Op", method, "/a").cookie("session", "SK-canary"), DONE, CallOptions.none());

            assertThatThrownBy(() -> Sync.join(call))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(redirect));
        }
        assertThat(seenBySecond).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("statusUrls")
    void aStatusUrlIsNotFollowed(Credential credential, String name) {
        status = 202;
        header = name;
        try (ServiceClient client = client(credential)) {
            var call = client.begin(
                    client.request("Op", "POST", "/a"),
                    DONE,
                    PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                    CallOptions.none());

            assertThatThrownBy(() -> Sync.join(call)).isInstanceOf(OriginViolation.class);
        }
        assertThat(seenBySecond).hasValue(0);
    }

    private ServiceClient client(Credential credential) {
        return ServiceClient.of(
                new ClientDefaults(
                        "test/1",
                        null,
                        List.of(AuthScheme.apiKeyHeader("api-key"), AuthScheme.bearer(), AuthScheme.basic())),
                URI.create("http://127.0.0.1:" + first.getAddress().getPort()),
                credential,
                ClientOptions.builder()
                        .allowPlainHttpOnLoopback(true)
                        .pollInterval(Duration.ofMillis(5))
                        .build());
    }
}
