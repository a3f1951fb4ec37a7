package dev.armature.runtime.http;

import dev.armature.runtime.auth.InsecureEndpoint;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The last look before a request leaves: whatever a policy behind the credential has done to it, it goes to an allowed origin only,
 * and no header of authentication goes over plain HTTP.
 */
public final class OriginGuard implements Policy {
    private static final List<String> CREDENTIALS =
            List.of("Authorization", "Proxy-Authorization", "x-ms-authorization-auxiliary");

    private final OriginRules origins;
    private final boolean plainHttpOnLoopback;

    /**
     * A guard for one client.
     *
     * @param origins where requests may go
     * @param plainHttpOnLoopback whether plain HTTP to this machine is good enough
     */
    public OriginGuard(OriginRules origins, boolean plainHttpOnLoopback) {
        this.origins = origins;
        this.plainHttpOnLoopback = plainHttpOnLoopback;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        Origin origin = Origin.of(origins.require(request.uri()));
        boolean safe = origin.secure() || (plainHttpOnLoopback && origin.loopback());
        if (!safe && CREDENTIALS.stream().anyMatch(request.headers()::contains)) {
            throw new InsecureEndpoint(origin.toString());
        }
        return next.send(request);
    }
}
