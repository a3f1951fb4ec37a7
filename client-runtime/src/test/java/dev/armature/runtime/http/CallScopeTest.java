package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallScopeTest {
    private final CallScope scope = new CallScope("Op", null);

    @Test
    void whatIsBoundEndsWithTheCall() {
        CompletableFuture<String> running = scope.bind(new CompletableFuture<>());
        CompletableFuture<String> finished = scope.bind(CompletableFuture.completedFuture("x"));

        scope.cancel();

        assertThat(running).isCancelled();
        assertThat(finished).isCompletedWithValue("x");
        assertThat(scope.cancelled()).isTrue();
    }

    @Test
    void whatIsBoundTooLateEndsAtOnce() {
        scope.cancel();

        assertThat(scope.bind(new CompletableFuture<String>())).isCancelled();
    }
}
