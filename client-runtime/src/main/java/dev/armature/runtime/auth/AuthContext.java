package dev.armature.runtime.auth;

import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.http.Transport;
import dev.armature.runtime.json.JsonCodec;
import java.util.List;

/**
 * What credentials need of the client they are used in.
 *
 * @param origins where requests may go
 * @param scopes what the user wants tokens for; empty to take the schemes' scopes
 * @param plainHttpOnLoopback whether plain HTTP to this machine is good enough
 * @param clock the clock for the expiry of tokens
 * @param transport brings requests to token endpoints
 * @param codec reads what token endpoints answer
 */
public record AuthContext(
        OriginRules origins,
        List<String> scopes,
        boolean plainHttpOnLoopback,
        Scheduler clock,
        Transport transport,
        JsonCodec codec) {
    /**
     * Copies the scopes.
     *
     * @param origins where requests may go
     * @param scopes what the user wants tokens for; empty to take the schemes' scopes
     * @param plainHttpOnLoopback whether plain HTTP to this machine is good enough
     * @param clock the clock for the expiry of tokens
     * @param transport brings requests to token endpoints
     * @param codec reads what token endpoints answer
     */
    public AuthContext {
        scopes = List.copyOf(scopes);
    }

    /** The scopes to ask a token for. */
    List<String> scopesOf(List<AuthScheme> schemes) {
        return scopes.isEmpty() ? Scopes.of(schemes, origins.endpoint()) : scopes;
    }
}
