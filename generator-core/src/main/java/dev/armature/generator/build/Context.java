package dev.armature.generator.build;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.spec.Document;
import dev.armature.generator.spec.Node;

/** What every pass needs: the document, and somewhere to tell the user what was not understood. */
record Context(Document document, Diagnostics diagnostics) {
    void warn(Node node, String message) {
        diagnostics.warning(node.where(), message);
    }

    void error(Node node, String message) {
        diagnostics.error(node.where(), message);
    }
}
