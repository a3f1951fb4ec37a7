package dev.armature.runtime.http;

import java.util.concurrent.CompletableFuture;

/** What follows a policy in the pipeline. May be called more than once: each call is another attempt. */
@FunctionalInterface
public interface Next {
    /**
     * Sends the request on.
     *
     * @param request the request, changed or not
     * @return the response, whatever its status; or the fault, for instance a {@link dev.armature.runtime.TransportException}
     */
    CompletableFuture<HttpResponse> send(HttpRequest request);
}
