package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.sun.net.httpserver.HttpServer;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.keyvault.models.PrivateEndpointConnection;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering;
import dev.armature.runtime.ClientBuilder;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.AccessToken;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.auth.TokenSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter that the README shows, with the real library and token endpoints on loopback. */
class AzureIdentityTest {
    private static final String HOME = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
    private static final String CLAIMS = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1700000000\"}}}";

    @TempDir
    private static Path directory;

    private static FakeEntra entra;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private volatile boolean challenging;

    @BeforeAll
    static void startEntra() {
        entra = new FakeEntra(directory);
    }

    @AfterAll
    static void stopEntra() {
        entra.close();
    }

    @BeforeEach
    void startService() throws IOException {
        entra.requests().clear();
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            received.add(token + " + " + exchange.getRequestHeaders().getFirst("x-ms-authorization-auxiliary"));
            boolean refused = challenging && !token.endsWith("-claimed");
            if (refused) {
                exchange.getResponseHeaders()
                        .add(
                                "WWW-Authenticate",
                                "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
                                        + Base64.getEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8))
                                        + '"');
            }
            byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(refused ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stopService() {
        service.stop(0);
    }

    @Test
    void aTokenIsGotForTheScopeOfTheEndpointOnce() {
        try (PrivateEndpointConnectionsClient client = keyVault(Credential.bearer(tokens(azure("right"))))) {
            put(client);
            put(client);
        }
        assertThat(received).containsExactly("Bearer " + HOME + " + null", "Bearer " + HOME + " + null");
        assertThat(entra.requests()).singleElement().asString().contains("/" + HOME + "/", endpoint() + "/.default");
    }

    @Test
    void claimsThatTheServiceDemandsReachTheTokenEndpoint() {
        challenging = true;

        try (PrivateEndpointConnectionsClient client = keyVault(Credential.bearer(tokens(azure("right"))))) {
            put(client);
            put(client);
        }
        assertThat(received)
                .containsExactly(
                        "Bearer " + HOME + " + null",
                        "Bearer " + HOME + "-claimed + null",
                        "Bearer " + HOME + "-claimed + null");
        assertThat(entra.requests()).hasSize(2).last().asString().contains("\"nbf\"", "1700000000");
    }

    @Test
    void aPeeringAcrossTenantsCarriesTokensOfBoth() {
        Credential credential = Credential.bearer(tokens(azure("right"))).withAuxiliaryTenants(OTHER);

        try (VirtualNetworkPeeringsClient client = live(VirtualNetworkPeeringsClient.builder(), credential)
                .subscriptionId(UUID.fromString(SUBSCRIPTION))
                .build()) {
            client.createOrUpdate(
                    "group",
                    "network",
                    "peering",
                    VirtualNetworkPeering.builder().build());
        }
        assertThat(received).first().isEqualTo("Bearer " + HOME + " + Bearer " + OTHER);
        assertThat(entra.requests()).hasSize(2).last().asString().contains("/" + OTHER + "/");
    }

    @Test
    void aRefusalOfTheTokenEndpointEndsTheCallBeforeItIsSent() {
        try (PrivateEndpointConnectionsClient client = keyVault(Credential.bearer(tokens(azure("SK-canary"))))) {
            assertThatThrownBy(() -> put(client))
                    .hasMessageContaining("unknown client")
                    .hasMessageNotContaining("SK-canary");
        }
        assertThat(received).isEmpty();
    }

    private static TokenCredential azure(String secret) {
        return new ClientSecretCredentialBuilder()
                .authorityHost(entra.authority())
                .disableInstanceDiscovery()
                .httpClient(new AzureHttp(entra.trusting()))
                .tenantId(HOME)
                .additionallyAllowedTenants(OTHER)
                .clientId("client")
                .clientSecret(secret)
                .build();
    }

    private PrivateEndpointConnectionsClient keyVault(Credential credential) {
        return live(PrivateEndpointConnectionsClient.builder(), credential)
                .subscriptionId(SUBSCRIPTION)
                .build();
    }

    private <B extends ClientBuilder<B>> B live(B builder, Credential credential) {
        return builder.endpoint(endpoint())
                .credential(credential)
                .options(ClientOptions.builder().allowPlainHttpOnLoopback(true).build());
    }

    private String endpoint() {
        return "http://localhost:" + service.getAddress().getPort();
    }

    private static void put(PrivateEndpointConnectionsClient client) {
        client.put(
                "group",
                "vault",
                "connection",
                PrivateEndpointConnection.builder().build());
    }

    /** As the README shows it. */
    private static TokenSource tokens(TokenCredential azure) {
        return request -> azure.getToken(new TokenRequestContext()
                        .setScopes(request.scopes())
                        .setClaims(request.claims().orElse(null))
                        .setTenantId(request.tenantId().orElse(null))
                        .setCaeEnabled(true))
                .map(token ->
                        new AccessToken(token.getToken(), token.getExpiresAt().toInstant()))
                .toFuture();
    }
}
