package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.arm.privateendpointconnections.ErrorResponseException;
import dev.armature.it.arm.privateendpointconnections.PrivateEndpointConnectionAsyncClient;
import dev.armature.it.arm.privateendpointconnections.PrivateEndpointConnectionClient;
import dev.armature.it.arm.privateendpointconnections.PrivateEndpointConnectionCreateOrUpdateHeaders;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnection;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnectionProvisioningState;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnectionRequest;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointServiceConnectionStatus;
import dev.armature.it.arm.privateendpointconnections.models.PrivateLinkServiceConnectionState;
import dev.armature.it.arm.privateendpointconnections.models.Properties;
import dev.armature.runtime.poll.Poller;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ApiManagementLiveTest extends LiveTest {
    private static final String SERVICE = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/rg1/providers/Microsoft.ApiManagement/service/apimService1/privateEndpointConnections/";
    private static final String NAME = "privateEndpointConnectionName";

    private PrivateEndpointConnectionClient client() {
        return live(PrivateEndpointConnectionClient.builder())
                .subscriptionId(UUID.fromString(SUBSCRIPTION))
                .build();
    }

    @Test
    void theBuilderMakesTheSampleOfThePage() {
        try (PrivateEndpointConnectionClient client = client()) {
            client.createOrUpdate("rg1", "apimService1", NAME, approval("Approved"));
        }
        assertFirstRequest("PUT", SERVICE + NAME);
        assertThat(firstRequest().body())
                .isEqualTo(example("api-management/2024-05-01/examples/"
                                + "ApiManagementApproveOrRejectPrivateEndpointConnection.json")
                        .at("/parameters/body"));
    }

    @Test
    void anAcceptedRequestIsFollowedThroughItsLocation() {
        try (PrivateEndpointConnectionClient client = client()) {
            Poller<PrivateEndpointConnection> poller =
                    client.beginCreateOrUpdate("rg1", "apimService1", NAME, approval("Approved"));
            assertThat(poller.initialResponse()).hasValueSatisfying(answer -> {
                assertThat(answer.status()).isEqualTo(202);
                assertThat(PrivateEndpointConnectionCreateOrUpdateHeaders.of(answer.headers())
                                .location())
                        .hasValueSatisfying(url -> assertThat(url).contains("/operationResults/"));
            });
            PrivateEndpointConnection made = poller.await();
            assertThat(made.name()).contains(NAME);
            assertThat(made.provisioningState()).contains(PrivateEndpointConnectionProvisioningState.SUCCEEDED);
        }
    }

    @Test
    void aRepetitionIsAnsweredAtOnce() {
        try (PrivateEndpointConnectionClient client = client()) {
            client.createOrUpdate("rg1", "apimService1", NAME, approval("Approved"));
            int before = simulator.received().size();
            PrivateEndpointConnection again = client.createOrUpdate("rg1", "apimService1", NAME, approval("Approved"));
            assertThat(again.name()).contains(NAME);
            assertThat(simulator.received()).hasSize(before + 1);
        }
    }

    @Test
    void anErrorHasTheTypeOfThisService() {
        simulator.failNext(412, "PreconditionFailed", null);
        try (PrivateEndpointConnectionClient client = client()) {
            assertThatThrownBy(() -> client.createOrUpdate("rg1", "apimService1", NAME, approval("Approved")))
                    .isInstanceOfSatisfying(ErrorResponseException.class, refused -> assertThat(refused.error()
                                    .flatMap(body -> body.error())
                                    .flatMap(body -> body.code()))
                            .contains("PreconditionFailed"));
        }
    }

    @Test
    void theAsyncClientDoesTheSame() throws Exception {
        try (PrivateEndpointConnectionAsyncClient client = live(PrivateEndpointConnectionClient.builder())
                .subscriptionId(UUID.fromString(SUBSCRIPTION))
                .buildAsync()) {
            assertThat(client.createOrUpdate("rg1", "apimService1", NAME, approval("Rejected"))
                            .get(10, TimeUnit.SECONDS)
                            .privateLinkServiceConnectionState()
                            .flatMap(PrivateLinkServiceConnectionState::status))
                    .contains(PrivateEndpointServiceConnectionStatus.REJECTED);
        }
    }

    private static PrivateEndpointConnectionRequest approval(String status) {
        return PrivateEndpointConnectionRequest.builder()
                .id(SERVICE + "connectionName")
                .properties(Properties.builder()
                        .privateLinkServiceConnectionState(PrivateLinkServiceConnectionState.builder()
                                .status(PrivateEndpointServiceConnectionStatus.of(status))
                                .description("The Private Endpoint Connection is approved.")
                                .build())
                        .build())
                .build();
    }
}
