package dev.armature.runtime.auth;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts a cached bearer token on requests. */
final class BearerSigner implements Signer {
    private final TokenCache cache;
    private final List<String> scopes;

    BearerSigner(TokenCache cache, List<String> scopes) {
        this.cache = cache;
        this.scopes = scopes;
    }

    @Override
    public CompletableFuture<HttpRequest> sign(HttpRequest request, Optional<String> claims) {
        if (request.headers().contains("Authorization")) {
            return CompletableFuture.completedFuture(request);
        }
        CompletableFuture<AccessToken> token =
                request.scope().bind(cache.get(new TokenRequest(scopes, claims, Optional.empty())));
        return Futures.map(token, access -> request.withHeader("Authorization", "Bearer " + access.value()));
    }

    @Override
    public boolean answersClaims() {
        return true;
    }
}
