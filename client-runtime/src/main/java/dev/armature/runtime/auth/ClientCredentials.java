package dev.armature.runtime.auth;

import dev.armature.runtime.http.Origin;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a client that gets bearer tokens for itself (OAuth 2 client credentials grant, RFC 6749, section 4.4). Immutable;
 * never prints the secret.
 */
public final class ClientCredentials {
    private final String id;
    private final String secret;
    private final @Nullable String tokenUrl;
    private final boolean secretInBody;
    private final @Nullable List<String> scopes;
    private final Map<String, String> parameters;

    private ClientCredentials(
            String id,
            String secret,
            @Nullable String tokenUrl,
            boolean secretInBody,
            @Nullable List<String> scopes,
            Map<String, String> parameters) {
        this.id = id;
        this.secret = secret;
        this.tokenUrl = tokenUrl;
        this.secretInBody = secretInBody;
        this.scopes = scopes;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * An identity that authenticates to the token endpoint with HTTP basic authentication (RFC 6749, section 2.3.1).
     *
     * @param id the client's id
     * @param secret the client's secret
     * @return the identity
     */
    public static ClientCredentials of(String id, String secret) {
        return new ClientCredentials(id, secret, null, false, null, Map.of());
    }

    /**
     * Says where tokens come from, in place of what the API's description says.
     *
     * @param url the token endpoint, an absolute {@code https} URL; {@code http} only for tests on this machine with
     *     {@code ClientOptions.Builder.allowPlainHttpOnLoopback}
     * @return this identity with that endpoint
     * @throws IllegalArgumentException when it is no absolute {@code http} or {@code https} URL without user information
     */
    public ClientCredentials tokenUrl(String url) {
        Origin.of(URI.create(url));
        return new ClientCredentials(id, secret, url, secretInBody, scopes, parameters);
    }

    /** {@return this identity with id and secret as members of the form, for token endpoints that know no basic authentication} */
    public ClientCredentials secretInBody() {
        return new ClientCredentials(id, secret, tokenUrl, true, scopes, parameters);
    }

    /**
     * Asks for these scopes, in place of those of the description.
     *
     * @param values the scopes; none to send no {@code scope} at all
     * @return this identity with those scopes
     */
    public ClientCredentials scopes(String... values) {
        return new ClientCredentials(id, secret, tokenUrl, secretInBody, List.of(values), parameters);
    }

    /**
     * Adds a parameter to token requests that the token endpoint wants, for instance {@code audience} or {@code resource}.
     *
     * @param name the parameter
     * @param value its value, not encoded
     * @return this identity with that parameter
     */
    public ClientCredentials parameter(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(name, value);
        return new ClientCredentials(id, secret, tokenUrl, secretInBody, scopes, all);
    }

    /** {@return the client's id} */
    @Override
    public String toString() {
        return "ClientCredentials[" + id + "]";
    }

    String id() {
        return id;
    }

    String secret() {
        return secret;
    }

    boolean isSecretInBody() {
        return secretInBody;
    }

    /** The scopes to ask for. */
    List<String> scopesOf(TokenRequest request) {
        return scopes == null ? request.scopes() : scopes;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    Optional<String> tokenUrl(List<AuthScheme> schemes) {
        return Optional.ofNullable(tokenUrl).or(() -> schemes.stream()
                .map(AuthScheme::tokenUrl)
                .filter(url -> !url.isEmpty())
                .findFirst());
    }

    TokenSource source(List<AuthScheme> schemes, AuthContext context) {
        String url = tokenUrl(schemes)
                .orElseThrow(() -> new IllegalStateException(
                        "This API's description names no token endpoint; see ClientCredentials.tokenUrl"));
        return new TokenEndpoint(this, url, context);
    }
}
