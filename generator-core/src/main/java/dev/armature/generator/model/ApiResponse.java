package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * A declared answer.
 *
 * @param status a status code, a range such as {@code 4XX}, or {@code default}
 * @param body the type of the body; empty when the answer has none
 * @param contentTypes the declared content types of the body
 */
public record ApiResponse(
        String status,
        Optional<TypeRef> body,
        List<String> contentTypes,
        List<ResponseHeader> headers,
        Docs docs,
        SourceLocation where) {
    public ApiResponse {
        contentTypes = List.copyOf(contentTypes);
        headers = List.copyOf(headers);
    }
}
