package dev.armature.runtime.poll;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.OriginRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The URLs that answers name in their headers: absolute or relative to the request, and on a server the client may talk to.
 *
 * @param origins refuses all other servers
 * @param via which of two status documents comes first
 */
record StatusUrls(OriginRules origins, FinalStateVia via) {
    private static final String AZURE_ASYNC_OPERATION = "Azure-AsyncOperation";
    private static final String OPERATION_LOCATION = "Operation-Location";
    private static final String LOCATION = "Location";

    private static final List<String> DOCUMENTS = List.of(AZURE_ASYNC_OPERATION, OPERATION_LOCATION);
    private static final List<String> DOCUMENTS_REVERSED = List.of(OPERATION_LOCATION, AZURE_ASYNC_OPERATION);

    /** All headers in which a URL may be, for messages. */
    static final String NAMES = AZURE_ASYNC_OPERATION + ", " + OPERATION_LOCATION + " or " + LOCATION;

    /** The URL of a status document; when there are two, that of the declared kind. */
    Optional<URI> document(Headers headers, URI base) {
        List<String> names = via == FinalStateVia.OPERATION_LOCATION ? DOCUMENTS_REVERSED : DOCUMENTS;
        return names.stream()
                .flatMap(name -> text(headers, name).stream())
                .findFirst()
                .map(url -> origins.resolve(url, base));
    }

    /** The URL in {@code Location}. */
    Optional<URI> location(Headers headers, URI base) {
        return text(headers, LOCATION).map(url -> origins.resolve(url, base));
    }

    /** Services send headers without a value; they are as good as none. */
    private static Optional<String> text(Headers headers, String name) {
        return headers.first(name).filter(url -> !url.isBlank());
    }
}
