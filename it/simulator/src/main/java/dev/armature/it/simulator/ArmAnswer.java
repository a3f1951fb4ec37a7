package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the simulator answers.
 *
 * @param body the JSON body; null for none
 */
record ArmAnswer(
        int status, Map<String, String> headers, @Nullable JsonNode body) {
    static ArmAnswer of(int status, @Nullable JsonNode body) {
        return new ArmAnswer(status, Map.of(), body);
    }

    static ArmAnswer error(int status, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return of(status, body);
    }

    ArmAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ArmAnswer(status, more, body);
    }
}
