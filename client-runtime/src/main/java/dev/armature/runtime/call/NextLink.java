package dev.armature.runtime.call;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.http.OriginViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The next page is a GET of the link as it is, with the headers of the first request but those that are about its body, a version of
 * its resource, or this one request.
 *
 * @param first the request of the first page
 * @param origins where links may lead to
 */
record NextLink(HttpRequest first, OriginRules origins) implements NextRequest {
    private static final String GET = "GET";
    private static final List<String> OF_FIRST_ONLY = List.of("content-", "if-", "repeatability-");

    @Override
    public HttpRequest request(String link) {
        return HttpRequest.of(GET, origins.resolve(link, first.uri()))
                .withHeaders(lasting(first.headers()))
                .withScope(first.scope().part(null));
    }

    /** A link that may not be followed stays as it is: the page is good, and the refusal comes when one asks for the next. */
    @Override
    public String text(String link, HttpRequest request) {
        try {
            return origins.resolve(link, request.uri()).toString();
        } catch (OriginViolation e) {
            return link;
        }
    }

    @Override
    public Optional<String> backToFirst() {
        return first.method().equals(GET) ? Optional.of(first.uri().toString()) : Optional.empty();
    }

    private static Headers lasting(Headers headers) {
        Headers lasting = headers;
        for (Map.Entry<String, String> field : headers.fields()) {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            lasting = OF_FIRST_ONLY.stream().anyMatch(name::startsWith) ? lasting.without(name) : lasting;
        }
        return lasting;
    }
}
