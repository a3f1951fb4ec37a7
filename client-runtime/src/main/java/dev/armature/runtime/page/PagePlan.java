package dev.armature.runtime.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the items of a page are, and the link to the next one. Immutable.
 *
 * @param <P> a page as the description declares it
 * @param <T> an item
 */
public final class PagePlan<P, T> {
    private final Function<P, List<T>> items;
    private final Function<P, Optional<String>> nextLink;

    private PagePlan(Function<P, List<T>> items, Function<P, Optional<String>> nextLink) {
        this.items = items;
        this.nextLink = nextLink;
    }

    /**
     * Pages that link to each other.
     *
     * @param items takes the items out of a page
     * @param nextLink takes out the link to the next page; an empty text means the same as none
     * @param <P> a page
     * @param <T> an item
     * @return the plan
     */
    public static <P, T> PagePlan<P, T> of(Function<P, List<T>> items, Function<P, Optional<String>> nextLink) {
        return new PagePlan<>(items, nextLink);
    }

    /**
     * One page with all items.
     *
     * @param items takes the items out of it
     * @param <P> the page
     * @param <T> an item
     * @return the plan
     */
    public static <P, T> PagePlan<P, T> single(Function<P, List<T>> items) {
        return new PagePlan<>(items, page -> Optional.empty());
    }

    /**
     * The items of a page.
     *
     * @param page the page; null when the answer had no body
     * @return the items in order
     */
    public List<T> items(@Nullable P page) {
        return page == null ? List.of() : items.apply(page);
    }

    /**
     * The link of a page.
     *
     * @param page the page; null when the answer had no body
     * @return the link as the service has written it; empty when there is no further page
     */
    public Optional<String> nextLink(@Nullable P page) {
        return page == null
                ? Optional.empty()
                : nextLink.apply(page).map(String::strip).filter(link -> !link.isEmpty());
    }
}
