package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The bodies of steps as JSON, which Java values are made of and compared with; bytes are base64 text. */
final class Bodies {
    private static final String BINARY = "binary";

    private Bodies() {}

    /**
     * A body as JSON.
     *
     * @param body the body of the suite
     * @param word the type that the document declares, as {@code inspect} has it
     * @param schema the schema that the document declares
     * @param document the document
     */
    static JsonNode json(Step.Payload body, String word, JsonNode schema, RawDocument document) {
        if (word.equals(BINARY)) {
            return new TextNode(body.asBase64().orElseGet(() -> base64(body)));
        }
        if (body.contentType().endsWith("xml")) {
            return new XmlText(document).toJson(body.asText().orElseThrow(), schema);
        }
        return body.asJson()
                .or(() -> body.asBase64().map(TextNode::new))
                .or(() -> body.asText().map(TextNode::new))
                .orElseThrow(() -> new IllegalArgumentException("the suite has a body of another kind"));
    }

    private static String base64(Step.Payload body) {
        String text = body.asJson().map(JsonNode::toString).or(body::asText).orElseThrow();
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
