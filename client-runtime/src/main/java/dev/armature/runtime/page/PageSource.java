package dev.armature.runtime.page;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Fetches single pages. Has to be thread-safe.
 *
 * @param <T> an item
 */
public interface PageSource<T> {
    /**
     * Fetches a page.
     *
     * @param link what an earlier page gave as its next link; null for the first page
     * @return the page; cancelling it ends the call
     */
    CompletableFuture<Page<T>> fetch(@Nullable String link);

    /** {@return the link that would lead back to the first page; empty when there can be none} */
    Optional<String> firstLink();
}
