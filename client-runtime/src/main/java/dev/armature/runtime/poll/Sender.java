package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Makes one call through a client's pipeline, with its timeout and retries. */
@FunctionalInterface
public interface Sender {
    /**
     * Makes a call.
     *
     * @param request the request
     * @return the last answer, whatever its status; cancelling it ends the call
     */
    CompletableFuture<HttpResponse> send(HttpRequest request);
}
