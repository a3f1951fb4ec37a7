package dev.armature.runtime.auth;

import java.time.Instant;

/**
 * A bearer token.
 *
 * @param value the token
 * @param expiresAt when it stops being accepted; {@link Instant#MAX} when that is unknown
 */
public record AccessToken(String value, Instant expiresAt) {
    /** {@return the expiry, without the token} */
    @Override
    public String toString() {
        return "AccessToken[***, expiresAt=" + expiresAt + "]";
    }
}
