package dev.armature.it.demo;

import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsPutHeaders;
import dev.armature.it.arm.keyvault.models.PrivateEndpointConnection;
import dev.armature.it.arm.keyvault.models.PrivateEndpointServiceConnectionStatus;
import dev.armature.it.arm.keyvault.models.PrivateLinkServiceConnectionState;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.Response;

/** An ordinary PUT with typed response headers, whose work goes on after its answer. */
final class KeyVaultChapter {
    private final PrivateEndpointConnectionsClient client;
    private final Story story;

    KeyVaultChapter(PrivateEndpointConnectionsClient client, Story story) {
        this.client = client;
        this.story = story;
    }

    void tell() {
        PrivateEndpointConnection approved = PrivateEndpointConnection.builder()
                .etag("")
                .privateLinkServiceConnectionState(PrivateLinkServiceConnectionState.builder()
                        .status(PrivateEndpointServiceConnectionStatus.APPROVED)
                        .description("My name is Joe and I'm approving this.")
                        .build())
                .build();
        Response<PrivateEndpointConnection> answer =
                client.put("sample-group", "sample-vault", "sample-pec", approved, CallOptions.none());
        story.say("Answered %d, %s.", answer.status(), PrivateEndpointConnectionsPutHeaders.of(answer.headers()));
        story.say("The connection is %s.", answer.body().provisioningState().orElseThrow());
        Response<PrivateEndpointConnection> ready = client.put(
                "sample-group",
                "sample-vault",
                "sample-pec",
                approved,
                CallOptions.builder().waitUntilProvisioned().build());
        story.say("Waited for, it is %s.", ready.body().provisioningState().orElseThrow());
    }
}
