package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** The request bodies of steps as JSON, which Java values are made of. */
final class Bodies {
    private Bodies() {}

    /** The body; bytes as base64 text. */
    static Optional<JsonNode> of(Step step) {
        return step.body().flatMap(body -> body.asJson()
                .or(() -> body.asBase64().map(TextNode::new))
                .or(() -> body.asText().map(TextNode::new)));
    }
}
