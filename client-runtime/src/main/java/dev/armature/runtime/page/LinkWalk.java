package dev.armature.runtime.page;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.page.PagingException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Follows links from page to page, each of them once and not for ever. */
final class LinkWalk<T> implements PageCursor<T> {
    private final PageSource<T> source;
    private final int maxPages;
    private final Set<ByteBuffer> followed = new HashSet<>();
    private volatile State state;

    /** Where the walk is; replaced as a whole. */
    private record State(@Nullable String link, int pages, boolean ended) {}

    LinkWalk(PageSource<T> source, @Nullable String start, int maxPages) {
        this.source = source;
        this.maxPages = maxPages;
        this.state = new State(start, 0, false);
    }

    @Override
    public boolean hasNext() {
        return !state.ended();
    }

    @Override
    public CompletableFuture<Page<T>> next() {
        State now = state;
        if (now.ended()) {
            throw new NoSuchElementException("The page before was the last one");
        }
        Optional<PagingException> refused = Optional.ofNullable(now.link()).flatMap(link -> refusal(link, now.pages()));
        return refused.<CompletableFuture<Page<T>>>map(CompletableFuture::failedFuture)
                .orElseGet(() -> Futures.map(fetch(now.link()), page -> arrive(now, page)));
    }

    private CompletableFuture<Page<T>> fetch(@Nullable String link) {
        try {
            return source.fetch(link);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Page<T> arrive(State before, Page<T> page) {
        Optional.ofNullable(before.link())
                .or(source::firstLink)
                .map(LinkWalk::digest)
                .ifPresent(followed::add);
        state = new State(
                page.nextLink().orElse(null),
                before.pages() + 1,
                page.nextLink().isEmpty());
        return page;
    }

    private Optional<PagingException> refusal(String link, int pages) {
        if (followed.contains(digest(link))) {
            return Optional.of(new PagingException(
                    Reason.LOOP, "The link to the next page leads back to one that has been read", link));
        }
        return pages < maxPages
                ? Optional.empty()
                : Optional.of(new PagingException(
                        Reason.TOO_MANY_PAGES,
                        "There are more than " + maxPages
                                + " pages; go on at nextLink(), or raise ClientOptions.maxPages",
                        link));
    }

    /** Links may be long, and walks too. */
    private static ByteBuffer digest(String link) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha.digest(link.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
