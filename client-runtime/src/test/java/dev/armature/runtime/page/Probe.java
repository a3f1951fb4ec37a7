package dev.armature.runtime.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down what a publisher says and demands what the test wants. */
final class Probe<T> implements Flow.Subscriber<T> {
    final List<Object> signals = new ArrayList<>();
    Consumer<T> onItem = item -> {};
    private Flow.@Nullable Subscription subscription;

    void request(long count) {
        subscription().request(count);
    }

    void cancel() {
        subscription().cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(T item) {
        signals.add(item);
        onItem.accept(item);
    }

    @Override
    public void onError(Throwable fault) {
        signals.add(fault);
    }

    @Override
    public void onComplete() {
        signals.add("end");
    }

    private Flow.Subscription subscription() {
        if (subscription == null) {
            throw new AssertionError("There is no subscription");
        }
        return subscription;
    }
}
