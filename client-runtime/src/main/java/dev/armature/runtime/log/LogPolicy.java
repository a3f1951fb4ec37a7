package dev.armature.runtime.log;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Next;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Logs each attempt to the system logger {@code dev.armature.http} at level {@code DEBUG}: method, URL with query values masked, the
 * headers that are known to be harmless, status and time. Bodies only when asked for, and then with members masked that the
 * description marks as secret or whose names sound so. Secrets of the call, such as its credential, are masked everywhere.
 */
public final class LogPolicy implements Policy {
    /** The name of the logger. */
    public static final String LOGGER = "dev.armature.http";

    private static final Set<String> SHOWN = Set.of(
            "accept",
            "content-length",
            "content-type",
            "date",
            "etag",
            "if-match",
            "if-none-match",
            "retry-after",
            "retry-after-ms",
            "user-agent",
            "x-ms-client-request-id",
            "x-ms-correlation-request-id",
            "x-ms-request-id",
            "x-ms-retry-after-ms",
            "x-ms-routing-request-id");

    private final System.Logger logger = System.getLogger(LOGGER);
    private final boolean bodies;
    private final BodyMask mask;
    private final Scheduler clock;

    /**
     * A policy.
     *
     * @param bodies whether bodies are logged
     * @param codec reads and writes JSON for masking
     * @param clock measures the time of an attempt
     */
    public LogPolicy(boolean bodies, JsonCodec codec, Scheduler clock) {
        this.bodies = bodies;
        this.mask = new BodyMask(codec);
        this.clock = clock;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request, Next next) {
        if (!logger.isLoggable(Level.DEBUG)) {
            return next.send(request);
        }
        Instant start = clock.now();
        logger.log(Level.DEBUG, () -> request(request));
        CompletableFuture<HttpResponse> sent = next.send(request);
        return Futures.then(outcome(sent), outcome -> {
            logOutcome(request, outcome.response(), outcome.fault(), start);
            return sent;
        });
    }

    /** How an exchange ended, as a value, so that it is logged before anybody hears of it. */
    private record Outcome(
            @Nullable HttpResponse response, @Nullable Throwable fault) {}

    private static CompletableFuture<Outcome> outcome(CompletableFuture<HttpResponse> sent) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        Futures.whenDone(sent, (response, fault) -> outcome.complete(new Outcome(response, fault)));
        Futures.whenDone(outcome, (value, cancelled) -> {
            if (outcome.isCancelled()) {
                sent.cancel(true);
            }
        });
        return outcome;
    }

    private void logOutcome(
            HttpRequest request, @Nullable HttpResponse response, @Nullable Throwable fault, Instant start) {
        Duration time = Duration.between(start, clock.now());
        logger.log(Level.DEBUG, () -> outcome(request, response, fault, time));
    }

    private String request(HttpRequest request) {
        return request.scope().operation() + " > " + request + headers(request.headers(), request) + body(request);
    }

    private String outcome(
            HttpRequest request, @Nullable HttpResponse response, @Nullable Throwable fault, Duration time) {
        String start = request.scope().operation() + " < ";
        String end = " after " + time.toMillis() + " ms";
        if (response == null) {
            String kind = fault == null ? "nothing" : fault.getClass().getSimpleName();
            return start + kind + end;
        }
        String body = bodies && response.stream().isEmpty()
                ? mask.show(response.body(), response.mediaType(), request.scope())
                : "";
        return start + response.status() + end + headers(response.headers(), request) + body;
    }

    private static String headers(Headers headers, HttpRequest request) {
        String shown = headers.fields().stream()
                .filter(field -> SHOWN.contains(field.getKey().toLowerCase(Locale.ROOT)))
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(", ", " [", "]"));
        return request.scope().secrets().mask(shown);
    }

    private String body(HttpRequest request) {
        Optional<RequestBody> body = request.body().filter(RequestBody::replayable);
        if (!bodies || body.isEmpty()) {
            return "";
        }
        try (InputStream stream = body.get().open()) {
            byte[] start = stream.readNBytes(BodyMask.LONGEST_BODY + 1);
            Optional<String> type = request.headers().first("Content-Type");
            return mask.show(
                    start, type.map(value -> value.replaceFirst(";.*", "").strip()), request.scope());
        } catch (IOException e) {
            return " <unreadable body>";
        }
    }
}
