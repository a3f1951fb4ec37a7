package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;

/** API Management private endpoint connections: 202 with a Location; 200 at once when nothing would change. */
final class ApiManagementService extends ArmService {
    private static final String TYPE = "Microsoft.ApiManagement/service/privateEndpointConnections";

    ApiManagementService() {
        super(
                "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.ApiManagement/service/[^/]+"
                        + "/privateEndpointConnections/([^/]+)",
                "2024-05-01");
    }

    @Override
    ArmAnswer put(ArmRequest request, Matcher path, Arm arm) {
        ObjectNode asked = request.objectBody().deepCopy();
        ObjectNode state = asked.withObject("/properties").withObject("/privateLinkServiceConnectionState");
        if (state.path("status").asText().isEmpty()) {
            throw new ArmFault(
                    400, "ValidationError", "properties.privateLinkServiceConnectionState.status is required.");
        }
        boolean unchanged = arm.resources()
                .find(request.path())
                .filter(old ->
                        old.at("/properties/privateLinkServiceConnectionState").equals(state))
                .isPresent();
        if (unchanged) {
            return ArmAnswer.of(200, arm.resources().find(request.path()).orElseThrow());
        }
        String operation = arm.startPut(request.path(), TYPE, asked);
        String location = arm.endpoint() + "/operationResults/" + operation + "?resource=" + request.path();
        return arm.withRetryAfter(ArmAnswer.of(202, null)).with("Location", location);
    }
}
