package dev.armature.runtime.page;

import dev.armature.runtime.http.Futures;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes all items and does something with each. */
final class ItemConsumer<T> implements Flow.Subscriber<T> {
    private final Consumer<? super T> action;
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

    ItemConsumer(Consumer<? super T> action) {
        this.action = action;
    }

    CompletableFuture<@Nullable Void> end() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        // Whatever ends the future ends the walk: the caller's cancelling, or an exception of the action.
        Futures.whenDone(end, (none, fault) -> subscription.cancel());
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T item) {
        try {
            action.accept(item);
        } catch (RuntimeException | Error e) {
            end.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable fault) {
        end.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        end.complete(null);
    }
}
