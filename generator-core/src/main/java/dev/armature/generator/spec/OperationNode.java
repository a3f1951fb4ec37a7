package dev.armature.generator.spec;

import java.util.List;

/**
 * An operation as the document has it.
 *
 * @param method upper case
 * @param path the path template
 * @param node the operation object
 * @param parameters resolved parameter objects: those of the path that the operation does not override, then its own
 */
public record OperationNode(String method, String path, Node node, List<Node> parameters) {
    public OperationNode {
        parameters = List.copyOf(parameters);
    }
}
