package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * The body of a request.
 *
 * @param name what 2.0 calls the body parameter, or {@code x-ms-requestBody-name}
 * @param contentTypes in order of preference, never empty
 * @param fields the fields of a URL-encoded form that are not written in the usual way
 */
public record RequestBody(
        Optional<String> name,
        List<String> contentTypes,
        TypeRef type,
        List<FormField> fields,
        boolean required,
        Docs docs,
        SourceLocation where) {
    public RequestBody {
        contentTypes = List.copyOf(contentTypes);
        fields = List.copyOf(fields);
    }

    /** A body whose fields, if it is a form, are written in the usual way. */
    public RequestBody(
            Optional<String> name,
            List<String> contentTypes,
            TypeRef type,
            boolean required,
            Docs docs,
            SourceLocation where) {
        this(name, contentTypes, type, List.of(), required, docs, where);
    }
}
