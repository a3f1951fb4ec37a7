package dev.armature.runtime;

import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.http.Slot;
import dev.armature.runtime.http.Transport;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.poll.Rhythm;
import dev.armature.runtime.retry.RetryListener;
import dev.armature.runtime.retry.RetryPolicy;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link ClientOptions} hold and their builder changes. A copy shares nothing that can change. */
final class ClientSettings {
    private static final long DEFAULT_MAX_RESPONSE_BYTES = 64L << 20;

    @Nullable
    HttpClient httpClient;

    @Nullable
    Transport transport;

    @Nullable
    JsonCodec codec;

    RetryPolicy retry = RetryPolicy.defaults();
    RetryListener retryListener = event -> {};
    final Map<Slot, List<Policy>> policies = new EnumMap<>(Slot.class);
    Duration callTimeout = Duration.ofMinutes(5);
    Duration attemptTimeout = Duration.ofSeconds(100);
    Rhythm pollRhythm = Rhythm.defaults();
    int maxPages = 10_000;
    List<String> scopes = List.of();
    boolean allowPlainHttpOnLoopback;
    final List<Origin> allowedOrigins = new ArrayList<>();
    boolean logBodies;
    long maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES;
    Scheduler scheduler = Scheduler.system();

    /** Everything, in an object of its own. */
    ClientSettings copy() {
        ClientSettings copy = new ClientSettings();
        copy.httpClient = httpClient;
        copy.transport = transport;
        copy.codec = codec;
        copy.retry = retry;
        copy.retryListener = retryListener;
        policies.forEach((slot, list) -> copy.policies.put(slot, new ArrayList<>(list)));
        copy.callTimeout = callTimeout;
        copy.attemptTimeout = attemptTimeout;
        copy.pollRhythm = pollRhythm;
        copy.maxPages = maxPages;
        copy.scopes = scopes;
        copy.allowPlainHttpOnLoopback = allowPlainHttpOnLoopback;
        copy.allowedOrigins.addAll(allowedOrigins);
        copy.logBodies = logBodies;
        copy.maxResponseBytes = maxResponseBytes;
        copy.scheduler = scheduler;
        return copy;
    }
}
