package dev.armature.runtime.page;

import dev.armature.runtime.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a result. Immutable.
 *
 * @param <T> an item
 */
public final class Page<T> {
    private final Response<?> response;
    private final List<T> items;
    private final @Nullable String nextLink;

    /**
     * A page.
     *
     * @param response the answer that brought it
     * @param items its items; null ones are left out, because a publisher cannot hand them on
     * @param nextLink where the next page is; null when this is the last one
     */
    public Page(Response<?> response, List<? extends @Nullable T> items, @Nullable String nextLink) {
        this.response = response;
        this.items = present(items);
        this.nextLink = nextLink;
    }

    /** {@return the items, unmodifiable; a page without items may well have a next one} */
    public List<T> items() {
        return items;
    }

    /**
     * Where the next page is, to go on there later with {@link Paged#startingAt} or {@link AsyncPaged#startingAt}, maybe in another
     * process.
     *
     * @return an absolute URL, or a token where the description names an operation that takes one; empty when this is the last page
     */
    public Optional<String> nextLink() {
        return Optional.ofNullable(nextLink);
    }

    /** {@return the answer; its body is the page as the description declares it, with everything that stands beside the items} */
    public Response<?> response() {
        return response;
    }

    /** {@return how many items there are, and whether more pages follow; never content} */
    @Override
    public String toString() {
        return "Page[" + items.size() + " items, " + (nextLink == null ? "the last one]" : "more to come]");
    }

    private static <T> List<T> present(List<? extends @Nullable T> items) {
        return items.stream()
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .toList();
    }
}
