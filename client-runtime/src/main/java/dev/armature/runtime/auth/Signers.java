package dev.armature.runtime.auth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which of a client's credentials go with which operation. */
final class Signers {
    private final Credential credential;
    private final AuthContext context;
    private final Security general;
    private final Map<String, Security> operations;
    private final Map<Security, Signer> chosen = new ConcurrentHashMap<>();
    private final Map<Use, Signer> made = new ConcurrentHashMap<>();

    /** One token cache serves all operations that use a credential for the same scheme. */
    private record Use(CredentialKind kind, List<AuthScheme> schemes) {}

    Signers(Credential credential, Security general, Map<String, Security> operations, AuthContext context) {
        this.credential = credential;
        this.general = general;
        this.operations = Map.copyOf(operations);
        this.context = context;
        requireUse();
        // What is wrong with the usual credential is better found now than with the first call.
        var unused = best(general);
    }

    /**
     * The signer for an operation.
     *
     * @throws IllegalStateException when the operation wants a credential that the client does not have, but others
     */
    Signer of(String operation) {
        Security security = operations.getOrDefault(operation, general);
        return chosen.computeIfAbsent(security, wanted -> choose(operation, wanted));
    }

    private Signer choose(String operation, Security security) {
        CredentialKind own = credential.kind();
        if (own != null && credential.isAlways()) {
            return signer(own, fitting(own, allSchemes()));
        }
        if (!security.declared()) {
            return undeclared(own);
        }
        return best(security).orElseGet(() -> {
            if (security.optional() || !anyCredential()) {
                return Signer.NONE;
            }
            throw new IllegalStateException(operation + " wants " + security + ", and the client has " + credential
                    + "; see ClientBuilder.credential and Credential.always");
        });
    }

    /** The first alternative that takes a credential the client has; else the first that it can do without one. */
    private Optional<Signer> best(Security security) {
        Optional<Signer> covered = Optional.empty();
        for (List<AuthScheme> alternative : security.credentialed().toList()) {
            Optional<Signer> signer = cover(alternative);
            if (signer.isPresent() && signer.get() != Signer.NONE) {
                return signer;
            }
            covered = covered.or(() -> signer);
        }
        return covered;
    }

    /** All schemes of an alternative; the certificate of mutual TLS is the HTTP client's business. */
    private Optional<Signer> cover(List<AuthScheme> alternative) {
        List<Signer> signers = new ArrayList<>();
        for (AuthScheme scheme : alternative) {
            if (scheme.kind() != AuthScheme.Kind.MUTUAL_TLS) {
                CredentialKind kind = credentialFor(scheme);
                if (kind == null) {
                    return Optional.empty();
                }
                signers.add(signer(kind, List.of(scheme)));
            }
        }
        return Optional.of(signers.isEmpty() ? Signer.NONE : Signer.all(signers));
    }

    private @Nullable CredentialKind credentialFor(AuthScheme scheme) {
        Credential named = credential.named().get(scheme.id());
        if (named != null) {
            return named.kind();
        }
        CredentialKind own = credential.kind();
        return own != null && own.fits(scheme) ? own : null;
    }

    private Signer undeclared(@Nullable CredentialKind own) {
        return own == null ? Signer.NONE : signer(own, List.of());
    }

    private Signer signer(CredentialKind kind, List<AuthScheme> schemes) {
        return made.computeIfAbsent(new Use(kind, schemes), use -> use.kind().signer(use.schemes(), context));
    }

    private boolean anyCredential() {
        return credential.kind() != null || !credential.named().isEmpty();
    }

    private List<AuthScheme> allSchemes() {
        List<AuthScheme> all = new ArrayList<>(general.schemes());
        operations.values().forEach(security -> all.addAll(security.schemes()));
        return all.stream().distinct().toList();
    }

    private static List<AuthScheme> fitting(CredentialKind kind, List<AuthScheme> schemes) {
        return schemes.stream().filter(kind::fits).toList();
    }

    /** A credential that no operation can ever use is a mistake, better found when the client is built. */
    private void requireUse() {
        List<AuthScheme> all = allSchemes();
        Map<String, AuthScheme> byId = new LinkedHashMap<>();
        all.forEach(scheme -> byId.put(scheme.id(), scheme));
        credential.named().forEach((id, named) -> requireScheme(id, named.kind(), byId));
        CredentialKind own = credential.kind();
        boolean undeclared = !general.declared();
        if (own != null && credential.isAlways()) {
            signer(own, fitting(own, all));
        } else if (own != null && undeclared) {
            undeclared(own);
        } else if (own != null && fitting(own, all).isEmpty() && !all.isEmpty()) {
            throw new IllegalStateException("None of this API's security schemes takes this kind of credential ("
                    + own.label() + "): " + all.stream().map(AuthScheme::label).toList()
                    + "; see Credential.header and Credential.always");
        }
    }

    private static void requireScheme(String id, @Nullable CredentialKind kind, Map<String, AuthScheme> byId) {
        AuthScheme scheme = byId.get(id);
        if (scheme == null) {
            throw new IllegalStateException(
                    "There is no security scheme " + id + " in this API; there are " + byId.keySet());
        }
        if (kind != null && !kind.fits(scheme)) {
            throw new IllegalStateException("The security scheme " + id + " is of kind " + scheme.kind()
                    + " and does not take this kind of credential (" + kind.label() + ")");
        }
    }
}
