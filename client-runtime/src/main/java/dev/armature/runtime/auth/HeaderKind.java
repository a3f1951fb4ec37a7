package dev.armature.runtime.auth;

import java.util.List;
import java.util.function.Predicate;

/**
 * A credential that is one header, the same for each request.
 *
 * @param label what messages call it
 * @param schemes what it fits
 * @param name the header
 * @param value its value
 * @param secrets the parts of the value that must not be printed
 */
record HeaderKind(String label, Predicate<AuthScheme> schemes, String name, String value, List<String> secrets)
        implements CredentialKind {
    @Override
    public boolean fits(AuthScheme scheme) {
        return schemes.test(scheme);
    }

    @Override
    public Signer signer(List<AuthScheme> wanted, AuthContext context) {
        return Signer.header(name, value, secrets);
    }

    @Override
    public String toString() {
        return label;
    }
}
