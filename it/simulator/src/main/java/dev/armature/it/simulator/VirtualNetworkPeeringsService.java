package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;

/**
 * Microsoft.Network virtualNetworkPeerings: 201 with headers the first time, 200 with the finished resource afterwards. While a network
 * is being changed nothing can be peered with it, which the service says with a 400.
 */
final class VirtualNetworkPeeringsService extends ArmService {
    private static final String API_VERSION = "2025-05-01";
    private static final String TYPE = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    private final AtomicInteger busyFor;

    VirtualNetworkPeeringsService(int busyFor) {
        super(
                "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network/virtualNetworks/[^/]+"
                        + "/virtualNetworkPeerings/([^/]+)",
                API_VERSION);
        this.busyFor = new AtomicInteger(busyFor);
    }

    @Override
    ArmAnswer put(ArmRequest request, Matcher path, Arm arm) {
        String sync = request.query().getOrDefault("syncRemoteAddressSpace", "true");
        if (!sync.equals("true")) {
            throw new ArmFault(400, "InvalidParameter", "syncRemoteAddressSpace accepts only true.");
        }
        if (busyFor.getAndDecrement() > 0) {
            throw new ArmFault(
                    400,
                    "ReferencedResourceNotProvisioned",
                    "Cannot proceed with operation because a referenced network is not in Succeeded state.");
        }
        ObjectNode resource = request.objectBody().deepCopy();
        resource.withObject("/properties").put("peeringState", "Initiated").put("peeringSyncLevel", "FullyInSync");
        if (arm.resources().find(request.path()).isPresent()) {
            arm.stamp(request.path(), TYPE, resource, "Succeeded");
            arm.resources().put(request.path(), resource);
            return ArmAnswer.of(200, resource);
        }
        String operation = arm.startPut(request.path(), TYPE, resource);
        return arm.withStatusUrl(ArmAnswer.of(201, resource), operation, API_VERSION);
    }
}
