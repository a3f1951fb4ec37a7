package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.auth.Security;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that wants a certificate, and clients with the HTTP client of the application. */
@Timeout(60)
class MutualTlsTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);

    @TempDir
    private static Path directory;

    private static TestKeys serverKeys;
    private static TestKeys clientKeys;
    private static HttpsServer server;
    private static final List<String> CALLERS = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void serve() throws IOException {
        serverKeys = TestKeys.make(directory, "server");
        clientKeys = TestKeys.make(directory, "client");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serverKeys.contextTrusting(clientKeys)) {
            @Override
            public void configure(HttpsParameters parameters) {
                var wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/", exchange -> {
            String caller = ((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName();
            CALLERS.add(caller + " " + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static ServiceClient client(SSLContext tls, Credential credential) {
        return ServiceClient.of(
                new ClientDefaults("test/1", null, List.of())
                        .withSecurity(Security.allOf(AuthScheme.mutualTls().named("tls"), AuthScheme.bearer())
                                .or(AuthScheme.mutualTls().named("tls"))),
                URI.create("https://localhost:" + server.getAddress().getPort()),
                credential,
                ClientOptions.builder()
                        .retry(RetryPolicy.none())
                        .httpClient(HttpClient.newBuilder().sslContext(tls).build())
                        .build());
    }

    private static void call(ServiceClient client) {
        Sync.join(client.send(client.request("Op", "GET", "/a"), DONE, CallOptions.none()));
    }

    @Test
    void theCertificateOfTheApplicationsClientIsShown() {
        try (ServiceClient client = client(clientKeys.contextTrusting(serverKeys), Credential.token("t"))) {
            call(client);
        }
        assertThat(CALLERS).contains("CN=client Bearer t");
    }

    @Test
    void theCertificateAloneIsEnoughWhereTheDescriptionSaysSo() {
        try (ServiceClient client = client(clientKeys.contextTrusting(serverKeys), Credential.none())) {
            call(client);
        }
        assertThat(CALLERS).contains("CN=client null");
    }

    @Test
    void withoutACertificateThereIsNoConnection() {
        try (ServiceClient client = client(serverKeys.trusted(), Credential.none())) {
            assertThatThrownBy(() -> call(client)).isInstanceOf(TransportException.class);
        }
    }

    @Test
    void aServerWithoutTrustGetsNothing() {
        int before = CALLERS.size();
        try (ServiceClient client = client(clientKeys.contextTrusting(clientKeys), Credential.token("t"))) {
            assertThatThrownBy(() -> call(client))
                    .isInstanceOfSatisfying(
                            TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.TLS));
        }
        assertThat(CALLERS).hasSize(before);
    }
}
