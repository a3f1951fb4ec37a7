package dev.armature.it.demo;

import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsCreateOrUpdateHeaders;
import dev.armature.it.arm.virtualnetworkpeerings.VirtualNetworkPeeringsCreateOrUpdateOptions;
import dev.armature.it.arm.virtualnetworkpeerings.models.SubResource;
import dev.armature.it.arm.virtualnetworkpeerings.models.SyncRemoteAddressSpace;
import dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.poll.Poller;

/** An optional query parameter, typed response headers, and a second PUT that changes one property. */
final class PeeringChapter {
    private static final String REMOTE = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/peerTest"
            + "/providers/Microsoft.Network/virtualNetworks/vnet2";

    private final VirtualNetworkPeeringsClient client;
    private final Story story;

    PeeringChapter(VirtualNetworkPeeringsClient client, Story story) {
        this.client = client;
        this.story = story;
    }

    void tell() {
        VirtualNetworkPeering wanted = VirtualNetworkPeering.builder()
                .allowForwardedTraffic(true)
                .allowVirtualNetworkAccess(true)
                .remoteVirtualNetwork(SubResource.builder().id(REMOTE).build())
                .build();
        VirtualNetworkPeeringsCreateOrUpdateOptions sync = VirtualNetworkPeeringsCreateOrUpdateOptions.builder()
                .syncRemoteAddressSpace(SyncRemoteAddressSpace.TRUE)
                .build();
        Poller<VirtualNetworkPeering> poller =
                client.beginCreateOrUpdate("peerTest", "vnet1", "peer", wanted, sync, CallOptions.none());
        poller.initialResponse()
                .ifPresent(answer -> story.say(
                        "Answered %d, %s.",
                        answer.status(), VirtualNetworkPeeringsCreateOrUpdateHeaders.of(answer.headers())));
        VirtualNetworkPeering made = poller.await();
        story.say("The peering is %s.", made.peeringState().orElseThrow());

        VirtualNetworkPeering changed = client.createOrUpdate(
                "peerTest",
                "vnet1",
                "peer",
                made.toBuilder().useRemoteGateways(true).build());
        story.say(
                "After the update useRemoteGateways is %s.",
                changed.useRemoteGateways().orElseThrow());
    }
}
