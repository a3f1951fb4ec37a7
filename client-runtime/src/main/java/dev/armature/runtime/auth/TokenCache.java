package dev.armature.runtime.auth;

import dev.armature.runtime.TransportException;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One token, fetched once however many calls need it; with claims that a server demands, once for the same claims. Ahead of its expiry it is replaced in the background, while calls still use
 * the old one; should that fail, it is tried again a little later. A source that does not answer is given up, so that it cannot
 * block all calls to come.
 */
final class TokenCache {
    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(5);
    private static final Duration NOT_USED_WITHIN = Duration.ofSeconds(20);
    private static final Duration LONGEST_FETCH = Duration.ofMinutes(2);
    private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);

    private final TokenSource source;
    private final Scheduler clock;
    private final Map<TokenRequest, CompletableFuture<AccessToken>> running = new ConcurrentHashMap<>();
    private volatile @Nullable AccessToken current;
    private volatile Instant nextRefresh = Instant.MIN;

    TokenCache(TokenSource source, Scheduler clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A token for the request; each caller gets a future of his own, so that one who gives up stops nobody else. */
    CompletableFuture<AccessToken> get(TokenRequest request) {
        AccessToken token = current;
        Instant now = clock.now();
        if (token == null || request.claims().isPresent() || !usable(token, NOT_USED_WITHIN, now)) {
            return fetch(request).copy();
        }
        if (!usable(token, REFRESH_AHEAD, now) && !now.isBefore(nextRefresh)) {
            nextRefresh = now.plus(BETWEEN_REFRESHES);
            var unused = fetch(request);
        }
        return CompletableFuture.completedFuture(token);
    }

    private static boolean usable(AccessToken token, Duration ahead, Instant now) {
        return now.isBefore(token.expiresAt().minus(ahead));
    }

    /** Asks the source, unless it is being asked for the same already. */
    private CompletableFuture<AccessToken> fetch(TokenRequest request) {
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        CompletableFuture<AccessToken> other = running.putIfAbsent(request, mine);
        if (other != null) {
            return other;
        }
        CompletableFuture<AccessToken> answer = ask(request);
        CompletableFuture<@Nullable Void> limit = clock.delay(LONGEST_FETCH);
        Futures.whenDone(limit, (none, inTime) -> {
            if (inTime == null) {
                running.remove(request, mine);
                mine.completeExceptionally(TransportException.timeout("Asking the token source"));
                answer.cancel(true);
            }
        });
        Futures.whenDone(answer, (token, fault) -> {
            limit.cancel(false);
            if (token != null) {
                current = token;
            }
            running.remove(request, mine);
            if (token != null) {
                mine.complete(token);
            } else {
                mine.completeExceptionally(
                        fault != null ? fault : new IllegalStateException("The token source gave no token"));
            }
        });
        return mine;
    }

    private CompletableFuture<AccessToken> ask(TokenRequest request) {
        try {
            return source.token(request).toCompletableFuture();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
