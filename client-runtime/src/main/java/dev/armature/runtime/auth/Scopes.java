package dev.armature.runtime.auth;

import dev.armature.runtime.http.Origin;
import java.util.List;

/** The scopes a token is asked for. */
final class Scopes {
    private Scopes() {}

    /**
     * Scopes that are URLs are complete. Others, like the {@code user_impersonation} of Azure's management API, name a permission
     * of the resource that the endpoint belongs to; a client with an identity of its own asks for all it has been granted there.
     */
    static List<String> of(List<AuthScheme> schemes, Origin endpoint) {
        List<String> urls = schemes.stream()
                .filter(scheme -> scheme.kind() == AuthScheme.Kind.OAUTH2)
                .flatMap(scheme -> scheme.scopes().stream())
                .filter(scope -> scope.contains("://"))
                .distinct()
                .toList();
        return urls.isEmpty() ? List.of(endpoint + "/.default") : urls;
    }
}
