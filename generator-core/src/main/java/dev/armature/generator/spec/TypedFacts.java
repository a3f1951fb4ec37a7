package dev.armature.generator.spec;

import dev.armature.generator.model.SecurityScheme;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read from swagger-parser's typed model. Only the parts it reads faithfully are here: its schemas and extensions turn
 * enum values and defaults into Java types, drop what stands beside a {@code $ref} and know no positions, so those are read from
 * the {@link Node}s; its path items forget the order of the methods.
 */
record TypedFacts(
        ApiInfo info,
        List<Server> servers,
        Map<String, SecurityScheme> securitySchemes,
        List<Map<String, List<String>>> security) {
    /** For a document that swagger-parser could not read. */
    static final TypedFacts NONE = new TypedFacts(new ApiInfo("", "", ""), List.of(), Map.of(), List.of());

    TypedFacts {
        servers = List.copyOf(servers);
        securitySchemes = Collections.unmodifiableMap(new LinkedHashMap<>(securitySchemes));
        security = List.copyOf(security);
    }
}
