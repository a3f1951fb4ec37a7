package dev.armature.runtime.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Policies in their order with a transport at the end. Immutable. */
public final class Pipeline {
    private final Next first;

    /**
     * Chains policies.
     *
     * @param policies the policies, the outermost first
     * @param transport what the last policy sends to
     */
    public Pipeline(List<Policy> policies, Transport transport) {
        Next next = request -> guarded(request, (last, none) -> transport.send(last), transport::send);
        for (int i = policies.size() - 1; i >= 0; i--) {
            Policy policy = policies.get(i);
            Next following = next;
            next = request -> guarded(request, policy, following);
        }
        this.first = next;
    }

    /**
     * Sends a request through all policies.
     *
     * @param request the request
     * @return the response of the first policy, or the fault
     */
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        return first.send(request);
    }

    private static CompletableFuture<HttpResponse> guarded(HttpRequest request, Policy policy, Next next) {
        try {
            return policy.send(request, next);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
