package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.TransportException;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.testing.FakeScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TokenCacheTest {
    private static final TokenRequest REQUEST = new TokenRequest(List.of("s"), Optional.empty(), Optional.empty());

    private final FakeScheduler clock = new FakeScheduler();
    private final List<CompletableFuture<AccessToken>> asked = new ArrayList<>();
    private final TokenCache cache = new TokenCache(
            request -> {
                CompletableFuture<AccessToken> future = new CompletableFuture<>();
                asked.add(future);
                return future;
            },
            clock);

    @Test
    void manyCallsShareOneFetch() {
        CompletableFuture<AccessToken> first = cache.get(REQUEST);
        CompletableFuture<AccessToken> second = cache.get(REQUEST);
        give(0, "t1", Duration.ofHours(1));

        assertThat(asked).hasSize(1);
        assertThat(first.join().value()).isEqualTo("t1");
        assertThat(second.join()).isEqualTo(first.join());
        assertThat(cache.get(REQUEST).join().value()).isEqualTo("t1");
        assertThat(asked).hasSize(1);
    }

    @Test
    void oneWhoGivesUpStopsNobodyElse() {
        CompletableFuture<AccessToken> first = cache.get(REQUEST);
        CompletableFuture<AccessToken> second = cache.get(REQUEST);
        first.cancel(true);
        give(0, "t1", Duration.ofHours(1));

        assertThat(second.join().value()).isEqualTo("t1");
    }

    @Test
    void aTokenIsReplacedAheadOfItsExpiryWhileItIsStillUsed() {
        cache.get(REQUEST);
        give(0, "t1", Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(56));

        assertThat(cache.get(REQUEST).join().value()).isEqualTo("t1");
        assertThat(asked).hasSize(2);
        give(1, "t2", Duration.ofHours(1));
        assertThat(cache.get(REQUEST).join().value()).isEqualTo("t2");
    }

    @Test
    void aReplacementThatFailsIsTriedAgainALittleLater() {
        cache.get(REQUEST);
        give(0, "t1", Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(56));
        cache.get(REQUEST);
        asked.get(1).completeExceptionally(new IllegalStateException("down"));

        assertThat(cache.get(REQUEST).join().value()).isEqualTo("t1");
        assertThat(asked).hasSize(2);
        clock.advance(Duration.ofSeconds(31));
        assertThat(cache.get(REQUEST).join().value()).isEqualTo("t1");
        assertThat(asked).hasSize(3);
    }

    @Test
    void anExpiredTokenIsNotUsed() {
        cache.get(REQUEST);
        give(0, "t1", Duration.ofHours(1));
        clock.advance(Duration.ofMinutes(60));

        CompletableFuture<AccessToken> token = cache.get(REQUEST);
        assertThat(token).isNotDone();
        give(1, "t2", Duration.ofHours(1));
        assertThat(token.join().value()).isEqualTo("t2");
    }

    @Test
    void aFailureIsNotRemembered() {
        CompletableFuture<AccessToken> failed = cache.get(REQUEST);
        asked.get(0).completeExceptionally(new IllegalStateException("down"));

        assertThatThrownBy(() -> Futures.join(failed)).hasMessage("down");
        CompletableFuture<AccessToken> again = cache.get(REQUEST);
        give(1, "t1", Duration.ofHours(1));
        assertThat(again.join().value()).isEqualTo("t1");
    }

    @Test
    void aSourceThatThrowsOrGivesNothingFailsTheCall() {
        TokenCache throwing = new TokenCache(
                request -> {
                    throw new IllegalStateException("broken");
                },
                clock);

        assertThatThrownBy(() -> Futures.join(throwing.get(REQUEST))).hasMessage("broken");
        CompletableFuture<AccessToken> nothing = cache.get(REQUEST);
        CompletableFuture<?> untyped = asked.get(0);
        untyped.complete(null);
        assertThatThrownBy(() -> Futures.join(nothing)).hasMessageContaining("no token");
    }

    @Test
    void claimsNeedAnotherToken() {
        cache.get(REQUEST);
        give(0, "t1", Duration.ofHours(1));

        CompletableFuture<AccessToken> claimed =
                cache.get(new TokenRequest(List.of("s"), Optional.of("{}"), Optional.empty()));
        give(1, "t2", Duration.ofHours(1));

        assertThat(claimed.join().value()).isEqualTo("t2");
        assertThat(cache.get(REQUEST).join().value()).isEqualTo("t2");
    }

    @Test
    void aSourceThatDoesNotAnswerDoesNotBlockTheCallsToCome() {
        CompletableFuture<AccessToken> stuck = cache.get(REQUEST);
        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> Futures.join(stuck)).isInstanceOf(TransportException.class);
        CompletableFuture<AccessToken> next = cache.get(REQUEST);
        give(1, "t1", Duration.ofHours(1));
        assertThat(next.join().value()).isEqualTo("t1");
        assertThat(clock.waiting()).isZero();
    }

    private void give(int index, String value, Duration lifetime) {
        asked.get(index).complete(new AccessToken(value, clock.now().plus(lifetime)));
    }
}
