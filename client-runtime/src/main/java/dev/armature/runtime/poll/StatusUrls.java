package dev.armature.runtime.poll;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.OriginRules;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private static final String API_VERSION = "api-version=";

    private static final List<String> DOCUMENTS = List.of(AZURE_ASYNC_OPERATION, OPERATION_LOCATION);
    private static final List<String> DOCUMENTS_REVERSED = List.of(OPERATION_LOCATION, AZURE_ASYNC_OPERATION);

    /** All headers in which a URL may be, for messages. */
    static final String NAMES = AZURE_ASYNC_OPERATION + ", " + OPERATION_LOCATION + " or " + LOCATION;

    /** The URL of a status document; when there are two, that of the declared kind. */
    Optional<URI> document(Headers headers, URI base) {
        List<String> names = via == FinalStateVia.OPERATION_LOCATION ? DOCUMENTS_REVERSED : DOCUMENTS;
        return names.stream()
                .filter(name -> text(headers, name).isPresent())
                .findFirst()
                .flatMap(name -> text(headers, name)
                        .map(url -> origins.resolve(url, base))
                        .map(url -> name.equals(OPERATION_LOCATION) ? versioned(url, base) : url));
    }

    /** The URL in {@code Location}. */
    Optional<URI> location(Headers headers, URI base) {
        return text(headers, LOCATION).map(url -> origins.resolve(url, base));
    }

    /**
     * Services may leave the {@code api-version} out of {@code Operation-Location} and want the one the operation was started with
     * (azure-sdk-for-net#25411; microsoft/api-guidelines#418). A version that is there stays, and another server is told nothing.
     */
    private static URI versioned(URI url, URI base) {
        boolean known = version(url).isPresent() || !Origin.of(url).equals(Origin.of(base));
        return known ? url : version(base).map(pair -> with(url, pair)).orElse(url);
    }

    private static Optional<String> version(URI url) {
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.regionMatches(true, 0, API_VERSION, 0, API_VERSION.length()))
                .findFirst();
    }

    private static URI with(URI url, String pair) {
        String text = url.toString();
        int fragment = text.indexOf('#');
        String plain = fragment < 0 ? text : text.substring(0, fragment);
        return URI.create(plain + (url.getRawQuery() == null ? "?" : "&") + pair);
    }

    /** Services send headers without a value; they are as good as none. */
    private static Optional<String> text(Headers headers, String name) {
        return headers.first(name).filter(url -> !url.isBlank());
    }
}
