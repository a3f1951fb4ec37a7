package dev.armature.it.demo;

import dev.armature.it.arm.gatewayconnections.ConnectionsClient;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.privateendpointconnections.PrivateEndpointConnectionClient;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import dev.armature.it.arm.vpnconnections.VpnConnectionsClient;
import dev.armature.it.simulator.ArmSimulator;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.Credential;
import java.io.PrintStream;
import java.util.UUID;

/** Performs the five operations with the generated clients against the simulator, and tells what happened. */
public final class Demo {
    private static final String TOKEN = "demo-token";
    private static final UUID SUBSCRIPTION = new UUID(0, 0);

    private final String endpoint;
    private final Story story;
    private final Credential credential = Credential.token(TOKEN);
    // The simulator speaks plain HTTP; a client sends its token over that only to loopback, and only when told so.
    private final ClientOptions options =
            ClientOptions.builder().allowPlainHttpOnLoopback(true).build();

    private Demo(String endpoint, Story story) {
        this.endpoint = endpoint;
        this.story = story;
    }

    /** Runs the five operations; ends with an exception when one of them fails. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (ArmSimulator simulator = ArmSimulator.setup()
                .token(TOKEN)
                .retryAfterSeconds(1)
                .networksBusyFor(1)
                .start()) {
            Story story = new Story(out, simulator);
            story.say("An Azure Resource Manager in miniature listens at %s.", simulator.endpoint());
            Demo demo = new Demo(simulator.endpoint().toString(), story);
            demo.vpnConnection();
            demo.virtualNetworkPeering();
            demo.gatewayConnection();
            demo.apiManagementApproval();
            demo.keyVaultApproval();
            story.end();
        }
    }

    private void vpnConnection() {
        story.chapter("VPN connection: PUT, answered 201, done when the status URL says so");
        try (VpnConnectionsClient client = VpnConnectionsClient.builder()
                .endpoint(endpoint)
                .credential(credential)
                .options(options)
                .subscriptionId(SUBSCRIPTION.toString())
                .build()) {
            new VpnConnectionChapter(client, story).tell();
        }
    }

    private void virtualNetworkPeering() {
        story.chapter("Virtual network peering: PUT while a network is busy, an optional parameter, headers on 201");
        try (VirtualNetworkPeeringsClient client = VirtualNetworkPeeringsClient.builder()
                .endpoint(endpoint)
                .credential(credential)
                .options(options.toBuilder()
                        .retryListener(event -> story.say("Not yet (%s); once more.", event.rule()))
                        .build())
                .subscriptionId(SUBSCRIPTION)
                .build()) {
            new PeeringChapter(client, story).tell();
        }
    }

    private void gatewayConnection() {
        story.chapter("Gateway connection of 2015: PUT, PATCH with an explicit null, and a 400");
        try (ConnectionsClient client = ConnectionsClient.builder()
                .endpoint(endpoint)
                .credential(credential)
                .options(options)
                .subscriptionId(SUBSCRIPTION.toString())
                .build()) {
            new GatewayConnectionChapter(client, story).tell();
        }
    }

    private void apiManagementApproval() {
        story.chapter("API Management private endpoint connection: PUT, answered 202 with a Location");
        try (PrivateEndpointConnectionClient client = PrivateEndpointConnectionClient.builder()
                .endpoint(endpoint)
                .credential(credential)
                .options(options)
                .subscriptionId(SUBSCRIPTION)
                .build()) {
            new ApiManagementChapter(client, story).tell();
        }
    }

    private void keyVaultApproval() {
        story.chapter("Key Vault private endpoint connection: PUT, answered 200 with headers");
        try (PrivateEndpointConnectionsClient client = PrivateEndpointConnectionsClient.builder()
                .endpoint(endpoint)
                .credential(credential)
                .options(options)
                .subscriptionId(SUBSCRIPTION.toString())
                .build()) {
            new KeyVaultChapter(client, story).tell();
        }
    }
}
