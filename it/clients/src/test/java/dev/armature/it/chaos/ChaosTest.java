package dev.armature.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.it.arm.gatewayconnections.ConnectionsClient;
import dev.armature.it.arm.gatewayconnections.models.Connection;
import dev.armature.it.arm.gatewayconnections.models.ConnectionType;
import dev.armature.it.arm.gatewayconnections.models.ConnectionUpdate;
import dev.armature.it.arm.gatewayconnections.models.ConnectivityState;
import dev.armature.it.arm.gatewayconnections.models.GatewayReference;
import dev.armature.it.arm.gatewayconnections.models.IpsecParameters;
import dev.armature.it.arm.vpnconnections.VpnConnectionsAsyncClient;
import dev.armature.it.arm.vpnconnections.VpnConnectionsClient;
import dev.armature.it.arm.vpnconnections.models.ProvisioningState;
import dev.armature.it.arm.vpnconnections.models.VpnConnection;
import dev.armature.it.simulator.ArmSimulator;
import dev.armature.runtime.ApiException;
import dev.armature.runtime.ClientBuilder;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.poll.PollingInterrupted;
import dev.armature.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many long-running PUTs at once through a proxy that lets three in ten requests go wrong. {@code -Dchaos.operations=1000} makes it
 * the full run, {@code -Dchaos.seed} another one.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class ChaosTest {
    private static final int OPERATIONS = Integer.getInteger("chaos.operations", 200);
    private static final long SEED = Long.getLong("chaos.seed", 20_261_121);
    private static final double RATE = 0.3;
    private static final int RETRIES = 3;
    private static final int AT_ONCE = 16;
    private static final String TOKEN = "chaos";

    private ArmSimulator simulator;
    private FaultyProxy proxy;
    private List<String> threadsBefore;

    @BeforeEach
    void start() {
        simulator = ArmSimulator.setup().token(TOKEN).start();
        proxy = new FaultyProxy(simulator.endpoint(), SEED, RATE);
        threadsBefore = clientThreads();
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        simulator.close();
    }

    @Test
    void everySyncOperationEndsWithItsResultOrATypedError() throws Exception {
        runSync();
        assertNothingIsLeft();
    }

    private void runSync() throws Exception {
        try (VpnConnectionsClient client =
                lossy(VpnConnectionsClient.builder()).subscriptionId("s").build()) {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < OPERATIONS; i++) {
                int number = i;
                work.add(() -> outcome(number, wanted -> client.createOrUpdate("g", "w", name(number), wanted)));
            }
            check(tally(runAll(work)));
        }
    }

    @Test
    void everyAsyncOperationEndsWithItsResultOrATypedError() throws Exception {
        runAsync();
        assertNothingIsLeft();
    }

    private void runAsync() throws Exception {
        try (VpnConnectionsAsyncClient client =
                lossy(VpnConnectionsClient.builder()).subscriptionId("s").buildAsync()) {
            Semaphore free = new Semaphore(AT_ONCE);
            List<CompletableFuture<String>> running = new ArrayList<>();
            for (int i = 0; i < OPERATIONS; i++) {
                int number = i;
                free.acquire();
                running.add(client.createOrUpdate("g", "w", name(number), wanted(number))
                        .handle((made, failure) -> outcome(number, wanted -> unwrapped(made, failure)))
                        .whenComplete((outcome, failure) -> free.release()));
            }
            List<String> outcomes = new ArrayList<>();
            for (CompletableFuture<String> one : running) {
                outcomes.add(one.get(5, TimeUnit.MINUTES));
            }
            check(tally(outcomes));
        }
    }

    /** A request that is not idempotent is never sent twice, whatever happens to it. */
    @Test
    void noPatchIsSentTwice() throws Exception {
        try (ConnectionsClient calm = options(ConnectionsClient.builder(), simulator.endpoint())
                        .subscriptionId("s")
                        .build();
                ConnectionsClient client =
                        lossy(ConnectionsClient.builder()).subscriptionId("s").build()) {
            List<Callable<String>> work = new ArrayList<>();
            for (int i = 0; i < OPERATIONS / 4; i++) {
                int number = i;
                calm.createOrUpdate("g", name(number), connection());
                work.add(() -> patch(client, name(number)));
            }
            Map<String, Integer> outcomes = tally(runAll(work));
            assertThat(outcomes).containsKey("right");
        }
        assertThat(proxy.faults()).isPositive();
        assertThat(proxy.tallies()).hasSize(OPERATIONS / 4).allSatisfy((request, seen) -> {
            assertThat(seen.sent()).as(request).isEqualTo(1);
            assertThat(seen.applied()).as(request).isLessThanOrEqualTo(1);
        });
    }

    private static String patch(ConnectionsClient client, String name) {
        try {
            Connection patched = client.update(
                    "g",
                    name,
                    ConnectionUpdate.builder()
                            .connectivityState(ConnectivityState.DISCONNECTED)
                            .build());
            assertThat(patched.connectivityState()).isEqualTo(ConnectivityState.DISCONNECTED);
            return "right";
        } catch (ApiException | TransportException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** What came of an operation: the right result, or the name of a typed error; anything else fails the test. */
    private String outcome(int number, Function<VpnConnection, VpnConnection> operation) {
        try {
            assertRight(number, operation.apply(wanted(number)));
            return "right";
        } catch (PollingInterrupted interrupted) {
            assertRight(number, resumed(interrupted));
            return "right after resuming";
        } catch (ApiException e) {
            assertThat(e.status()).isIn(429, 503);
            return "status " + e.status();
        } catch (TransportException e) {
            return "transport";
        }
    }

    /** An operation whose state could not be read goes on at the service; the token leads to its end. */
    private VpnConnection resumed(PollingInterrupted interrupted) {
        try (VpnConnectionsClient calm = options(VpnConnectionsClient.builder(), proxy.endpoint())
                .subscriptionId("s")
                .build()) {
            String token = interrupted.resumeToken().orElseThrow();
            for (int attempt = 0; ; attempt++) {
                try {
                    return calm.resumeCreateOrUpdate(token).await();
                } catch (PollingInterrupted again) {
                    assertThat(attempt).as("attempts to resume").isLessThan(20);
                    token = again.resumeToken().orElseThrow();
                }
            }
        }
    }

    private void check(Map<String, Integer> outcomes) {
        System.out.println("chaos: " + proxy.requests() + " requests, " + proxy.faults() + " faults, " + outcomes);
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(OPERATIONS);
        int right = outcomes.getOrDefault("right", 0) + outcomes.getOrDefault("right after resuming", 0);
        assertThat(right).as("retries have to carry most operations through").isGreaterThan(OPERATIONS * 9 / 10);
        assertThat((double) proxy.faults() / proxy.requests()).isBetween(RATE * 0.7, RATE * 1.3);
        only(request -> request.startsWith("PUT ")).forEach((request, seen) -> {
            assertThat(seen.sent()).as(request).isLessThanOrEqualTo(1 + RETRIES);
            assertThat(seen.applied()).as(request).isLessThanOrEqualTo(seen.sent());
            assertThat(seen.late())
                    .as("sent after the answer had arrived: " + request)
                    .isZero();
        });
    }

    private Map<String, FaultyProxy.Tally> only(Predicate<String> request) {
        Map<String, FaultyProxy.Tally> found = new TreeMap<>(proxy.tallies());
        found.keySet().removeIf(request.negate());
        assertThat(found).hasSize(OPERATIONS);
        return found;
    }

    /**
     * The JDK's client ends its thread, and with it its connections, when it is collected. Clients have to be made in another method
     * than this is called from: a frame keeps its variables alive.
     */
    private void assertNothingIsLeft() throws InterruptedException {
        for (int i = 0; i < 300 && !(newThreads().isEmpty() && proxy.openConnections() == 0); i++) {
            System.gc();
            Thread.sleep(100);
        }
        assertThat(newThreads()).isEmpty();
        assertThat(proxy.openConnections()).isZero();
    }

    private List<String> newThreads() {
        return clientThreads().stream()
                .filter(name -> !threadsBefore.contains(name))
                .toList();
    }

    /** The JDK's HTTP clients that are alive; each has one such thread. */
    private static List<String> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-") && name.endsWith("-SelectorManager"))
                .toList();
    }

    private static List<String> runAll(List<Callable<String>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(work)) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Integer> tally(List<String> outcomes) {
        Map<String, Integer> tally = new TreeMap<>();
        outcomes.forEach(outcome -> tally.merge(outcome, 1, Integer::sum));
        return tally;
    }

    private static VpnConnection unwrapped(VpnConnection made, Throwable failure) {
        if (failure == null) {
            return made;
        }
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw new AssertionError("an untyped failure", cause);
    }

    private <B extends ClientBuilder<B>> B lossy(B builder) {
        return options(builder, proxy.endpoint());
    }

    private static <B extends ClientBuilder<B>> B options(B builder, URI endpoint) {
        return builder.endpoint(endpoint.toString())
                .credential(Credential.token(TOKEN))
                .options(ClientOptions.builder()
                        .allowPlainHttpOnLoopback(true)
                        .pollInterval(Duration.ofMillis(5))
                        .retry(RetryPolicy.builder()
                                .maxRetries(RETRIES)
                                .baseDelay(Duration.ofMillis(5))
                                .maxDelay(Duration.ofMillis(50))
                                .retryAfterBounds(Duration.ofMillis(1), Duration.ofMillis(50))
                                .build())
                        .build());
    }

    private static Connection connection() {
        return Connection.builder()
                .name("any")
                .location("West US")
                .gateway1(GatewayReference.builder().name("firstgateway").build())
                .gateway2(GatewayReference.builder().name("secondgateway").build())
                .connectionType(ConnectionType.SITE_TO_SITE)
                .connectivityState(ConnectivityState.CONNECTED)
                .ipsecParameters(IpsecParameters.builder()
                        .encryptionType("AES256")
                        .pfsGroup("PFS1")
                        .saDataSizeKilobytes("1024")
                        .saLifeTimeSeconds("3600")
                        .hashAlgorithm("SHA256")
                        .build())
                .build();
    }

    private static String name(int number) {
        return "connection" + number;
    }

    private static VpnConnection wanted(int number) {
        return VpnConnection.builder().routingWeight(number).build();
    }

    private static void assertRight(int number, VpnConnection made) {
        assertThat(made.name()).contains(name(number));
        assertThat(made.routingWeight()).contains(number);
        assertThat(made.provisioningState()).contains(ProvisioningState.SUCCEEDED);
    }
}
