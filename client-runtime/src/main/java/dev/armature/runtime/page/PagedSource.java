package dev.armature.runtime.page;

import dev.armature.runtime.http.Futures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The walks over one source. */
final class PagedSource<T> implements AsyncPaged<T> {
    private final PageSource<T> source;
    private final @Nullable String start;
    private final int maxPages;

    PagedSource(PageSource<T> source, @Nullable String start, int maxPages) {
        this.source = source;
        this.start = start;
        this.maxPages = maxPages;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        publish(subscriber, page -> page.items().iterator());
    }

    @Override
    public Flow.Publisher<Page<T>> byPage() {
        return subscriber ->
                publish(subscriber, page -> Collections.singleton(page).iterator());
    }

    @Override
    public PageCursor<T> cursor() {
        return new LinkWalk<>(source, start, maxPages);
    }

    @Override
    public AsyncPaged<T> startingAt(String nextLink) {
        return new PagedSource<>(source, Objects.requireNonNull(nextLink, "nextLink"), maxPages);
    }

    @Override
    public CompletableFuture<@Nullable Void> forEach(Consumer<? super T> action) {
        ItemConsumer<T> consumer = new ItemConsumer<>(action);
        subscribe(consumer);
        return consumer.end();
    }

    @Override
    public CompletableFuture<List<T>> toList() {
        List<T> all = new ArrayList<>();
        return Futures.map(forEach(all::add), none -> Collections.unmodifiableList(all));
    }

    private <E> void publish(Flow.Subscriber<? super E> subscriber, Function<Page<T>, Iterator<E>> elements) {
        new PageSubscription<>(subscriber, cursor(), elements).start();
    }
}
