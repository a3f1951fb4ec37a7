package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** The 2015 gateway connection: answered at once; 400 when a gateway does not exist; PATCH is a merge (RFC 7396). */
final class GatewayConnectionsService extends ArmService {
    private static final String TYPE = "microsoft.network/connections";

    private final Set<String> gateways;

    /** @param gateways the names of the gateways that exist */
    GatewayConnectionsService(Set<String> gateways) {
        // The page has "resourceGroup", not "resourceGroups".
        super("/subscriptions/[^/]+/resourceGroup/[^/]+/providers/microsoft\\.network/connections/([^/]+)", "");
        this.gateways = Set.copyOf(gateways);
    }

    @Override
    ArmAnswer put(ArmRequest request, Matcher path, Arm arm) {
        return store(request.path(), request.objectBody().deepCopy(), arm);
    }

    @Override
    ArmAnswer patch(ArmRequest request, Matcher path, Arm arm) {
        ObjectNode resource = arm.resources()
                .find(request.path())
                .orElseThrow(() -> new ArmFault(404, "ResourceNotFound", "The connection was not found."));
        merge(resource, request.objectBody());
        return store(request.path(), resource, arm);
    }

    private ArmAnswer store(String path, ObjectNode resource, Arm arm) {
        JsonNode properties = resource.path("properties");
        requireGateway(properties.path("gateway1"));
        requireGateway(properties.path("gateway2"));
        arm.stamp(path, TYPE, resource, "Succeeded");
        resource.withObject("/properties").remove("provisioningState");
        arm.resources().put(path, resource);
        return ArmAnswer.of(200, resource);
    }

    private void requireGateway(JsonNode gateway) {
        String name = gateway.path("name").asText();
        if (!gateways.contains(name)) {
            throw new ArmFault(400, "GatewayNotFound", "The gateway '" + name + "' does not exist.");
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                target.remove(member.getKey());
            } else if (member.getValue() instanceof ObjectNode inner
                    && target.get(member.getKey()) instanceof ObjectNode old) {
                merge(old, inner);
            } else {
                target.set(member.getKey(), member.getValue());
            }
        }
    }
}
