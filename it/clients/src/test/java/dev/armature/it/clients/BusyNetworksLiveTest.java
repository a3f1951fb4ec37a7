package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.arm.virtualnetworkpeerings.CloudErrorException;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import dev.armature.it.arm.virtualnetworkpeerings.models.ProvisioningState;
import dev.armature.it.arm.virtualnetworkpeerings.models.SubResource;
import dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering;
import dev.armature.it.simulator.ArmRequest;
import dev.armature.it.simulator.ArmSimulator;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.retry.RetryEvent;
import dev.armature.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks that are being changed: the description of the peerings says that this error code means "not yet". */
class BusyNetworksLiveTest {
    private static final String BUSY = "400 ReferencedResourceNotProvisioned";

    private final List<RetryEvent> retries = new CopyOnWriteArrayList<>();

    @Test
    void aPeeringWaitsForTheNetworks() {
        whileBusyFor(3, VirtualNetworkPeeringsClient::createOrUpdate);
    }

    @Test
    void aPeeringWaitsForTheNetworksWithoutHoldingAThread() {
        whileBusyFor(3, (client, group, network, name, peering) -> {
            try {
                return client.async()
                        .createOrUpdate(group, network, name, peering)
                        .get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"400, AnotherCode", "400, InvalidRequestFormat", "409, ReferencedResourceNotProvisioned"})
    void everyOtherRefusalIsFinal(int status, String code) {
        try (ArmSimulator simulator = ArmSimulator.setup().token("t").start();
                VirtualNetworkPeeringsClient client = client(simulator, policy -> policy)) {
            simulator.failNext(status, code, null);
            assertThatThrownBy(() -> client.createOrUpdate("g", "n", "p", peering()))
                    .isInstanceOfSatisfying(CloudErrorException.class, e -> {
                        assertThat(e.status()).isEqualTo(status);
                        assertThat(e.errorCode()).contains(code);
                    });
            assertThat(simulator.received()).hasSize(1);
            assertThat(retries).isEmpty();
        }
    }

    @Test
    void theRuleCanBeSwitchedOff() {
        try (ArmSimulator simulator =
                        ArmSimulator.setup().token("t").networksBusyFor(1).start();
                VirtualNetworkPeeringsClient client = client(simulator, policy -> policy.describedRules(false))) {
            assertThatThrownBy(() -> client.createOrUpdate("g", "n", "p", peering()))
                    .hasMessageContaining(BUSY);
            assertThat(simulator.received()).hasSize(1);
        }
    }

    private void whileBusyFor(int puts, Call call) {
        try (ArmSimulator simulator =
                        ArmSimulator.setup().token("t").networksBusyFor(puts).start();
                VirtualNetworkPeeringsClient client = client(simulator, policy -> policy)) {
            VirtualNetworkPeering made = call.make(client, "g", "n", "p", peering());

            assertThat(made.provisioningState()).contains(ProvisioningState.SUCCEEDED);
            List<ArmRequest> sent = simulator.received().stream()
                    .filter(request -> request.method().equals("PUT"))
                    .toList();
            assertThat(sent).hasSize(puts + 1);
            assertThat(sent)
                    .extracting(request -> request.header("x-ms-client-request-id"))
                    .containsOnly(sent.get(0).header("x-ms-client-request-id"));
            assertThat(retries).hasSize(puts).allSatisfy(retry -> {
                assertThat(retry.operation()).isEqualTo("VirtualNetworkPeerings_CreateOrUpdate");
                assertThat(retry.rule()).isEqualTo(BUSY);
                assertThat(retry.status()).contains(400);
            });
            assertThat(retries).extracting(RetryEvent::attempt).containsExactly(1, 2, 3);
        }
    }

    private VirtualNetworkPeeringsClient client(
            ArmSimulator simulator, Function<RetryPolicy.Builder, RetryPolicy.Builder> policy) {
        return VirtualNetworkPeeringsClient.builder()
                .endpoint(simulator.endpoint().toString())
                .credential(Credential.token("t"))
                .subscriptionId(new UUID(0, 0))
                .options(ClientOptions.builder()
                        .allowPlainHttpOnLoopback(true)
                        .pollInterval(Duration.ofMillis(10))
                        .retry(policy.apply(RetryPolicy.builder().jitter(() -> 0))
                                .build())
                        .retryListener(retries::add)
                        .build())
                .build();
    }

    private static VirtualNetworkPeering peering() {
        return VirtualNetworkPeering.builder()
                .remoteVirtualNetwork(SubResource.builder().id("/other").build())
                .build();
    }

    private interface Call {
        VirtualNetworkPeering make(
                VirtualNetworkPeeringsClient client,
                String group,
                String network,
                String name,
                VirtualNetworkPeering peering);
    }
}
