package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;

/**
 * Key Vault private endpoint connections: always 200, with the headers of a long-running operation that the page does not
 * declare as one.
 */
final class KeyVaultService extends ArmService {
    private static final String API_VERSION = "2024-11-01";
    private static final String TYPE = "Microsoft.KeyVault/vaults/privateEndpointConnections";

    KeyVaultService() {
        super(
                "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.KeyVault/vaults/[a-z0-9-]{3,24}"
                        + "/privateEndpointConnections/([^/]+)",
                API_VERSION);
    }

    @Override
    ArmAnswer put(ArmRequest request, Matcher path, Arm arm) {
        ObjectNode resource = request.objectBody().deepCopy();
        String operation = arm.startPut(request.path(), TYPE, resource);
        return arm.withStatusUrl(ArmAnswer.of(200, resource), operation, API_VERSION);
    }
}
