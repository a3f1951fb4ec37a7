package dev.armature.runtime.http;

import java.util.concurrent.CompletableFuture;

/** One stage of the pipeline: sees each request before it is sent on and each response on its way back. Has to be thread-safe. */
@FunctionalInterface
public interface Policy {
    /**
     * Handles one request.
     *
     * @param request the request so far
     * @param next what follows
     * @return the response to hand back. A policy that throws is treated like one that returns a failed future. Whatever it starts
     *     besides {@code next} should be bound to {@link HttpRequest#scope} so that it ends with the call
     */
    CompletableFuture<HttpResponse> send(HttpRequest request, Next next);
}
