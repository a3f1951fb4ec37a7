package dev.armature.runtime.page;

import dev.armature.runtime.http.Futures;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's walk, by the rules of {@link Flow}: signals one after the other, no more elements than demanded, and no page
 * fetched before an element of it is demanded.
 *
 * <p>Whoever has news (demand, a page, cancelling) adds to {@code news}; the one who finds it at zero does the work for all, so that
 * demand from inside {@code onNext} makes no recursion and nobody waits for a lock.
 */
final class PageSubscription<T, E> implements Flow.Subscription {
    private final Flow.Subscriber<? super E> subscriber;
    private final PageCursor<T> cursor;
    private final Function<Page<T>, Iterator<E>> elements;
    private final AtomicInteger news = new AtomicInteger();
    private final AtomicLong demand = new AtomicLong();
    private Iterator<E> ready = Collections.emptyIterator();
    private volatile @Nullable CompletableFuture<Page<T>> fetching;
    private volatile @Nullable Page<T> arrived;
    private volatile @Nullable Throwable fault;
    private volatile boolean ended;

    PageSubscription(
            Flow.Subscriber<? super E> subscriber, PageCursor<T> cursor, Function<Page<T>, Iterator<E>> elements) {
        this.subscriber = Objects.requireNonNull(subscriber, "subscriber");
        this.cursor = cursor;
        this.elements = elements;
    }

    void start() {
        news.incrementAndGet(); // no signal before onSubscribe has returned
        subscriber.onSubscribe(this);
        work();
    }

    @Override
    public void request(long count) {
        if (count <= 0) {
            fault = new IllegalArgumentException("The demand must be positive (Flow.Subscription.request)");
        } else {
            demand.accumulateAndGet(count, PageSubscription::saturated);
        }
        tell();
    }

    @Override
    public void cancel() {
        ended = true;
        CompletableFuture<Page<T>> running = fetching;
        if (running != null) {
            running.cancel(true);
        }
    }

    private void tell() {
        if (news.getAndIncrement() == 0) {
            work();
        }
    }

    private void work() {
        int heard;
        do {
            heard = news.get();
            step();
        } while (news.addAndGet(-heard) != 0);
    }

    private void step() {
        take();
        deliver();
        Throwable broken = fault;
        if (ended || (broken == null && ready.hasNext())) {
            return;
        }
        if (broken != null) {
            cancel();
            subscriber.onError(broken);
        } else if (fetching == null && !cursor.hasNext()) {
            ended = true;
            subscriber.onComplete();
        } else if (fetching == null && demand.get() > 0) {
            fetch();
        }
    }

    private void take() {
        Page<T> page = arrived;
        if (page != null) {
            ready = elements.apply(page);
            arrived = null;
            fetching = null;
        }
    }

    private void deliver() {
        while (!ended && fault == null && demand.get() > 0 && ready.hasNext()) {
            if (demand.get() != Long.MAX_VALUE) {
                demand.decrementAndGet();
            }
            subscriber.onNext(ready.next());
        }
    }

    private void fetch() {
        CompletableFuture<Page<T>> page = cursor.next();
        fetching = page;
        if (ended) {
            page.cancel(true);
        }
        Futures.whenDone(page, (brought, failure) -> {
            arrived = brought;
            if (failure != null) {
                fault = failure;
            }
            tell();
        });
    }

    private static long saturated(long now, long more) {
        return now > Long.MAX_VALUE - more ? Long.MAX_VALUE : now + more;
    }
}
