package dev.armature.generator.model;

import java.util.List;

/**
 * A way to authenticate.
 *
 * @param name the key of the scheme in the description
 * @param kind what it is
 * @param parameterName the header, query parameter or cookie of an API key, the scheme of HTTP authentication; empty for other kinds
 * @param tokenUrl the token endpoint of the client credentials flow; empty when there is none
 * @param scopes the OAuth 2 scopes an operation or the API asks for
 */
public record SecurityScheme(
        String name, Kind kind, String parameterName, String tokenUrl, List<String> scopes, Docs docs) {
    public SecurityScheme {
        scopes = List.copyOf(scopes);
    }

    /** The same scheme with other scopes. */
    public SecurityScheme with(List<String> others) {
        return new SecurityScheme(name, kind, parameterName, tokenUrl, others, docs);
    }

    /** The kinds of OpenAPI's security schemes. */
    public enum Kind {
        OAUTH2,
        OPEN_ID_CONNECT,
        BEARER,
        BASIC,
        /** Another scheme of HTTP authentication. */
        HTTP,
        API_KEY_HEADER,
        API_KEY_QUERY,
        API_KEY_COOKIE,
        MUTUAL_TLS,
        /** What this generator does not know. */
        OTHER
    }
}
