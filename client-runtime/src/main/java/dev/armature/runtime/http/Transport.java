package dev.armature.runtime.http;

import java.util.concurrent.CompletableFuture;

/** Brings one request to the server and the response back. Follows no redirect and repeats nothing. Has to be thread-safe. */
@FunctionalInterface
public interface Transport extends AutoCloseable {
    /**
     * Sends one request.
     *
     * @param request the complete request
     * @return the response, whatever its status; faults are {@link dev.armature.runtime.TransportException}s. Cancelling the
     *     future, or the request's scope, ends the exchange
     */
    CompletableFuture<HttpResponse> send(HttpRequest request);

    /** Releases what this transport made itself. By default there is nothing. */
    @Override
    default void close() {}
}
