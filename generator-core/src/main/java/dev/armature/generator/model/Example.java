package dev.armature.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named example of an operation. All texts are untrusted.
 *
 * @param name the name in the description
 * @param parameters parameter name to value, as JSON text; the body is among them under its name
 * @param requestBody the example body as JSON text
 */
public record Example(String name, Map<String, String> parameters, Optional<String> requestBody) {
    public Example {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
