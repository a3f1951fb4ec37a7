package dev.armature.runtime.auth;

import dev.armature.runtime.http.Origin;
import java.util.List;

/** The scopes a token is asked for. */
final class Scopes {
    private static final String WHAT_USERS_GRANT = "user_impersonation";

    private Scopes() {}

    /**
     * The declared scopes, but for the {@code user_impersonation} of Azure's descriptions: that is a permission a signed-in user
     * grants on the resource the endpoint belongs to. A client with an identity of its own asks for all it has been granted there.
     */
    static List<String> of(List<AuthScheme> schemes, Origin endpoint) {
        List<String> declared = schemes.stream()
                .filter(scheme -> scheme.kind() == AuthScheme.Kind.OAUTH2)
                .flatMap(scheme -> scheme.scopes().stream())
                .filter(scope -> !scope.equals(WHAT_USERS_GRANT))
                .distinct()
                .toList();
        return declared.isEmpty() ? List.of(endpoint + "/.default") : declared;
    }
}
