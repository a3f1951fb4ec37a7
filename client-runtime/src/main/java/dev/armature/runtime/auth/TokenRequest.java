package dev.armature.runtime.auth;

import java.util.List;
import java.util.Optional;

/**
 * What a token is asked for.
 *
 * @param scopes the scopes, for instance {@code https://management.azure.com/.default}
 * @param claims further claims a server has demanded (claims challenge), as JSON
 * @param tenantId the tenant, when it is another than the credential's own
 */
public record TokenRequest(List<String> scopes, Optional<String> claims, Optional<String> tenantId) {
    /**
     * Copies the scopes.
     *
     * @param scopes the scopes
     * @param claims further claims a server has demanded (claims challenge), as JSON
     * @param tenantId the tenant, when it is another than the credential's own
     */
    public TokenRequest {
        scopes = List.copyOf(scopes);
    }
}
