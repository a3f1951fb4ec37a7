package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.arm.gatewayconnections.CloudErrorException;
import dev.armature.it.arm.gatewayconnections.ConnectionsAsyncClient;
import dev.armature.it.arm.gatewayconnections.ConnectionsClient;
import dev.armature.it.arm.gatewayconnections.models.Connection;
import dev.armature.it.arm.gatewayconnections.models.ConnectionType;
import dev.armature.it.arm.gatewayconnections.models.ConnectionUpdate;
import dev.armature.it.arm.gatewayconnections.models.ConnectivityState;
import dev.armature.it.arm.gatewayconnections.models.GatewayReference;
import dev.armature.it.arm.gatewayconnections.models.IpsecParameters;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GatewayConnectionsLiveTest extends LiveTest {
    private static final String PATH =
            "/subscriptions/" + SUBSCRIPTION + "/resourceGroup/myrg1/providers/microsoft.network/connections/cn1";

    private ConnectionsClient client() {
        return live(ConnectionsClient.builder()).subscriptionId(SUBSCRIPTION).build();
    }

    @Test
    void theBuilderMakesTheSampleOfThePage() {
        try (ConnectionsClient client = client()) {
            client.createOrUpdate("myrg1", "cn1", connection("firstgateway", "secondgateway"));
        }
        assertFirstRequest("PUT", PATH);
        assertThat(firstRequest().body())
                .isEqualTo(example("gateway-connections/2015-05-01-preview/examples/CreateOrUpdateConnection.json")
                        .at("/parameters/body"));
    }

    @Test
    void aMissingGatewayIsATypedError() {
        try (ConnectionsClient client = client()) {
            assertThatThrownBy(() -> client.createOrUpdate("myrg1", "cn1", connection("firstgateway", "nowhere")))
                    .isInstanceOfSatisfying(CloudErrorException.class, refused -> {
                        assertThat(refused.status()).isEqualTo(400);
                        assertThat(refused.errorCode()).contains("GatewayNotFound");
                    })
                    .hasMessageContaining("nowhere");
        }
        assertThat(methods()).as("a 400 is not retried").containsExactly("PUT");
    }

    @Test
    void aPatchSendsOnlyWhatWasSet() {
        try (ConnectionsClient client = client()) {
            client.createOrUpdate("myrg1", "cn1", connection("firstgateway", "secondgateway"));
            Connection patched = client.update(
                    "myrg1",
                    "cn1",
                    ConnectionUpdate.builder()
                            .connectivityState(ConnectivityState.DISCONNECTED)
                            .build());
            assertThat(patched.connectivityState()).isEqualTo(ConnectivityState.DISCONNECTED);
            assertThat(patched.tags()).containsEntry("key1", "value1");
        }
        assertThat(simulator.received().get(1).body().toString())
                .isEqualTo("{\"properties\":{\"connectivityState\":\"Disconnected\"}}");
    }

    @Test
    void aPatchCanRemoveAProperty() {
        try (ConnectionsClient client = client()) {
            client.createOrUpdate("myrg1", "cn1", connection("firstgateway", "secondgateway"));
            Connection patched = client.update(
                    "myrg1", "cn1", ConnectionUpdate.builder().clearTags().build());
            assertThat(patched.hasTags()).isFalse();
        }
        assertThat(simulator.received().get(1).body().toString()).isEqualTo("{\"tags\":null}");
    }

    @Test
    void aRequiredPropertyIsMissedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> Connection.builder().name("cn1").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("location");
        assertThat(simulator.received()).isEmpty();
    }

    @Test
    void theAsyncClientDoesTheSame() throws Exception {
        try (ConnectionsAsyncClient client =
                live(ConnectionsClient.builder()).subscriptionId(SUBSCRIPTION).buildAsync()) {
            Connection made = client.createOrUpdate("myrg1", "cn1", connection("firstgateway", "secondgateway"))
                    .get(10, TimeUnit.SECONDS);
            assertThat(made.name()).isEqualTo("cn1");
            assertThatThrownBy(() -> client.createOrUpdate("myrg1", "cn1", connection("nowhere", "secondgateway"))
                            .get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CloudErrorException.class);
        }
    }

    private static Connection connection(String first, String second) {
        return Connection.builder()
                .name("cn1")
                .location("West US")
                .tags(Map.of("key1", "value1"))
                .gateway1(GatewayReference.builder().name(first).build())
                .gateway2(GatewayReference.builder().name(second).build())
                .connectionType(ConnectionType.SITE_TO_SITE)
                .connectivityState(ConnectivityState.CONNECTED)
                .ipsecParameters(IpsecParameters.builder()
                        .encryptionType("{encryptionType}")
                        .pfsGroup("{pfsGroup}")
                        .saDataSizeKilobytes("{saDataSizeKilobytes}")
                        .saLifeTimeSeconds("{saLifeTimeSeconds}")
                        .hashAlgorithm("{hashAlgorithm}")
                        .build())
                .build();
    }
}
