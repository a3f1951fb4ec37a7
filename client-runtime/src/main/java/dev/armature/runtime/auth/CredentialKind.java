package dev.armature.runtime.auth;

import java.util.List;

/** What a {@link Credential} is made of. */
interface CredentialKind {
    /** What messages call it; nothing secret. */
    String label();

    /** Whether this is what the scheme asks for. */
    boolean fits(AuthScheme scheme);

    /**
     * Settles where the secret goes, once per client.
     *
     * @param schemes what the credential was chosen for, at least one of which it fits; empty when the API declares nothing
     * @throws IllegalStateException when the schemes do not say enough
     */
    Signer signer(List<AuthScheme> schemes, AuthContext context);
}
