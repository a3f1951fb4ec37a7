package dev.armature.runtime.auth;

import java.util.concurrent.CompletionStage;

/** Where bearer tokens come from. The runtime caches what it gets and asks again before a token expires. Has to be thread-safe. */
@FunctionalInterface
public interface TokenSource {
    /**
     * Gets a new token.
     *
     * @param request the scopes it is for
     * @return the token; a fault becomes the fault of the call that needed it
     */
    CompletionStage<AccessToken> token(TokenRequest request);
}
