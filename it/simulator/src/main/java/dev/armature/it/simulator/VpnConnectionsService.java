package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;

/** Microsoft.Network vpnConnections: 201 the first time, 200 afterwards, always with a status URL. */
final class VpnConnectionsService extends ArmService {
    private static final String API_VERSION = "2024-05-01";
    private static final String TYPE = "Microsoft.Network/vpnGateways/vpnConnections";

    VpnConnectionsService() {
        super(
                "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Network/vpnGateways/[^/]+"
                        + "/vpnConnections/([^/]+)",
                API_VERSION);
    }

    @Override
    ArmAnswer put(ArmRequest request, Matcher path, Arm arm) {
        ObjectNode resource = request.objectBody().deepCopy();
        boolean isNew = arm.resources().find(request.path()).isEmpty();
        ObjectNode properties = resource.withObject("/properties");
        properties.put("ingressBytesTransferred", 0L).put("egressBytesTransferred", 0L);
        for (JsonNode link : properties.path("vpnLinkConnections")) {
            String name = link.path("name").asText();
            arm.stamp(
                    request.path() + "/vpnSiteLinkConnections/" + name,
                    TYPE + "/vpnSiteLinkConnections",
                    (ObjectNode) link,
                    "Succeeded");
        }
        String operation = arm.startPut(request.path(), TYPE, resource);
        return arm.withStatusUrl(ArmAnswer.of(isNew ? 201 : 200, resource), operation, API_VERSION);
    }
}
