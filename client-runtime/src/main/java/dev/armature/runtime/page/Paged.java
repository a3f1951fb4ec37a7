package dev.armature.runtime.page;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A result that comes in pages. Nothing is sent before the first item is asked for; each further page is fetched when its first item
 * is; and every iterator starts over. Immutable and thread-safe; an iterator or stream is for one thread.
 *
 * <p>Iterators throw what calls throw: {@link dev.armature.runtime.ApiException} and {@link
 * dev.armature.runtime.TransportException}; also {@link dev.armature.runtime.http.OriginViolation} when a link leads to another
 * server, and {@link PagingException} when it leads back or on without end. After an exception they go on with the same page.
 *
 * @param <T> an item
 */
public interface Paged<T> extends Iterable<T> {
    /**
     * Waits on the calling thread.
     *
     * @param pages the result
     * @param <T> an item
     * @return a facade; both may be used
     */
    static <T> Paged<T> of(AsyncPaged<T> pages) {
        return new BlockingPaged<>(pages);
    }

    /**
     * The items as a stream.
     *
     * @return a sequential stream over a new iterator; it has nothing to close
     */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /**
     * The pages.
     *
     * @return fetches a page when it is asked for, and never ahead
     */
    Iterable<Page<T>> byPage();

    /**
     * The rest of the result.
     *
     * @param nextLink what a page gave as its next link, maybe in another process
     * @return the pages from there
     */
    Paged<T> startingAt(String nextLink);
}
