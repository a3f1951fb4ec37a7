package dev.armature.runtime.auth;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Next;
import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.Policy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Attaches the credential, and is the only place that does. A request to another origin than the client's own, or over plain HTTP,
 * fails here before a token is even asked for.
 */
public final class AuthPolicy implements Policy {
    private static final int UNAUTHORIZED = 401;

    private final Signers signers;
    private final AuthContext context;

    /**
     * A policy for one client.
     *
     * @param credential who calls
     * @param general how operations want to be told
     * @param operations how those want to be told that differ, by operation id
     * @param context the client
     * @throws IllegalStateException when no operation takes such a credential
     */
    public AuthPolicy(Credential credential, Security general, Map<String, Security> operations, AuthContext context) {
        this.signers = new Signers(credential, general, operations, context);
        this.context = context;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        context.origins().require(request.uri());
        Signer signer = signers.of(request.scope().operation());
        if (signer == Signer.NONE) {
            return next.send(request);
        }
        requireSecure(Origin.of(request.uri()));
        return Futures.then(
                attempt(signer, request, next, Optional.empty()),
                response -> answerChallenge(signer, request, next, response));
    }

    private static CompletableFuture<HttpResponse> attempt(
            Signer signer, HttpRequest request, Next next, Optional<String> claims) {
        return Futures.then(signer.sign(request, claims), next::send);
    }

    private CompletableFuture<HttpResponse> answerChallenge(
            Signer signer, HttpRequest request, Next next, HttpResponse response) {
        Optional<String> claims = response.status() == UNAUTHORIZED && mayAnswer(signer, request)
                ? ClaimsChallenge.of(response.headers())
                : Optional.empty();
        return claims.isPresent()
                ? attempt(signer, request, next, claims)
                : CompletableFuture.completedFuture(response);
    }

    /** Only the configured endpoint may say what tokens are asked for, not the other servers that get them. */
    private boolean mayAnswer(Signer signer, HttpRequest request) {
        return signer.answersClaims()
                && request.replayable()
                && !request.headers().contains("Authorization")
                && Origin.of(request.uri()).equals(context.origins().endpoint());
    }

    private void requireSecure(Origin origin) {
        if (!origin.secure() && !(context.plainHttpOnLoopback() && origin.loopback())) {
            throw new InsecureEndpoint(origin.toString());
        }
    }
}
