package dev.armature.runtime.auth;

import dev.armature.runtime.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts a secret on a request whose destination has been checked. */
interface Signer {
    Signer NONE = new Signer() {
        @Override
        public CompletableFuture<HttpRequest> sign(HttpRequest request, Optional<String> claims) {
            return CompletableFuture.completedFuture(request);
        }

        @Override
        public boolean secret() {
            return false;
        }
    };

    CompletableFuture<HttpRequest> sign(HttpRequest request, Optional<String> claims);

    /** Whether anything is attached at all. */
    default boolean secret() {
        return true;
    }

    /** Whether a claims challenge can be answered. */
    default boolean answersClaims() {
        return false;
    }

    /** A header that is the same for each request; one that the caller has set himself stays. */
    static Signer header(String name, String value) {
        return (request, claims) -> CompletableFuture.completedFuture(
                request.headers().contains(name) ? request : request.withHeader(name, value));
    }
}
