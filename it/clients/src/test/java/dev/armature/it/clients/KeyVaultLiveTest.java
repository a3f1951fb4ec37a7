package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsAsyncClient;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsPutHeaders;
import dev.armature.it.arm.keyvault.models.PrivateEndpointConnection;
import dev.armature.it.arm.keyvault.models.PrivateEndpointConnectionProvisioningState;
import dev.armature.it.arm.keyvault.models.PrivateEndpointServiceConnectionStatus;
import dev.armature.it.arm.keyvault.models.PrivateLinkServiceConnectionState;
import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.auth.Credential;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyVaultLiveTest extends LiveTest {
    private static final String VAULT = "/subscriptions/" + SUBSCRIPTION
            + "/resourceGroups/sample-group/providers/Microsoft.KeyVault/vaults/sample-vault/privateEndpointConnections/";

    private PrivateEndpointConnectionsClient client() {
        return live(PrivateEndpointConnectionsClient.builder())
                .subscriptionId(SUBSCRIPTION)
                .build();
    }

    @Test
    void theBuilderMakesTheSampleOfThePage() {
        try (PrivateEndpointConnectionsClient client = client()) {
            client.put("sample-group", "sample-vault", "sample-pec", sample());
        }
        assertFirstRequest("PUT", VAULT + "sample-pec");
        assertThat(firstRequest().body())
                .isEqualTo(example("key-vault/2024-11-01/examples/KeyVaultPutPrivateEndpointConnection.json")
                        .at("/parameters/privateEndpointConnection"));
    }

    @Test
    void theAnswerHasTypedHeaders() {
        try (PrivateEndpointConnectionsClient client = client()) {
            Response<PrivateEndpointConnection> answer =
                    client.put("sample-group", "sample-vault", "sample-pec", sample(), CallOptions.none());
            assertThat(answer.status()).isEqualTo(200);
            PrivateEndpointConnectionsPutHeaders headers = PrivateEndpointConnectionsPutHeaders.of(answer.headers());
            assertThat(headers.azureAsyncOperation()).isPresent();
            assertThat(headers.retryAfter()).contains(0);
            assertThat(answer.body().provisioningState()).isPresent();
        }
        assertThat(methods()).as("the page declares no long-running operation").containsExactly("PUT");
    }

    @Test
    void aCallWaitsUntilTheServiceIsDoneWhenAsked() {
        try (PrivateEndpointConnectionsClient client = client()) {
            Response<PrivateEndpointConnection> answer = client.put(
                    "sample-group",
                    "sample-vault",
                    "sample-pec",
                    sample(),
                    CallOptions.builder().waitUntilProvisioned().build());
            assertThat(answer.body().provisioningState())
                    .contains(PrivateEndpointConnectionProvisioningState.SUCCEEDED);
            assertThat(answer.body().name()).contains("sample-pec");
        }
        assertThat(methods()).startsWith("PUT", "GET").endsWith("GET").hasSizeGreaterThan(2);
        assertThat(methods()).containsOnlyOnce("PUT");
        assertThat(lastRequest().path()).isEqualTo(VAULT + "sample-pec");
    }

    @Test
    void theAsyncClientWaitsInTheBackground() throws Exception {
        try (PrivateEndpointConnectionsAsyncClient client = live(PrivateEndpointConnectionsClient.builder())
                .subscriptionId(SUBSCRIPTION)
                .buildAsync()) {
            assertThat(client.put(
                                    "sample-group",
                                    "sample-vault",
                                    "sample-pec",
                                    sample(),
                                    CallOptions.builder().waitUntilProvisioned().build())
                            .get(10, TimeUnit.SECONDS)
                            .body()
                            .provisioningState())
                    .contains(PrivateEndpointConnectionProvisioningState.SUCCEEDED);
        }
    }

    @Test
    void headersAndRequestIdOfOneCall() {
        try (PrivateEndpointConnectionsClient client = client()) {
            client.put(
                    "sample-group",
                    "sample-vault",
                    "sample-pec",
                    sample(),
                    CallOptions.builder()
                            .header("If-Match", "*")
                            .clientRequestId("11111111-2222-3333-4444-555555555555")
                            .build());
        }
        assertThat(firstRequest().header("if-match")).isEqualTo("*");
        assertThat(firstRequest().header("x-ms-client-request-id")).isEqualTo("11111111-2222-3333-4444-555555555555");
    }

    @Test
    void aWrongTokenIsRefusedOnce() {
        try (PrivateEndpointConnectionsClient client = live(PrivateEndpointConnectionsClient.builder())
                .credential(Credential.token("somebody-else"))
                .subscriptionId(SUBSCRIPTION)
                .build()) {
            assertThatThrownBy(() -> client.put("sample-group", "sample-vault", "sample-pec", sample()))
                    .isInstanceOfSatisfying(ApiException.class, refused -> assertThat(refused.status())
                            .isEqualTo(401))
                    .hasMessageNotContaining("somebody-else");
        }
        assertThat(methods()).containsExactly("PUT");
    }

    @Test
    void aTokenIsNotSentInTheClearUnlessToldSo() {
        try (PrivateEndpointConnectionsClient client = PrivateEndpointConnectionsClient.builder()
                .endpoint(simulator.endpoint().toString())
                .credential(Credential.token(TOKEN))
                .options(ClientOptions.defaults())
                .subscriptionId(SUBSCRIPTION)
                .build()) {
            assertThatThrownBy(() -> client.put("sample-group", "sample-vault", "sample-pec", sample()))
                    .hasMessageContaining("over plain HTTP");
        }
        assertThat(simulator.received()).isEmpty();
    }

    @Test
    void theAsyncClientDoesTheSame() throws Exception {
        try (PrivateEndpointConnectionsAsyncClient client = live(PrivateEndpointConnectionsClient.builder())
                .subscriptionId(SUBSCRIPTION)
                .buildAsync()) {
            assertThat(client.put("sample-group", "sample-vault", "sample-pec", sample())
                            .get(10, TimeUnit.SECONDS)
                            .name())
                    .contains("sample-pec");
        }
    }

    private static PrivateEndpointConnection sample() {
        return PrivateEndpointConnection.builder()
                .etag("")
                .privateLinkServiceConnectionState(PrivateLinkServiceConnectionState.builder()
                        .status(PrivateEndpointServiceConnectionStatus.APPROVED)
                        .description("My name is Joe and I'm approving this.")
                        .build())
                .build();
    }
}
