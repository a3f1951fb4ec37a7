package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.arm.vpnconnections.CloudErrorException;
import dev.armature.it.arm.vpnconnections.VpnConnectionsAsyncClient;
import dev.armature.it.arm.vpnconnections.VpnConnectionsClient;
import dev.armature.it.arm.vpnconnections.models.PropagatedRouteTable;
import dev.armature.it.arm.vpnconnections.models.ProvisioningState;
import dev.armature.it.arm.vpnconnections.models.RoutingConfiguration;
import dev.armature.it.arm.vpnconnections.models.SubResource;
import dev.armature.it.arm.vpnconnections.models.VirtualNetworkGatewayConnectionProtocol;
import dev.armature.it.arm.vpnconnections.models.VpnConnection;
import dev.armature.it.arm.vpnconnections.models.VpnLinkConnectionMode;
import dev.armature.it.arm.vpnconnections.models.VpnSiteLinkConnection;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.poll.AsyncPoller;
import dev.armature.runtime.poll.Poller;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VpnConnectionsLiveTest extends LiveTest {
    private static final String SAMPLE = "vpn-connections/2024-05-01/examples/VpnConnectionPut.json";
    private static final String NETWORK = "/subscriptions/subid/resourceGroups/rg1/providers/Microsoft.Network/";
    private static final String PATH = NETWORK + "vpnGateways/gateway1/vpnConnections/vpnConnection1";

    private VpnConnectionsClient client() {
        return live(VpnConnectionsClient.builder()).subscriptionId("subid").build();
    }

    @Test
    void theBuilderMakesTheSampleOfThePage() {
        try (VpnConnectionsClient client = client()) {
            client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample());
        }
        assertFirstRequest("PUT", PATH);
        assertThat(firstRequest().query()).containsOnly(java.util.Map.entry("api-version", "2024-05-01"));
        assertThat(firstRequest().body()).isEqualTo(example(SAMPLE).at("/parameters/vpnConnectionParameters"));
    }

    @Test
    void aCreationIsPolledToItsEndAndReadBack() {
        try (VpnConnectionsClient client = client()) {
            VpnConnection made = client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample());
            assertThat(made.provisioningState()).contains(ProvisioningState.SUCCEEDED);
            assertThat(made.ingressBytesTransferred()).contains(0L);
            assertThat(made.id()).contains(PATH);
        }
        // PUT, two polls in progress, one that is done, the final read.
        assertThat(methods()).containsExactly("PUT", "GET", "GET", "GET", "GET");
        assertThat(simulator.received().get(4).path()).isEqualTo(PATH);
    }

    @Test
    void thePollerTellsTheStateAndKeepsTheFirstAnswer() {
        try (VpnConnectionsClient client = client()) {
            Poller<VpnConnection> poller = client.beginCreateOrUpdate("rg1", "gateway1", "vpnConnection1", sample());
            assertThat(poller.isDone()).isFalse();
            assertThat(poller.initialResponse()).hasValueSatisfying(answer -> {
                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.headers().first("azure-asyncoperation")).isPresent();
            });
            assertThat(poller.await().provisioningState()).contains(ProvisioningState.SUCCEEDED);
            assertThat(poller.isDone()).isTrue();
        }
    }

    @Test
    void anUpdateThatWasReadBeforeKeepsWhatTheServiceOwns() {
        try (VpnConnectionsClient client = client()) {
            VpnConnection made = client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample());
            VpnConnection changed = client.createOrUpdate(
                    "rg1",
                    "gateway1",
                    "vpnConnection1",
                    made.toBuilder().routingWeight(7).build());
            assertThat(changed.routingWeight()).contains(7);
            assertThat(changed.etag()).isEqualTo(made.etag());
        }
    }

    @Test
    void theAsyncClientDoesTheSame() throws Exception {
        try (VpnConnectionsAsyncClient client =
                live(VpnConnectionsClient.builder()).subscriptionId("subid").buildAsync()) {
            VpnConnection made = client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample())
                    .get(10, TimeUnit.SECONDS);
            assertThat(made.provisioningState()).contains(ProvisioningState.SUCCEEDED);

            AsyncPoller<VpnConnection> poller = client.beginCreateOrUpdate(
                            "rg1", "gateway1", "vpnConnection1", sample(), CallOptions.none())
                    .get(10, TimeUnit.SECONDS);
            assertThat(poller.initialResponse())
                    .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(poller.result().get(10, TimeUnit.SECONDS).name()).contains("vpnConnection1");
        }
    }

    @Test
    void anotherClientGoesOnWithTheToken() {
        String token;
        try (VpnConnectionsClient client = client()) {
            token = client.beginCreateOrUpdate("rg1", "gateway1", "vpnConnection1", sample())
                    .resumeToken();
        }
        assertThat(token).doesNotContain(TOKEN).hasSizeLessThan(2048);
        try (VpnConnectionsClient client = client()) {
            assertThat(client.resumeCreateOrUpdate(token).await().provisioningState())
                    .contains(ProvisioningState.SUCCEEDED);
        }
        assertThat(methods()).containsOnlyOnce("PUT");
    }

    @Test
    void anErrorIsTyped() {
        simulator.failNext(409, "AnotherOperationInProgress", null);
        try (VpnConnectionsClient client = client()) {
            assertThatThrownBy(() -> client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample()))
                    .isInstanceOfSatisfying(CloudErrorException.class, refused -> {
                        assertThat(refused.status()).isEqualTo(409);
                        assertThat(refused.error().flatMap(body -> body.error()).flatMap(body -> body.code()))
                                .contains("AnotherOperationInProgress");
                        assertThat(refused.requestId()).contains("request-1");
                        assertThat(refused).hasMessageContaining("VpnConnections_CreateOrUpdate");
                    });
        }
        assertThat(methods()).containsExactly("PUT");
    }

    @Test
    void aBusyServiceIsAskedAgain() {
        simulator.failNext(503, "ServerBusy", "0");
        try (VpnConnectionsClient client = client()) {
            client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample());
        }
        assertThat(methods()).startsWith("PUT", "PUT");
        assertThat(simulator.received().get(1).body()).isEqualTo(firstRequest().body());
    }

    @Test
    void theSharedKeyIsSentButNeverPrinted() {
        assertThat(sample().toString()).doesNotContain("=key").contains("***");
        try (VpnConnectionsClient client = client()) {
            client.createOrUpdate("rg1", "gateway1", "vpnConnection1", sample());
        }
        assertThat(firstRequest()
                        .body()
                        .at("/properties/vpnLinkConnections/0/properties/sharedKey")
                        .asText())
                .isEqualTo("key");
    }

    private static VpnConnection sample() {
        return VpnConnection.builder()
                .remoteVpnSite(reference("vpnSites/vpnSite1"))
                .vpnLinkConnections(List.of(VpnSiteLinkConnection.builder()
                        .name("Connection-Link1")
                        .vpnSiteLink(reference("vpnSites/vpnSite1/vpnSiteLinks/siteLink1"))
                        .connectionBandwidth(200)
                        .vpnConnectionProtocolType(VirtualNetworkGatewayConnectionProtocol.IKEV2)
                        .sharedKey("key")
                        .vpnLinkConnectionMode(VpnLinkConnectionMode.DEFAULT)
                        .usePolicyBasedTrafficSelectors(false)
                        .build()))
                .routingConfiguration(RoutingConfiguration.builder()
                        .associatedRouteTable(reference("virtualHubs/hub1/hubRouteTables/hubRouteTable1"))
                        .propagatedRouteTables(PropagatedRouteTable.builder()
                                .labels(List.of("label1", "label2"))
                                .ids(List.of(
                                        reference("virtualHubs/hub1/hubRouteTables/hubRouteTable1"),
                                        reference("virtualHubs/hub1/hubRouteTables/hubRouteTable2"),
                                        reference("virtualHubs/hub1/hubRouteTables/hubRouteTable3")))
                                .build())
                        .inboundRouteMap(reference("virtualHubs/virtualHub1/routeMaps/routeMap1"))
                        .outboundRouteMap(reference("virtualHubs/virtualHub1/routeMaps/routeMap2"))
                        .build())
                .trafficSelectorPolicies(List.of())
                .build();
    }

    private static SubResource reference(String id) {
        return SubResource.builder().id(NETWORK + id).build();
    }
}
