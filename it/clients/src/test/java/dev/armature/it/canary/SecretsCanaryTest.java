package dev.armature.it.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.it.arm.gatewayconnections.ConnectionsClient;
import dev.armature.it.arm.gatewayconnections.models.ConnectionUpdate;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.privateendpointconnections.PrivateEndpointConnectionClient;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnectionRequest;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering;
import dev.armature.it.arm.vpnconnections.VpnConnectionsClient;
import dev.armature.it.arm.vpnconnections.models.VpnConnection;
import dev.armature.it.arm.vpnconnections.models.VpnSiteLinkConnection;
import dev.armature.it.canary.EchoingServer.Mood;
import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientBuilder;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.AccessToken;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.auth.TokenSource;
import dev.armature.runtime.poll.AsyncPoller;
import dev.armature.runtime.poll.Poller;
import dev.armature.runtime.poll.ResumeToken;
import dev.armature.runtime.retry.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Secrets with a mark in every position of the five generated clients, and a service that repeats them: the mark is in nothing that
 * is logged, printed, thrown, serialised or kept for later, and yet it has reached the service.
 */
class SecretsCanaryTest {
    static final String CANARY = "SK-canary";
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private final EchoingServer server = new EchoingServer();
    private final Journal journal = new Journal();

    /** One of the five clients; gives whatever can be got hold of. */
    enum Client {
        VPN_CONNECTIONS(true) {
            @Override
            Object[] call(SecretsCanaryTest test) {
                VpnConnection body = VpnConnection.builder()
                        .sharedKey(CANARY + "-key \"1\"")
                        .vpnLinkConnections(List.of(VpnSiteLinkConnection.builder()
                                .sharedKey(CANARY + "-link")
                                .build()))
                        .additionalProperty("adminPassword", CANARY + "-unknown")
                        .build();
                VpnConnectionsClient.Builder builder =
                        test.prepared(VpnConnectionsClient.builder()).subscriptionId(SUBSCRIPTION);
                VpnConnectionsClient client = builder.build();
                test.opened(client, builder, body, body.toBuilder());
                return test.polled(client.beginCreateOrUpdate("g", "w", "c", body, CallOptions.none()));
            }
        },
        VIRTUAL_NETWORK_PEERINGS(true) {
            @Override
            Object[] call(SecretsCanaryTest test) {
                VirtualNetworkPeering body = VirtualNetworkPeering.builder()
                        .additionalProperty("accessToken", CANARY + "-unknown")
                        .build();
                VirtualNetworkPeeringsClient.Builder builder = test.prepared(VirtualNetworkPeeringsClient.builder())
                        .subscriptionId(UUID.fromString(SUBSCRIPTION));
                VirtualNetworkPeeringsClient client = builder.build();
                test.opened(client, builder, body, body.toBuilder());
                return test.polled(client.beginCreateOrUpdate("g", "n", "p", body));
            }
        },
        API_MANAGEMENT(true) {
            @Override
            Object[] call(SecretsCanaryTest test) {
                PrivateEndpointConnectionRequest body = PrivateEndpointConnectionRequest.builder()
                        .additionalProperty("clientSecret", CANARY + "-unknown")
                        .build();
                PrivateEndpointConnectionClient.Builder builder = test.prepared(
                                PrivateEndpointConnectionClient.builder())
                        .subscriptionId(UUID.fromString(SUBSCRIPTION));
                PrivateEndpointConnectionClient client = builder.build();
                test.opened(client, builder, body, body.toBuilder());
                return test.polled(client.beginCreateOrUpdate("g", "s", "p", body));
            }
        },
        GATEWAY_CONNECTIONS(false) {
            @Override
            Object[] call(SecretsCanaryTest test) {
                ConnectionUpdate body = ConnectionUpdate.builder()
                        .additionalProperty("sas", CANARY + "-unknown")
                        .build();
                ConnectionsClient.Builder builder =
                        test.prepared(ConnectionsClient.builder()).subscriptionId(SUBSCRIPTION);
                ConnectionsClient client = builder.build();
                test.opened(client, builder, body, body.toBuilder());
                return new Object[] {client.update("g", "c", body, CallOptions.none())};
            }
        },
        KEY_VAULT(false) {
            @Override
            Object[] call(SecretsCanaryTest test) {
                var body = dev.armature.it.arm.keyvault.models.PrivateEndpointConnection.builder()
                        .additionalProperty("primaryKey", CANARY + "-unknown")
                        .build();
                PrivateEndpointConnectionsClient.Builder builder = test.prepared(
                                PrivateEndpointConnectionsClient.builder())
                        .subscriptionId(SUBSCRIPTION);
                PrivateEndpointConnectionsClient client = builder.build();
                test.opened(client, builder, body, body.toBuilder());
                return new Object[] {client.put("g", "v", "p", body, CallOptions.none())};
            }
        };

        private final boolean longRunning;

        Client(boolean longRunning) {
            this.longRunning = longRunning;
        }

        abstract Object[] call(SecretsCanaryTest test);
    }

    static Stream<Arguments> everyMood() {
        return Arrays.stream(Client.values()).flatMap(client -> Arrays.stream(Mood.values())
                .filter(mood -> client.longRunning || mood != Mood.FAILS_LATER)
                .map(mood -> Arguments.of(client, mood)));
    }

    private final StringBuilder printed = new StringBuilder();
    private AutoCloseable client = () -> {};

    @BeforeEach
    void listen() {
        journal.open();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
        journal.close();
    }

    @ParameterizedTest
    @MethodSource("everyMood")
    void noSecretIsFoundAnywhereButOnTheWire(Client which, Mood mood) {
        server.in(mood);

        try {
            keep(which.call(this));
        } catch (ApiException | TransportException e) {
            thrown(e);
        }

        assertThat(server.received()).contains(CANARY + "-token", CANARY + "-auxiliary", CANARY + "-unknown");
        if (which == Client.VPN_CONNECTIONS) {
            assertThat(server.received()).contains(CANARY + "-key", CANARY + "-link");
        }
        assertThat(leaks(printed.toString())).isEmpty();
        assertThat(printed).isNotEmpty();
        assertThat(leaks(journal.text())).isEmpty();
        assertThat(journal.text()).contains(" > P", " < ");
    }

    /** The lines with a mark in them. */
    private static List<String> leaks(String text) {
        return text.lines().filter(line -> line.contains(CANARY)).toList();
    }

    private <B extends ClientBuilder<B>> B prepared(B builder) {
        TokenSource auxiliary = request -> CompletableFuture.completedFuture(
                new AccessToken(CANARY + "-auxiliary", Instant.now().plusSeconds(3600)));
        return builder.endpoint(server.url())
                .credential(Credential.token(CANARY + "-token").withAuxiliary(auxiliary))
                .options(ClientOptions.builder()
                        .allowPlainHttpOnLoopback(true)
                        .retry(RetryPolicy.none())
                        .pollInterval(Duration.ofMillis(1))
                        .logBodies(true)
                        .build());
    }

    private void opened(AutoCloseable newClient, Object... others) {
        client = newClient;
        keep(newClient);
        keep(others);
    }

    private void keep(Object... objects) {
        printed.append(Reachable.print(objects));
    }

    /** The token while there is one, then the result. */
    private <T> Object[] polled(Poller<T> poller) {
        keep(poller);
        if (!poller.isDone()) {
            ResumeToken token = ResumeToken.parse(poller.resumeToken());
            printed.append(poller.resumeToken())
                    .append(token)
                    .append(token.originalUri())
                    .append(token.pollUri());
        }
        AsyncPoller<?> asynchronous = poller instanceof AsyncPoller<?> same ? same : null;
        return new Object[] {poller.await(), poller, asynchronous};
    }

    private void thrown(RuntimeException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        printed.append(trace);
        keep(e);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        printed.append(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    /** Everything that is logged under any name of ours, at any level. */
    private static final class Journal extends Handler {
        private final Logger logger = Logger.getLogger("dev.armature");
        private final StringBuffer lines = new StringBuffer();

        void open() {
            setLevel(Level.ALL);
            logger.setLevel(Level.ALL);
            logger.addHandler(this);
        }

        String text() {
            return lines.toString();
        }

        @Override
        public void publish(LogRecord line) {
            lines.append(line.getMessage()).append('\n');
            if (line.getThrown() != null) {
                StringWriter trace = new StringWriter();
                line.getThrown().printStackTrace(new PrintWriter(trace));
                lines.append(trace);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setLevel(null);
        }
    }
}
