package dev.armature.it.demo;

import dev.armature.it.arm.vpnconnections.VpnConnectionsClient;
import dev.armature.it.arm.vpnconnections.models.ProvisioningState;
import dev.armature.it.arm.vpnconnections.models.SubResource;
import dev.armature.it.arm.vpnconnections.models.VirtualNetworkGatewayConnectionProtocol;
import dev.armature.it.arm.vpnconnections.models.VpnConnection;
import dev.armature.it.arm.vpnconnections.models.VpnSiteLinkConnection;
import dev.armature.runtime.poll.Poller;
import java.util.List;

/** A long-running PUT, watched through its poller. */
final class VpnConnectionChapter {
    private static final String SITE =
            "/subscriptions/subid/resourceGroups/rg1/providers/Microsoft.Network/vpnSites/vpnSite1";

    private final VpnConnectionsClient client;
    private final Story story;

    VpnConnectionChapter(VpnConnectionsClient client, Story story) {
        this.client = client;
        this.story = story;
    }

    void tell() {
        VpnConnection wanted = VpnConnection.builder()
                .remoteVpnSite(SubResource.builder().id(SITE).build())
                .vpnLinkConnections(List.of(link()))
                .build();
        Poller<VpnConnection> poller = client.beginCreateOrUpdate("rg1", "gateway1", "vpnConnection1", wanted);
        story.say("The service accepted the connection: %s.", poller.status());
        VpnConnection made = poller.await();
        story.say(
                "It is %s, etag %s.",
                made.provisioningState().map(ProvisioningState::value).orElse("?"),
                made.etag().orElse("?"));
        story.say("Its links print without the shared key: %s", made.vpnLinkConnections());
    }

    private static VpnSiteLinkConnection link() {
        return VpnSiteLinkConnection.builder()
                .name("Connection-Link1")
                .vpnSiteLink(SubResource.builder()
                        .id(SITE + "/vpnSiteLinks/siteLink1")
                        .build())
                .connectionBandwidth(200)
                .vpnConnectionProtocolType(VirtualNetworkGatewayConnectionProtocol.IKEV2)
                .sharedKey("key")
                .build();
    }
}
