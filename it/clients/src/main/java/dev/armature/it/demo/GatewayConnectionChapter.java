package dev.armature.it.demo;

import dev.armature.it.arm.gatewayconnections.CloudErrorException;
import dev.armature.it.arm.gatewayconnections.ConnectionsClient;
import dev.armature.it.arm.gatewayconnections.models.Connection;
import dev.armature.it.arm.gatewayconnections.models.ConnectionType;
import dev.armature.it.arm.gatewayconnections.models.ConnectionUpdate;
import dev.armature.it.arm.gatewayconnections.models.ConnectivityState;
import dev.armature.it.arm.gatewayconnections.models.GatewayReference;
import dev.armature.it.arm.gatewayconnections.models.IpsecParameters;
import java.util.Map;

/** A PUT, a PATCH that removes a property, and the typed error of a gateway that does not exist. */
final class GatewayConnectionChapter {
    private final ConnectionsClient client;
    private final Story story;

    GatewayConnectionChapter(ConnectionsClient client, Story story) {
        this.client = client;
        this.story = story;
    }

    void tell() {
        Connection made = client.createOrUpdate("myrg1", "cn1", between("firstgateway", "secondgateway"));
        story.say("Connected to the west: %s, tags %s.", made.location(), made.tags());

        ConnectionUpdate withoutTags = ConnectionUpdate.builder().clearTags().build();
        Connection patched = client.update("myrg1", "cn1", withoutTags);
        story.say("After a PATCH with \"tags\": null there are tags: %s.", patched.hasTags());

        try {
            client.createOrUpdate("myrg1", "cn2", between("firstgateway", "nowhere"));
            throw new IllegalStateException("the simulator accepted a gateway that does not exist");
        } catch (CloudErrorException refused) {
            story.say("Refused with %d: %s", refused.status(), refused.getMessage());
        }
    }

    private static Connection between(String first, String second) {
        return Connection.builder()
                .name("cn1")
                .location("West US")
                .tags(Map.of("key1", "value1"))
                .gateway1(GatewayReference.builder().name(first).build())
                .gateway2(GatewayReference.builder().name(second).build())
                .connectionType(ConnectionType.SITE_TO_SITE)
                .connectivityState(ConnectivityState.CONNECTED)
                .ipsecParameters(IpsecParameters.builder()
                        .encryptionType("AES256")
                        .pfsGroup("PFS2")
                        .saDataSizeKilobytes("1024")
                        .saLifeTimeSeconds("3600")
                        .hashAlgorithm("SHA256")
                        .build())
                .build();
    }
}
