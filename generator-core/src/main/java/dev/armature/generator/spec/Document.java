package dev.armature.generator.spec;

import java.util.List;

/**
 * One description in OpenAPI 3 form: every file it reaches bundled, a 2.0 tree upgraded, all references local ({@code
 * #/components/...}), every node still knowing where the user wrote it.
 */
public final class Document {
    /** The root object, in 3.0 or 3.1 form. */
    public Node root() {
        throw new UnsupportedOperationException();
    }

    /** Follows {@code $ref} to the end of the chain; a node without one is returned as it is. */
    public Node resolve(Node node) {
        throw new UnsupportedOperationException();
    }

    /** The operations in the order of the document, those of {@code x-ms-paths} last. */
    public List<OperationNode> operations() {
        throw new UnsupportedOperationException();
    }
}
