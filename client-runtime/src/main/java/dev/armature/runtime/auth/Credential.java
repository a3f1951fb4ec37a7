package dev.armature.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. A client attaches it to requests to its own endpoint only, over HTTPS only, and only to operations that want it.
 * Immutable, thread-safe, and silent: no form of it prints a secret.
 */
public final class Credential {
    private static final Credential NONE = new Credential(null, false, Map.of());
    private static final String AUTHORIZATION = "Authorization";

    private final @Nullable CredentialKind kind;
    private final boolean always;
    private final Map<String, Credential> named;

    private Credential(@Nullable CredentialKind kind, boolean always, Map<String, Credential> named) {
        this.kind = kind;
        this.always = always;
        this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /**
     * Bearer tokens (RFC 6750) from a source.
     *
     * @param source gives tokens; asked when there is none, and ahead of the expiry of the one there is
     * @return the credential
     */
    public static Credential bearer(TokenSource source) {
        return of(BearerKind.of(source));
    }

    /**
     * A bearer token that never changes.
     *
     * @param token the token
     * @return the credential
     */
    public static Credential token(String token) {
        AccessToken fixed = new AccessToken(token, Instant.MAX);
        return bearer(request -> CompletableFuture.completedFuture(fixed));
    }

    /**
     * Bearer tokens that the client gets itself, with an id and a secret of its own (OAuth 2 client credentials grant, RFC 6749,
     * section 4.4).
     *
     * @param client id and secret, and where tokens come from when the API's description does not say it
     * @return the credential
     */
    public static Credential clientCredentials(ClientCredentials client) {
        return of(BearerKind.of(client));
    }

    /**
     * An API key, sent where the API's description says.
     *
     * @param key the key
     * @return the credential
     */
    public static Credential apiKey(String key) {
        return of(new ApiKeyKind(key));
    }

    /**
     * User and password (RFC 7617).
     *
     * @param user the user; must not contain a colon
     * @param password the password
     * @return the credential
     * @throws IllegalArgumentException when the user contains a colon
     */
    public static Credential basic(String user, String password) {
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("The user of a basic credential must not contain a colon");
        }
        String pair = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return of(new HeaderKind(
                "basic",
                scheme -> scheme.kind() == AuthScheme.Kind.BASIC
                        || (scheme.kind() == AuthScheme.Kind.API_KEY_HEADER && scheme.authorizationHeader()),
                AUTHORIZATION,
                "Basic " + pair,
                List.of(pair, password)));
    }

    /**
     * Any other scheme of HTTP authentication (RFC 9110, section 11), for instance {@code Authorization: SharedAccessKey ...}.
     *
     * @param scheme the first word
     * @param value what follows it
     * @return the credential
     */
    public static Credential http(String scheme, String value) {
        return of(new HeaderKind(
                scheme,
                wanted -> wanted.authorizationHeader()
                        && (wanted.kind() == AuthScheme.Kind.API_KEY_HEADER
                                || wanted.name().equalsIgnoreCase(scheme)),
                AUTHORIZATION,
                scheme + " " + value,
                List.of(value)));
    }

    /**
     * A secret in a header of your choice, whatever schemes the API's description names.
     *
     * @param name the header
     * @param value its value
     * @return the credential
     */
    public static Credential header(String name, String value) {
        return of(new HeaderKind("header", scheme -> true, name, value, List.of(value)));
    }

    /** {@return no credential} */
    public static Credential none() {
        return NONE;
    }

    /**
     * Adds tokens of further tenants for operations across tenants, such as the peering of virtual networks. Azure Resource Manager
     * takes them in the header {@code x-ms-authorization-auxiliary}.
     *
     * @param sources gives one tenant's tokens each, for the same scopes
     * @return this credential with those beside it
     * @throws IllegalArgumentException when there are more than three
     * @throws IllegalStateException when this credential has no bearer tokens
     */
    public Credential withAuxiliary(TokenSource... sources) {
        return withAuxiliary(Arrays.stream(sources)
                .map(source -> new BearerKind.Auxiliary(Optional.of(source), Optional.empty()))
                .toList());
    }

    /**
     * Adds tokens of further tenants, from the same source: it is asked with {@link TokenRequest#tenantId}.
     *
     * @param tenants their ids
     * @return this credential with those beside it
     * @throws IllegalArgumentException when there are more than three
     * @throws IllegalStateException when this credential has no bearer tokens
     */
    public Credential withAuxiliaryTenants(String... tenants) {
        return withAuxiliary(Arrays.stream(tenants)
                .map(tenant -> new BearerKind.Auxiliary(Optional.empty(), Optional.of(tenant)))
                .toList());
    }

    /**
     * Adds a credential for one of the API's security schemes.
     *
     * @param scheme the scheme's key in the description
     * @param credential what it gets; it takes precedence over this credential there
     * @return this credential and that one
     */
    public Credential with(String scheme, Credential credential) {
        Map<String, Credential> all = new LinkedHashMap<>(named);
        all.put(scheme, credential);
        return new Credential(kind, always, all);
    }

    /**
     * Sends this credential with every operation, even those that the description declares open or to want another one. For
     * descriptions that are wrong about it.
     *
     * @return this credential without regard to what is declared
     */
    public Credential always() {
        return new Credential(kind, true, named);
    }

    /** {@return the kinds of credentials} */
    @Override
    public String toString() {
        return "Credential[" + (kind == null ? "none" : kind.label()) + (named.isEmpty() ? "" : named.toString()) + "]";
    }

    @Nullable
    CredentialKind kind() {
        return kind;
    }

    boolean isAlways() {
        return always;
    }

    Map<String, Credential> named() {
        return named;
    }

    private static Credential of(CredentialKind kind) {
        return new Credential(kind, false, Map.of());
    }

    private Credential withAuxiliary(List<BearerKind.Auxiliary> tenants) {
        if (!(kind instanceof BearerKind bearer)) {
            throw new IllegalStateException("Auxiliary tokens go beside bearer tokens only");
        }
        return new Credential(bearer.with(tenants), always, named);
    }
}
