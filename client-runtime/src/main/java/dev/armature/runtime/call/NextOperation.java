package dev.armature.runtime.call;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.page.PagingException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The next page comes from an operation that takes the link as an argument.
 *
 * @param build makes the complete request
 */
record NextOperation(Function<String, HttpRequest> build) implements NextRequest {
    @Override
    public HttpRequest request(String link) {
        try {
            return build.apply(link);
        } catch (IllegalArgumentException e) {
            throw PagingException.unusable(link, e);
        }
    }

    @Override
    public String text(String link, HttpRequest request) {
        return link;
    }

    @Override
    public Optional<String> backToFirst() {
        return Optional.empty();
    }
}
