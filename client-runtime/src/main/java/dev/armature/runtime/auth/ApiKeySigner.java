package dev.armature.runtime.auth;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.Uris;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Puts an API key where the first scheme for keys says. */
final class ApiKeySigner {
    private ApiKeySigner() {}

    static Signer of(String key, List<AuthScheme> schemes) {
        for (AuthScheme scheme : schemes) {
            switch (scheme.kind()) {
                case API_KEY_HEADER -> {
                    return Signer.header(scheme.name(), key);
                }
                case API_KEY_QUERY -> {
                    return (request, claims) -> CompletableFuture.completedFuture(
                            request.withUri(Uris.withQuery(request.uri(), scheme.name(), key)));
                }
                case API_KEY_COOKIE -> {
                    return (request, claims) ->
                            CompletableFuture.completedFuture(withCookie(request, scheme.name(), key));
                }
                default -> {}
            }
        }
        throw new IllegalStateException("This API has no scheme for an API key; use another kind of credential");
    }

    private static HttpRequest withCookie(HttpRequest request, String name, String value) {
        String pair = name + "=" + Uris.encodeSegment(value);
        String all = request.headers()
                .first("Cookie")
                .map(first -> first + "; " + pair)
                .orElse(pair);
        return request.withHeader("Cookie", all);
    }
}
