package dev.armature.runtime.page;

import java.util.concurrent.CompletableFuture;

/**
 * One walk through pages, each asked for by the caller. Not thread-safe: ask for a page when the one before it has come.
 *
 * @param <T> an item
 */
public interface PageCursor<T> {
    /** {@return whether there is a page to ask for: the first one, or one that the last page has announced} */
    boolean hasNext();

    /**
     * Asks for the next page.
     *
     * @return the page. Faults: {@link dev.armature.runtime.ApiException} and {@link dev.armature.runtime.TransportException} as of
     *     any call, {@link dev.armature.runtime.http.OriginViolation} when the link leads to another server, and
     *     {@link PagingException} when the link cannot be followed; nothing is sent in the last two cases. After a fault the same
     *     page can be asked for again. Cancelling the future ends the call
     * @throws java.util.NoSuchElementException when there is none
     */
    CompletableFuture<Page<T>> next();
}
