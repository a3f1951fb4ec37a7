package dev.armature.runtime.page;

import dev.armature.runtime.http.Futures;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Waits on the calling thread for what an {@link AsyncPaged} fetches. */
final class BlockingPaged<T> implements Paged<T> {
    private final AsyncPaged<T> pages;

    BlockingPaged(AsyncPaged<T> pages) {
        this.pages = pages;
    }

    @Override
    public Iterator<T> iterator() {
        return new Items<>(new Pages<>(pages.cursor()));
    }

    @Override
    public Iterable<Page<T>> byPage() {
        return () -> new Pages<>(pages.cursor());
    }

    @Override
    public Paged<T> startingAt(String nextLink) {
        return new BlockingPaged<>(pages.startingAt(nextLink));
    }

    private record Pages<T>(PageCursor<T> cursor) implements Iterator<Page<T>> {
        @Override
        public boolean hasNext() {
            return cursor.hasNext();
        }

        @Override
        public Page<T> next() {
            return Futures.join(cursor.next());
        }
    }

    /** Passes over pages without items. */
    private static final class Items<T> implements Iterator<T> {
        private final Pages<T> pages;
        private Iterator<T> page = Collections.emptyIterator();

        Items(Pages<T> pages) {
            this.pages = pages;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && pages.hasNext()) {
                page = pages.next().items().iterator();
            }
            return page.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more items");
            }
            return page.next();
        }
    }
}
