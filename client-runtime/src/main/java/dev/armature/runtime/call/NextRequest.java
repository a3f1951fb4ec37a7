package dev.armature.runtime.call;

import dev.armature.runtime.http.HttpRequest;
import java.util.Optional;

/** How a link becomes the request of the next page. */
interface NextRequest {
    /**
     * The request of the next page.
     *
     * @param link what {@link #text} has made of a page's link
     * @return the complete request
     * @throws dev.armature.runtime.http.OriginViolation when the link leads to another server
     * @throws dev.armature.runtime.page.PagingException when it cannot be part of a request
     */
    HttpRequest request(String link);

    /** A page's link in a form that needs no knowledge of the page. */
    String text(String link, HttpRequest request);

    /** The link that would lead back to the first page; empty when there can be none. */
    Optional<String> backToFirst();
}
