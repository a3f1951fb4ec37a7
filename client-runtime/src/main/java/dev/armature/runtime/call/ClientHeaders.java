package dev.armature.runtime.call;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Next;
import dev.armature.runtime.http.Policy;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Says on each call which client this is, and gives the call an id that retries keep. What the caller has set stays. */
final class ClientHeaders implements Policy {
    static final String REQUEST_ID = "x-ms-client-request-id";
    static final String VERSION = "0.1.0";

    private static final String USER_AGENT = "User-Agent";

    private final String userAgent;

    ClientHeaders(String product) {
        String comment = product.replaceAll("[^\\x20-\\x7e]|[()\\\\]", "");
        this.userAgent = "armature/" + VERSION + " (" + comment + ") Java/"
                + Runtime.version().feature();
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        HttpRequest marked = withDefault(request, USER_AGENT, userAgent);
        return next.send(withDefault(marked, REQUEST_ID, UUID.randomUUID().toString()));
    }

    private static HttpRequest withDefault(HttpRequest request, String name, String value) {
        return request.headers().contains(name) ? request : request.withHeader(name, value);
    }
}
