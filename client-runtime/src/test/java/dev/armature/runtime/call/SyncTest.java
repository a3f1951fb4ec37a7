package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.armature.runtime.CallInterruptedException;
import dev.armature.runtime.TransportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SyncTest {
    @Test
    void theResultIsHandedOver() {
        assertThat(Sync.join(CompletableFuture.completedFuture("x"))).isEqualTo("x");
    }

    @Test
    void faultsComeWithoutWrappersAndWithTheCallersFrames() throws InterruptedException {
        TransportException[] fault = new TransportException[1];
        Thread elsewhere =
                new Thread(() -> fault[0] = new TransportException(TransportException.Kind.IO, "reset", null));
        elsewhere.start();
        elsewhere.join();
        CompletableFuture<String> future =
                CompletableFuture.failedFuture(new CompletionException(new CompletionException(fault[0])));

        Throwable thrown = catchThrowable(() -> Sync.join(future));
        Throwable again = catchThrowable(() -> Sync.join(future));

        assertThat(thrown).isSameAs(fault[0]).isSameAs(again);
        assertThat(Arrays.stream(thrown.getStackTrace()).map(StackTraceElement::getMethodName))
                .contains("faultsComeWithoutWrappersAndWithTheCallersFrames");
        assertThat(Arrays.stream(thrown.getStackTrace())
                        .filter(frame -> frame.getClassName().equals("-- waited for at --")))
                .hasSize(1);
    }

    @Test
    void checkedFaultsAreWrappedOnce() {
        assertThatThrownBy(() -> Sync.join(CompletableFuture.failedFuture(new IOException("disk"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk");
        assertThatThrownBy(() -> Sync.join(CompletableFuture.failedFuture(new Exception("other"))))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("other");
    }

    @Test
    void errorsStayErrors() {
        assertThatThrownBy(() -> Sync.join(CompletableFuture.failedFuture(new AssertionError("bug"))))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anInterruptCancelsTheCallAndKeepsTheFlag() {
        CompletableFuture<String> future = new CompletableFuture<>();

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Sync.join(future))
                    .isInstanceOf(CallInterruptedException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(future).isCancelled();
    }
}
