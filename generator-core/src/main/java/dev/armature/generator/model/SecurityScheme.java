package dev.armature.generator.model;

import java.util.List;

/**
 * A way to authenticate.
 *
 * @param name the key of the scheme in the description
 * @param kind what it is
 * @param parameterName the header, query parameter or cookie of an API key; empty for other kinds
 * @param scopes the OAuth 2 scopes an operation or the API asks for
 */
public record SecurityScheme(String name, Kind kind, String parameterName, List<String> scopes, Docs docs) {
    public SecurityScheme {
        scopes = List.copyOf(scopes);
    }

    /** The kinds of OpenAPI's security schemes. */
    public enum Kind {
        OAUTH2,
        OPEN_ID_CONNECT,
        BEARER,
        BASIC,
        API_KEY_HEADER,
        API_KEY_QUERY,
        API_KEY_COOKIE,
        OTHER
    }
}
