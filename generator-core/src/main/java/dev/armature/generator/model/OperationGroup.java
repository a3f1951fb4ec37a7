package dev.armature.generator.model;

import java.util.List;

/**
 * Operations that share a client.
 *
 * @param name what stands before the underscore of the operationId, else the first tag, else the API's title
 */
public record OperationGroup(String name, Docs docs, List<Operation> operations) {
    public OperationGroup {
        operations = List.copyOf(operations);
    }
}
