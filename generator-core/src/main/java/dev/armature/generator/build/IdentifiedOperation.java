package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.OperationNode;
import java.util.List;

/**
 * An operation with its names settled.
 *
 * @param operationId unique in the document
 * @param group the group it belongs to
 * @param name its name inside the group
 */
record IdentifiedOperation(OperationNode source, String operationId, String group, String name) {
    Node node() {
        return source.node();
    }

    /** The tags of the operation, in the order of the description. */
    List<String> tags() {
        return node().get("tags")
                .map(tags -> tags.items().stream()
                        .map(Node::text)
                        .filter(text -> !text.isBlank())
                        .toList())
                .orElse(List.of());
    }

    /** The start of the names of types that are written in place inside the operation. */
    String typeName() {
        return TypeNames.camel(operationId);
    }
}
