package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/**
 * What the services share.
 *
 * @param endpoint the root of every absolute URL in answers
 * @param resources the resources that exist
 * @param operations the operations under way
 * @param retryAfterSeconds the value of every {@code Retry-After} header
 */
record Arm(URI endpoint, ResourceStore resources, OperationStore operations, int retryAfterSeconds) {
    private static final String ETAG = "W/\"00000000-0000-0000-0000-000000000000\"";

    /**
     * Takes a PUT body as the new state of a resource that is not ready yet, and starts the operation that makes it ready.
     *
     * @return the identifier of the operation
     */
    String startPut(String path, String type, ObjectNode resource) {
        stamp(path, type, resource, "Updating");
        resources.put(path, resource);
        ObjectNode ready = resource.deepCopy();
        stamp(path, type, ready, "Succeeded");
        return operations.start(() -> resources.put(path, ready));
    }

    /** Fills in what the service owns: identifiers, type, etag and provisioning state. */
    void stamp(String path, String type, ObjectNode resource, String provisioningState) {
        resource.put("name", path.substring(path.lastIndexOf('/') + 1));
        resource.put("id", path);
        resource.put("type", type);
        resource.put("etag", ETAG);
        resource.withObject("/properties").put("provisioningState", provisioningState);
    }

    /** Adds the headers that point at the status of an operation. */
    ArmAnswer withStatusUrl(ArmAnswer answer, String operation, String apiVersion) {
        String url = endpoint + "/operationStatuses/" + operation + "?api-version=" + apiVersion;
        return withRetryAfter(answer.with("Azure-AsyncOperation", url));
    }

    ArmAnswer withRetryAfter(ArmAnswer answer) {
        ArmAnswer paced = answer.with("Retry-After", Integer.toString(retryAfterSeconds));
        // Clients wait at least a second when asked for none, so as not to flood a service; tests cannot wait that
        // long.
        return retryAfterSeconds == 0 ? paced.with("retry-after-ms", "5") : paced;
    }
}
