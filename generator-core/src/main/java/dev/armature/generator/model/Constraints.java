package dev.armature.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The validation keywords of a schema, for documentation: keyword to value, in the order of the description. Values are
 * untrusted text.
 *
 * @param keywords for instance {@code minLength -> 1}, {@code pattern -> ^[a-z]+$}, {@code format -> arm-id}
 */
public record Constraints(Map<String, String> keywords) {
    /** No constraint. */
    public static final Constraints NONE = new Constraints(Map.of());

    public Constraints {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    public Optional<String> get(String keyword) {
        return Optional.ofNullable(keywords.get(keyword));
    }
}
