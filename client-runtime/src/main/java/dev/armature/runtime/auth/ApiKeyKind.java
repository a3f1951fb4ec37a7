package dev.armature.runtime.auth;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.Uris;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An API key, put where a scheme says. */
final class ApiKeyKind implements CredentialKind {
    private static final String NO_COOKIE_OCTETS = "\",;\\";

    private final String key;

    ApiKeyKind(String key) {
        this.key = key;
    }

    @Override
    public String label() {
        return "API key";
    }

    @Override
    public boolean fits(AuthScheme scheme) {
        return switch (scheme.kind()) {
            case API_KEY_HEADER, API_KEY_QUERY, API_KEY_COOKIE -> true;
            case OAUTH2, BEARER, BASIC, HTTP, MUTUAL_TLS -> false;
        };
    }

    @Override
    public Signer signer(List<AuthScheme> schemes, AuthContext context) {
        AuthScheme scheme = schemes.stream()
                .filter(this::fits)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "This API has no scheme for an API key; say with Credential.header where it goes"));
        return (request, claims) -> {
            request.scope().secrets().add(key);
            return CompletableFuture.completedFuture(
                    switch (scheme.kind()) {
                        case API_KEY_QUERY -> withQuery(request, scheme.name());
                        case API_KEY_COOKIE -> withCookie(request, scheme.name());
                        default -> withHeader(request, scheme.name());
                    });
        };
    }

    private HttpRequest withHeader(HttpRequest request, String name) {
        return request.headers().contains(name) ? request : request.withHeader(name, key);
    }

    /** A key that is there already, from the caller or from a link of the service, stays: servers refuse two. */
    private HttpRequest withQuery(HttpRequest request, String name) {
        String query = request.uri().getRawQuery();
        String start = Uris.encodeQuery(name) + "=";
        boolean present =
                query != null && List.of(query.split("&", -1)).stream().anyMatch(p -> p.startsWith(start));
        return present ? request : request.withUri(Uris.withQuery(request.uri(), name, key));
    }

    private HttpRequest withCookie(HttpRequest request, String name) {
        String pair = name + "=" + cookieValue();
        String all = request.headers()
                .first("Cookie")
                .map(first -> first + "; " + pair)
                .orElse(pair);
        return request.withHeader("Cookie", all);
    }

    /** As it is when a cookie may hold it (RFC 6265, section 4.1.1), else percent-encoded. */
    private String cookieValue() {
        boolean plain = key.chars().allMatch(c -> c > ' ' && c < 0x7f && NO_COOKIE_OCTETS.indexOf(c) < 0);
        return plain ? key : Uris.encodeSegment(key);
    }
}
