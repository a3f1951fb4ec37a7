package dev.armature.runtime.page;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A result that comes in pages, without holding a thread: a publisher of its items. Nothing is sent before somebody subscribes, and
 * every subscription starts over. Subscribers are told on the threads that bring the answers. Immutable and thread-safe.
 *
 * <p>Faults of a walk: {@link dev.armature.runtime.ApiException} and {@link dev.armature.runtime.TransportException} as of any call,
 * {@link dev.armature.runtime.http.OriginViolation} when a link leads to another server, and {@link PagingException} when it leads
 * back or on without end.
 *
 * @param <T> an item
 */
public interface AsyncPaged<T> extends Flow.Publisher<T> {
    /**
     * Makes walks over a source.
     *
     * @param source fetches pages
     * @param maxPages how many pages a walk may fetch
     * @param <T> an item
     * @return the result
     */
    static <T> AsyncPaged<T> of(PageSource<T> source, int maxPages) {
        return new PagedSource<>(source, null, maxPages);
    }

    /**
     * The pages as a publisher.
     *
     * @return asks for a page when one is demanded, and never ahead
     */
    Flow.Publisher<Page<T>> byPage();

    /**
     * The pages one by one, each as a future.
     *
     * @return a new walk
     */
    PageCursor<T> cursor();

    /**
     * The rest of the result.
     *
     * @param nextLink what a page gave as its next link, maybe in another process
     * @return the pages from there
     */
    AsyncPaged<T> startingAt(String nextLink);

    /**
     * Does something with every item, in order.
     *
     * @param action what to do; what it throws ends the walk and is the fault
     * @return completes after the last item; cancelling it ends the walk
     */
    CompletableFuture<@Nullable Void> forEach(Consumer<? super T> action);

    /**
     * Collects every item; meant for results that fit into memory.
     *
     * @return the items in order, unmodifiable; cancelling it ends the walk
     */
    CompletableFuture<List<T>> toList();
}
