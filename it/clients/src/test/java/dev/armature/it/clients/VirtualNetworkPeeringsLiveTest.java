package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsAsyncClient;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsCreateOrUpdateHeaders;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsCreateOrUpdateOptions;
import dev.armature.it.arm.virtualnetworkpeerings.models.ProvisioningState;
import dev.armature.it.arm.virtualnetworkpeerings.models.SubResource;
import dev.armature.it.arm.virtualnetworkpeerings.models.SyncRemoteAddressSpace;
import dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering;
import dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeeringState;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.poll.Poller;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualNetworkPeeringsLiveTest extends LiveTest {
    private static final String NETWORK =
            "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/peerTest/providers/Microsoft.Network/virtualNetworks/";

    private VirtualNetworkPeeringsClient client() {
        return live(VirtualNetworkPeeringsClient.builder())
                .subscriptionId(UUID.fromString(SUBSCRIPTION))
                .build();
    }

    @Test
    void theBuilderMakesTheSampleOfThePage() {
        try (VirtualNetworkPeeringsClient client = client()) {
            client.createOrUpdate("peerTest", "vnet1", "peer", sample());
        }
        assertFirstRequest("PUT", NETWORK + "vnet1/virtualNetworkPeerings/peer");
        assertThat(firstRequest().body())
                .isEqualTo(example("virtual-network-peerings/2025-05-01/examples/CreatePeering.json")
                        .at("/parameters/body"));
    }

    @Test
    void theOptionalParameterIsLeftOutUnlessGiven() {
        try (VirtualNetworkPeeringsClient client = client()) {
            client.createOrUpdate("peerTest", "vnet1", "peer", sample());
            assertThat(firstRequest().query()).containsOnly(entry("api-version", "2025-05-01"));

            client.beginCreateOrUpdate(
                            "peerTest",
                            "vnet1",
                            "other",
                            sample(),
                            VirtualNetworkPeeringsCreateOrUpdateOptions.builder()
                                    .syncRemoteAddressSpace(SyncRemoteAddressSpace.TRUE)
                                    .build(),
                            CallOptions.none())
                    .await();
            assertThat(simulator.received())
                    .filteredOn(request -> request.path().endsWith("/other")
                            && request.method().equals("PUT"))
                    .singleElement()
                    .satisfies(request -> assertThat(request.query())
                            .containsOnly(entry("api-version", "2025-05-01"), entry("syncRemoteAddressSpace", "true")));
        }
    }

    @Test
    void aCreationHasTypedHeadersAndEndsSucceeded() {
        try (VirtualNetworkPeeringsClient client = client()) {
            Poller<VirtualNetworkPeering> poller = client.beginCreateOrUpdate("peerTest", "vnet1", "peer", sample());
            assertThat(poller.initialResponse()).hasValueSatisfying(answer -> {
                VirtualNetworkPeeringsCreateOrUpdateHeaders headers =
                        VirtualNetworkPeeringsCreateOrUpdateHeaders.of(answer.headers());
                assertThat(headers.azureAsyncOperation())
                        .hasValueSatisfying(url -> assertThat(url).contains("/operationStatuses/"));
                assertThat(headers.retryAfter()).contains(0);
            });
            VirtualNetworkPeering made = poller.await();
            assertThat(made.provisioningState()).contains(ProvisioningState.SUCCEEDED);
            assertThat(made.peeringState()).contains(VirtualNetworkPeeringState.INITIATED);
        }
    }

    @Test
    void anUpdateIsAnsweredAtOnce() {
        try (VirtualNetworkPeeringsClient client = client()) {
            VirtualNetworkPeering made = client.createOrUpdate("peerTest", "vnet1", "peer", sample());
            int before = simulator.received().size();
            client.createOrUpdate("peerTest", "vnet1", "peer", made);
            assertThat(simulator.received()).hasSize(before + 1);
        }
    }

    @Test
    void theAsyncClientDoesTheSame() throws Exception {
        try (VirtualNetworkPeeringsAsyncClient client = live(VirtualNetworkPeeringsClient.builder())
                .subscriptionId(UUID.fromString(SUBSCRIPTION))
                .buildAsync()) {
            VirtualNetworkPeering made =
                    client.createOrUpdate("peerTest", "vnet1", "peer", sample()).get(10, TimeUnit.SECONDS);
            assertThat(made.provisioningState()).contains(ProvisioningState.SUCCEEDED);
        }
    }

    @Test
    void theApiVersionCanBeAnother() {
        try (VirtualNetworkPeeringsClient client = live(VirtualNetworkPeeringsClient.builder())
                .subscriptionId(UUID.fromString(SUBSCRIPTION))
                .apiVersion("1999-01-01")
                .build()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> client.createOrUpdate("peerTest", "vnet1", "peer", sample()))
                    .hasMessageContaining("InvalidApiVersionParameter");
        }
        assertThat(firstRequest().query()).containsEntry("api-version", "1999-01-01");
    }

    private static VirtualNetworkPeering sample() {
        return VirtualNetworkPeering.builder()
                .allowForwardedTraffic(true)
                .allowGatewayTransit(false)
                .allowVirtualNetworkAccess(true)
                .remoteVirtualNetwork(
                        SubResource.builder().id(NETWORK + "vnet2").build())
                .useRemoteGateways(false)
                .build();
    }
}
