package dev.armature.runtime.call;

import dev.armature.runtime.Response;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.page.Page;
import dev.armature.runtime.page.PagePlan;
import dev.armature.runtime.page.PageSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one call.
 *
 * @param first the request of the first page
 * @param following makes the requests of all others
 * @param exchange sends a request and reads its answer
 * @param plan where a page has its items and its link
 */
record PagedCall<P, T>(
        HttpRequest first,
        NextRequest following,
        Function<HttpRequest, CompletableFuture<? extends Response<? extends @Nullable P>>> exchange,
        PagePlan<P, T> plan)
        implements PageSource<T> {

    @Override
    public CompletableFuture<Page<T>> fetch(@Nullable String link) {
        HttpRequest request = link == null ? first : following.request(link);
        return Futures.map(exchange.apply(request), response -> page(request, response));
    }

    @Override
    public Optional<String> firstLink() {
        return following.backToFirst();
    }

    private Page<T> page(HttpRequest request, Response<? extends @Nullable P> response) {
        P body = response.body();
        String link =
                plan.nextLink(body).map(text -> following.text(text, request)).orElse(null);
        return new Page<>(response, plan.items(body), link);
    }
}
