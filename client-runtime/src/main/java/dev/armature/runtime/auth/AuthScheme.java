package dev.armature.runtime.auth;

import java.util.List;

/**
 * How an API wants to be told who calls; what a description's security schemes say.
 *
 * @param kind the kind of scheme
 * @param name the header, query parameter or cookie of an API key; empty otherwise
 * @param scopes the scopes of OAuth 2; empty otherwise
 */
public record AuthScheme(Kind kind, String name, List<String> scopes) {
    /** The kinds of schemes. */
    public enum Kind {
        /** A bearer token (RFC 6750) for scopes. */
        OAUTH2,
        /** A bearer token (RFC 6750). */
        BEARER,
        /** User and password (RFC 7617). */
        BASIC,
        /** A key in a header. */
        API_KEY_HEADER,
        /** A key in the query. */
        API_KEY_QUERY,
        /** A key in a cookie. */
        API_KEY_COOKIE
    }

    /**
     * Copies the scopes.
     *
     * @param kind the kind of scheme
     * @param name the header, query parameter or cookie of an API key; empty otherwise
     * @param scopes the scopes of OAuth 2; empty otherwise
     */
    public AuthScheme {
        scopes = List.copyOf(scopes);
    }

    /**
     * OAuth 2.
     *
     * @param scopes the scopes that operations need. Those that are URLs are asked for as they are; if there is none, the scope is
     *     {@code <origin of the endpoint>/.default}
     * @return the scheme
     */
    public static AuthScheme oauth2(List<String> scopes) {
        return new AuthScheme(Kind.OAUTH2, "", scopes);
    }

    /** {@return a bearer token without scopes} */
    public static AuthScheme bearer() {
        return new AuthScheme(Kind.BEARER, "", List.of());
    }

    /** {@return user and password} */
    public static AuthScheme basic() {
        return new AuthScheme(Kind.BASIC, "", List.of());
    }

    /**
     * A key in a header.
     *
     * @param name the header
     * @return the scheme
     */
    public static AuthScheme apiKeyHeader(String name) {
        return new AuthScheme(Kind.API_KEY_HEADER, name, List.of());
    }

    /**
     * A key in the query.
     *
     * @param name the query parameter
     * @return the scheme
     */
    public static AuthScheme apiKeyQuery(String name) {
        return new AuthScheme(Kind.API_KEY_QUERY, name, List.of());
    }

    /**
     * A key in a cookie.
     *
     * @param name the cookie
     * @return the scheme
     */
    public static AuthScheme apiKeyCookie(String name) {
        return new AuthScheme(Kind.API_KEY_COOKIE, name, List.of());
    }
}
