package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The status URLs of long-running operations: {@code Azure-AsyncOperation} and {@code Location} style. */
final class OperationStatuses {
    private static final String STATUS = "/operationStatuses/";
    private static final String RESULT = "/operationResults/";

    private OperationStatuses() {}

    static boolean serves(ArmRequest request) {
        return request.path().startsWith(STATUS) || request.path().startsWith(RESULT);
    }

    static ArmAnswer answer(ArmRequest request, Arm arm) {
        return request.path().startsWith(STATUS) ? status(request, arm) : result(request, arm);
    }

    /** Always 200, with the state in the body. */
    private static ArmAnswer status(ArmRequest request, Arm arm) {
        boolean done = poll(request.path().substring(STATUS.length()), arm);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("status", done ? "Succeeded" : "InProgress");
        return arm.withRetryAfter(ArmAnswer.of(200, body));
    }

    /** 202 while under way, then the resource itself. The path ends with the operation; the query names the resource. */
    private static ArmAnswer result(ArmRequest request, Arm arm) {
        if (!poll(request.path().substring(RESULT.length()), arm)) {
            return arm.withRetryAfter(ArmAnswer.of(202, null))
                    .with(
                            "Location",
                            arm.endpoint() + request.path() + "?resource="
                                    + request.query().getOrDefault("resource", ""));
        }
        return arm.resources()
                .find(request.query().getOrDefault("resource", ""))
                .map(resource -> ArmAnswer.of(200, resource))
                .orElseGet(() -> ArmAnswer.error(404, "ResourceNotFound", "The resource was not found."));
    }

    private static boolean poll(String operation, Arm arm) {
        return arm.operations()
                .poll(operation)
                .orElseThrow(() -> new ArmFault(404, "OperationNotFound", "The operation was not found."));
    }
}
