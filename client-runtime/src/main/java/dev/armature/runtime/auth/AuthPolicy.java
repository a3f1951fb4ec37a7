package dev.armature.runtime.auth;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Next;
import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.Scheduler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Attaches the credential, and is the only place that does. A request to another origin than the client's own, or over plain HTTP,
 * fails here before a token is even asked for.
 */
public final class AuthPolicy implements Policy {
    private static final int UNAUTHORIZED = 401;

    private final Signer signer;
    private final OriginRules origins;
    private final boolean plainHttpOnLoopback;

    /**
     * A policy for one client.
     *
     * @param credential who calls
     * @param schemes how the API wants to be told
     * @param scopes what the user wants tokens for; empty to take the schemes' scopes
     * @param origins where requests may go
     * @param plainHttpOnLoopback whether plain HTTP to this machine is good enough
     * @param clock the clock for the expiry of tokens
     * @throws IllegalStateException when the API has no scheme for such a credential
     */
    public AuthPolicy(
            Credential credential,
            List<AuthScheme> schemes,
            List<String> scopes,
            OriginRules origins,
            boolean plainHttpOnLoopback,
            Scheduler clock) {
        List<String> wanted = scopes.isEmpty() ? Scopes.of(schemes, origins.endpoint()) : scopes;
        this.signer = credential.signer(schemes, wanted, clock);
        this.origins = origins;
        this.plainHttpOnLoopback = plainHttpOnLoopback;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        origins.require(request.uri());
        if (!signer.secret()) {
            return next.send(request);
        }
        requireSecure(Origin.of(request.uri()));
        return Futures.then(
                attempt(request, next, Optional.empty()), response -> answerChallenge(request, next, response));
    }

    private CompletableFuture<HttpResponse> attempt(HttpRequest request, Next next, Optional<String> claims) {
        return Futures.then(signer.sign(request, claims), next::send);
    }

    private CompletableFuture<HttpResponse> answerChallenge(HttpRequest request, Next next, HttpResponse response) {
        if (response.status() != UNAUTHORIZED || !signer.answersClaims() || !request.replayable()) {
            return CompletableFuture.completedFuture(response);
        }
        Optional<String> claims = ClaimsChallenge.of(response.headers());
        return claims.isPresent() ? attempt(request, next, claims) : CompletableFuture.completedFuture(response);
    }

    private void requireSecure(Origin origin) {
        if (!origin.secure() && !(plainHttpOnLoopback && origin.loopback())) {
            throw new InsecureEndpoint(origin.toString());
        }
    }
}
