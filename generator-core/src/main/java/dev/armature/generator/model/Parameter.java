package dev.armature.generator.model;

import java.util.Optional;

/**
 * A parameter outside the body.
 *
 * @param name the name on the wire
 * @param clientName {@code x-ms-client-name}
 * @param scope whether it is set per client or per call
 * @param fixedValue the value sent unless the caller says otherwise: the api-version, a single-value enum, an {@code
 *     x-ms-client-default}
 * @param explode whether each item of a list or map becomes a name=value pair of its own
 * @param secret whether its value must never be printed
 * @param skipUrlEncoding {@code x-ms-skip-url-encoding} or {@code allowReserved}: the value is already encoded
 */
public record Parameter(
        String name,
        Optional<String> clientName,
        In in,
        Scope scope,
        TypeRef type,
        boolean required,
        Optional<String> fixedValue,
        Style style,
        boolean explode,
        boolean skipUrlEncoding,
        boolean secret,
        Constraints constraints,
        Docs docs,
        SourceLocation where) {

    /** Whether this is the parameter that names the version of the API. */
    public boolean isApiVersion() {
        return name.equals("api-version") && in != In.PATH;
    }

    /** Where the parameter goes. */
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /** Who sets the parameter. */
    public enum Scope {
        CLIENT,
        METHOD
    }

    /** How lists and objects are written, in the words of OpenAPI 3. {@code TAB_DELIMITED} is 2.0's {@code tsv}. */
    public enum Style {
        SIMPLE,
        FORM,
        SPACE_DELIMITED,
        PIPE_DELIMITED,
        TAB_DELIMITED,
        DEEP_OBJECT
    }
}
