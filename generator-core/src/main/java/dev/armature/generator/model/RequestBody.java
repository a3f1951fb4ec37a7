package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * The body of a request.
 *
 * @param name what 2.0 calls the body parameter, or {@code x-ms-requestBody-name}
 * @param contentTypes in order of preference, never empty
 */
public record RequestBody(
        Optional<String> name,
        List<String> contentTypes,
        TypeRef type,
        boolean required,
        Docs docs,
        SourceLocation where) {
    public RequestBody {
        contentTypes = List.copyOf(contentTypes);
    }
}
