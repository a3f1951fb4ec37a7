package dev.armature.it.demo;

import dev.armature.it.arm.privateendpointconnections.PrivateEndpointConnectionClient;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnection;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnectionRequest;
import dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointServiceConnectionStatus;
import dev.armature.it.arm.privateendpointconnections.models.PrivateLinkServiceConnectionState;
import dev.armature.it.arm.privateendpointconnections.models.Properties;
import dev.armature.runtime.poll.Poller;

/** A long-running PUT whose first answer has no body; a second poller takes over with a token. */
final class ApiManagementChapter {
    private final PrivateEndpointConnectionClient client;
    private final Story story;

    ApiManagementChapter(PrivateEndpointConnectionClient client, Story story) {
        this.client = client;
        this.story = story;
    }

    void tell() {
        PrivateEndpointConnectionRequest approval = PrivateEndpointConnectionRequest.builder()
                .properties(Properties.builder()
                        .privateLinkServiceConnectionState(PrivateLinkServiceConnectionState.builder()
                                .status(PrivateEndpointServiceConnectionStatus.APPROVED)
                                .description("The Private Endpoint Connection is approved.")
                                .build())
                        .build())
                .build();
        Poller<PrivateEndpointConnection> started =
                client.beginCreateOrUpdate("rg1", "apimService1", "privateEndpointConnectionName", approval);
        String token = started.resumeToken();
        story.say("Started; another process could go on with a token of %d characters.", token.length());
        PrivateEndpointConnection made = client.resumeCreateOrUpdate(token).await();
        story.say(
                "The connection %s is %s.",
                made.name().orElse("?"), made.provisioningState().orElseThrow());
    }
}
