package dev.armature.runtime.auth;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Puts cached bearer tokens on requests: the client's own, and those of further tenants. */
final class BearerSigner implements Signer {
    private static final String AUTHORIZATION = "Authorization";
    private static final String AUXILIARY = "x-ms-authorization-auxiliary";

    private final TokenCache cache;
    private final List<Auxiliary> auxiliary;
    private final List<String> scopes;

    BearerSigner(TokenCache cache, List<Auxiliary> auxiliary, List<String> scopes) {
        this.cache = cache;
        this.auxiliary = auxiliary;
        this.scopes = scopes;
    }

    /** The tokens of a further tenant. */
    record Auxiliary(TokenCache cache, Optional<String> tenant) {}

    @Override
    public CompletableFuture<HttpRequest> sign(HttpRequest request, Optional<String> claims) {
        if (request.headers().contains(AUTHORIZATION)) {
            return CompletableFuture.completedFuture(request);
        }
        TokenRequest wanted = new TokenRequest(scopes, claims, Optional.empty());
        CompletableFuture<HttpRequest> signed = Futures.map(
                token(request, cache, wanted), token -> request.withHeader(AUTHORIZATION, "Bearer " + token));
        for (Auxiliary other : auxiliary) {
            signed = Futures.then(signed, unfinished -> addAuxiliary(unfinished, other));
        }
        return signed;
    }

    @Override
    public boolean answersClaims() {
        return true;
    }

    /** Azure Resource Manager takes up to three of them in one header, separated by commas. */
    private CompletableFuture<HttpRequest> addAuxiliary(HttpRequest request, Auxiliary other) {
        TokenRequest wanted = new TokenRequest(scopes, Optional.empty(), other.tenant());
        return Futures.map(token(request, other.cache(), wanted), token -> {
            String others = request.headers()
                    .first(AUXILIARY)
                    .map(before -> before + ", ")
                    .orElse("");
            return request.withHeader(AUXILIARY, others + "Bearer " + token);
        });
    }

    private static CompletableFuture<String> token(HttpRequest request, TokenCache cache, TokenRequest wanted) {
        return Futures.map(request.scope().bind(cache.get(wanted)), token -> {
            request.scope().secrets().add(token.value());
            return token.value();
        });
    }
}
