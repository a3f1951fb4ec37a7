package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param method upper case
 * @param path the decoded path
 * @param query the decoded query, first value of each name
 * @param headers names in lower case
 * @param body the JSON body; a {@link MissingNode} when there was none
 */
public record ArmRequest(
        String method, String path, Map<String, String> query, Map<String, List<String>> headers, JsonNode body) {

    /** The first value of a header, or an empty text. */
    public String header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of("")).get(0);
    }

    /** The body as an object, or the typed refusal ARM gives. */
    ObjectNode objectBody() {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new ArmFault(400, "InvalidRequestContent", "The request content was invalid: a JSON object is expected.");
    }
}
