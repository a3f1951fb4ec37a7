package dev.armature.generator.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A server of a description.
 *
 * @param url the URL as written, variables in braces; may be relative
 * @param description empty when absent
 * @param variables the default of each variable, in the order of the description
 */
public record Server(String url, String description, Map<String, String> variables) {
    public Server {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** The URL with every variable replaced by its default. */
    public String resolvedUrl() {
        String resolved = url;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            resolved = resolved.replace('{' + variable.getKey() + '}', variable.getValue());
        }
        return resolved;
    }
}
