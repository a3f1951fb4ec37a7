package dev.armature.generator.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example of {@code x-ms-examples}. All texts are untrusted.
 *
 * @param name the name in the description
 * @param parameters the name of a parameter, or of the body, to its value
 * @param responses a status to an object with {@code headers} and {@code body}
 */
public record ExampleNode(String name, Map<String, Node> parameters, Map<String, Node> responses) {
    public ExampleNode {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    }
}
