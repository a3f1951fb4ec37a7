package dev.armature.runtime.poll;

import dev.armature.runtime.CallInterruptedException;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits on the calling thread for what an {@link AsyncPoller} does. */
final class BlockingPoller<T extends @Nullable Object> implements Poller<T> {
    private final AsyncPoller<T> poller;

    BlockingPoller(AsyncPoller<T> poller) {
        this.poller = poller;
    }

    @Override
    public OperationStatus status() {
        return poller.status();
    }

    @Override
    public OperationStatus poll() {
        return uninterrupted(() -> Futures.join(poller.poll()));
    }

    @Override
    public boolean isDone() {
        return poller.isDone();
    }

    @Override
    public T await() {
        return uninterrupted(() -> Futures.join(poller.result()));
    }

    @Override
    public T await(Duration timeout) {
        return uninterrupted(() -> Futures.join(poller.result(), timeout, () -> late(timeout)));
    }

    @Override
    public String resumeToken() {
        return poller.resumeToken();
    }

    @Override
    public Optional<HttpResponse> initialResponse() {
        return poller.initialResponse();
    }

    @Override
    public void cancel() {
        poller.cancel();
    }

    @Override
    public void cancelOperation() {
        Futures.join(poller.cancelOperation());
    }

    private PollingInterrupted late(Duration timeout) {
        return PollingInterrupted.of("no end within " + timeout, token(), null);
    }

    /** An interrupted thread gets the means to go on. */
    private <V extends @Nullable Object> V uninterrupted(Supplier<V> waiting) {
        try {
            return waiting.get();
        } catch (CallInterruptedException e) {
            throw PollingInterrupted.of("the waiting thread was interrupted", token(), e.getCause());
        }
    }

    private @Nullable String token() {
        try {
            return poller.resumeToken();
        } catch (NotResumableException e) {
            return null;
        }
    }
}
