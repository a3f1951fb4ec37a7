package dev.armature.runtime.auth;

import java.util.List;

/**
 * How an API wants to be told who calls; what a description's security schemes say. Immutable.
 *
 * @param id the scheme's key in the description; empty when it has none
 * @param kind the kind of scheme
 * @param name the header, query parameter or cookie of an API key; the scheme of HTTP authentication; empty otherwise
 * @param tokenUrl where OAuth 2 clients get tokens with their own credentials (RFC 6749, section 4.4); empty when nothing is declared
 * @param scopes the scopes of OAuth 2; empty otherwise
 */
public record AuthScheme(String id, Kind kind, String name, String tokenUrl, List<String> scopes) {
    /** The kinds of schemes. */
    public enum Kind {
        /** A bearer token (RFC 6750) for scopes. */
        OAUTH2,
        /** A bearer token (RFC 6750). */
        BEARER,
        /** User and password (RFC 7617). */
        BASIC,
        /** Another scheme of HTTP authentication (RFC 9110, section 11.1). */
        HTTP,
        /** A key in a header. */
        API_KEY_HEADER,
        /** A key in the query. */
        API_KEY_QUERY,
        /** A key in a cookie. */
        API_KEY_COOKIE,
        /** A certificate of the client, which the HTTP client sends: see {@code ClientOptions.Builder.httpClient}. */
        MUTUAL_TLS
    }

    /**
     * Copies the scopes.
     *
     * @param id the scheme's key in the description; empty when it has none
     * @param kind the kind of scheme
     * @param name the header, query parameter or cookie of an API key; the scheme of HTTP authentication; empty otherwise
     * @param tokenUrl where OAuth 2 clients get tokens with their own credentials; empty when nothing is declared
     * @param scopes the scopes of OAuth 2; empty otherwise
     */
    public AuthScheme {
        scopes = List.copyOf(scopes);
    }

    /**
     * OAuth 2.
     *
     * @param scopes the scopes that operations need, asked for as they are. {@code user_impersonation}, as Azure's descriptions call
     *     what a signed-in user grants, stands for {@code <origin of the endpoint>/.default}, and so does an empty list
     * @return the scheme
     */
    public static AuthScheme oauth2(List<String> scopes) {
        return new AuthScheme("", Kind.OAUTH2, "", "", scopes);
    }

    /** {@return a bearer token without scopes} */
    public static AuthScheme bearer() {
        return new AuthScheme("", Kind.BEARER, "", "", List.of());
    }

    /** {@return user and password} */
    public static AuthScheme basic() {
        return new AuthScheme("", Kind.BASIC, "", "", List.of());
    }

    /**
     * Another scheme of HTTP authentication.
     *
     * @param scheme the first word of {@code Authorization}, for instance {@code SharedAccessKey}
     * @return the scheme
     */
    public static AuthScheme http(String scheme) {
        return new AuthScheme("", Kind.HTTP, scheme, "", List.of());
    }

    /**
     * A key in a header.
     *
     * @param name the header
     * @return the scheme
     */
    public static AuthScheme apiKeyHeader(String name) {
        return new AuthScheme("", Kind.API_KEY_HEADER, name, "", List.of());
    }

    /**
     * A key in the query.
     *
     * @param name the query parameter
     * @return the scheme
     */
    public static AuthScheme apiKeyQuery(String name) {
        return new AuthScheme("", Kind.API_KEY_QUERY, name, "", List.of());
    }

    /**
     * A key in a cookie.
     *
     * @param name the cookie
     * @return the scheme
     */
    public static AuthScheme apiKeyCookie(String name) {
        return new AuthScheme("", Kind.API_KEY_COOKIE, name, "", List.of());
    }

    /** {@return a certificate of the client} */
    public static AuthScheme mutualTls() {
        return new AuthScheme("", Kind.MUTUAL_TLS, "", "", List.of());
    }

    /**
     * Names the scheme.
     *
     * @param newId the scheme's key in the description, which {@code ClientBuilder.credential(String, Credential)} takes
     * @return this scheme under that name
     */
    public AuthScheme named(String newId) {
        return new AuthScheme(newId, kind, name, tokenUrl, scopes);
    }

    /**
     * Says where tokens come from.
     *
     * @param url the token endpoint for clients with credentials of their own
     * @return this scheme with that endpoint
     */
    public AuthScheme tokensFrom(String url) {
        return new AuthScheme(id, kind, name, url, scopes);
    }

    /** What messages call the scheme. */
    String label() {
        return id.isEmpty() ? kind.name() : id;
    }

    /** Whether the secret stands in {@code Authorization}. */
    boolean authorizationHeader() {
        return switch (kind) {
            case OAUTH2, BEARER, BASIC, HTTP -> true;
            case API_KEY_HEADER -> name.equalsIgnoreCase("Authorization");
            case API_KEY_QUERY, API_KEY_COOKIE, MUTUAL_TLS -> false;
        };
    }
}
