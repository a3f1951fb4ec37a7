package dev.armature.runtime.auth;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts a secret on a request whose destination has been checked, and tells the request's scope what it is. */
interface Signer {
    /** Attaches nothing. */
    Signer NONE = (request, claims) -> CompletableFuture.completedFuture(request);

    CompletableFuture<HttpRequest> sign(HttpRequest request, Optional<String> claims);

    /** Whether a claims challenge can be answered. */
    default boolean answersClaims() {
        return false;
    }

    /** A header that is the same for each request; one that the caller has set himself stays. */
    static Signer header(String name, String value, List<String> secrets) {
        return (request, claims) -> {
            if (request.headers().contains(name)) {
                return CompletableFuture.completedFuture(request);
            }
            secrets.forEach(request.scope().secrets()::add);
            return CompletableFuture.completedFuture(request.withHeader(name, value));
        };
    }

    /** One after the other. */
    static Signer all(List<Signer> signers) {
        return signers.size() == 1
                ? signers.get(0)
                : new Signer() {
                    @Override
                    public CompletableFuture<HttpRequest> sign(HttpRequest request, Optional<String> claims) {
                        CompletableFuture<HttpRequest> signed = CompletableFuture.completedFuture(request);
                        for (Signer signer : signers) {
                            signed = Futures.then(signed, unfinished -> signer.sign(unfinished, claims));
                        }
                        return signed;
                    }

                    @Override
                    public boolean answersClaims() {
                        return signers.stream().anyMatch(Signer::answersClaims);
                    }
                };
    }
}
