package dev.armature.runtime.auth;

import dev.armature.runtime.http.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Who calls. A client attaches it to requests to its own endpoint only, and over HTTPS only. Immutable, thread-safe, and silent: no
 * form of it prints a secret.
 */
public final class Credential {
    private static final Credential NONE = new Credential("none", (schemes, scopes, clock) -> Signer.NONE);

    private final String kind;
    private final Signing signing;

    private Credential(String kind, Signing signing) {
        this.kind = kind;
        this.signing = signing;
    }

    /**
     * Bearer tokens (RFC 6750) from a source.
     *
     * @param source gives tokens; asked when there is none, and ahead of the expiry of the one there is
     * @return the credential
     */
    public static Credential bearer(TokenSource source) {
        return new Credential(
                "bearer", (schemes, scopes, clock) -> new BearerSigner(new TokenCache(source, clock), scopes));
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
     * An API key, sent where the API's description says.
     *
     * @param key the key
     * @return the credential
     */
    public static Credential apiKey(String key) {
        return new Credential("apiKey", (schemes, scopes, clock) -> ApiKeySigner.of(key, schemes));
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
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair);
        return new Credential("basic", (schemes, scopes, clock) -> Signer.header("Authorization", header));
    }

    /** {@return no credential} */
    public static Credential none() {
        return NONE;
    }

    /** {@return the kind of credential} */
    @Override
    public String toString() {
        return "Credential[" + kind + "]";
    }

    Signer signer(List<AuthScheme> schemes, List<String> scopes, Scheduler clock) {
        return signing.signer(schemes, scopes, clock);
    }

    /** Settles where the secret goes, once per client. */
    @FunctionalInterface
    private interface Signing {
        Signer signer(List<AuthScheme> schemes, List<String> scopes, Scheduler clock);
    }
}
