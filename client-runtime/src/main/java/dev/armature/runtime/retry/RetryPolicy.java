package dev.armature.runtime.retry;

import dev.armature.runtime.TransportException;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Which failed attempts are repeated, and after how long. By default: idempotent methods (RFC 9110, section 9.2.2) after 408, 429,
 * 500, 502, 503, 504, broken connections and attempts that ran out of time; any method after a connection that was not made,
 * because then the server has seen nothing; and answers that fall under a {@link RetryRule}, until the deadline of the call. A body that cannot be replayed is never sent twice. POST and PATCH are not repeated
 * even when the server names a time: it may have acted before it answered; {@link Builder#methods} can add them. Immutable.
 */
public final class RetryPolicy {
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE");
    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);
    private static final int MOST_DOUBLINGS = 30;

    private final int maxRetries;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration minRetryAfter;
    private final Duration maxRetryAfter;
    private final Set<String> methods;
    private final Set<Integer> statuses;
    private final DoubleSupplier jitter;
    private final List<RetryRule> rules;
    private final boolean describedRules;

    private RetryPolicy(Builder settings) {
        this.maxRetries = settings.maxRetries;
        this.baseDelay = settings.baseDelay;
        this.maxDelay = settings.maxDelay;
        this.minRetryAfter = settings.minRetryAfter;
        this.maxRetryAfter = settings.maxRetryAfter;
        this.methods = settings.methods;
        this.statuses = settings.statuses;
        this.jitter = settings.jitter;
        this.rules = List.copyOf(settings.rules);
        this.describedRules = settings.describedRules;
    }

    /** {@return three retries, after up to 0.8 s, 1.6 s and 3.2 s or after what the server says} */
    public static RetryPolicy defaults() {
        return builder().build();
    }

    /** {@return no retries at all} */
    public static RetryPolicy none() {
        return builder().maxRetries(0).describedRules(false).build();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the number of attempts after the first} */
    public int maxRetries() {
        return maxRetries;
    }

    /** The rules that hold, those of this policy first. */
    List<RetryRule> rules(List<RetryRule> described) {
        List<RetryRule> all = new ArrayList<>(rules);
        if (describedRules) {
            all.addAll(described);
        }
        return List.copyOf(all);
    }

    /**
     * Decides about one failed or successful attempt.
     *
     * @param attempt the attempt
     * @param codes the rules about error codes
     * @param now the current time
     * @return how it is repeated; empty when it is not
     */
    Optional<Retry> decide(Attempt attempt, RetryRules codes, Instant now) {
        if (!attempt.request().replayable()) {
            return Optional.empty();
        }
        HttpResponse response = attempt.response();
        Optional<Retry> ruled = response == null ? Optional.empty() : byCode(attempt, response, codes, now);
        return ruled.or(() -> usual(attempt, now));
    }

    private Optional<Retry> byCode(Attempt attempt, HttpResponse response, RetryRules codes, Instant now) {
        boolean endless = attempt.request().scope().deadline().isEmpty();
        return codes.match(attempt.request(), response)
                .filter(match ->
                        attempt.ruled() < (endless ? maxRetries : match.rule().maxRetries()))
                .map(match ->
                        new Retry(match.name(), true, demanded(response, now).orElseGet(() -> {
                            Duration delay = backoff(attempt.ruled());
                            return delay.compareTo(minRetryAfter) < 0 ? minRetryAfter : delay;
                        })));
    }

    private Optional<Retry> usual(Attempt attempt, Instant now) {
        if (attempt.repeated() >= maxRetries) {
            return Optional.empty();
        }
        HttpResponse response = attempt.response();
        Optional<Duration> demanded = response == null ? Optional.empty() : demanded(response, now);
        return reason(attempt)
                .map(reason -> new Retry(reason, false, demanded.orElseGet(() -> backoff(attempt.repeated()))));
    }

    private Optional<String> reason(Attempt attempt) {
        boolean safe = methods.contains(attempt.request().method()) || recognisable(attempt.request());
        HttpResponse response = attempt.response();
        if (response != null) {
            return safe && statuses.contains(response.status())
                    ? Optional.of("status " + response.status())
                    : Optional.empty();
        }
        return attempt.fault() instanceof TransportException transport && repeatable(transport.kind(), safe)
                ? Optional.of("fault " + transport.kind())
                : Optional.empty();
    }

    private static boolean repeatable(TransportException.Kind kind, boolean safe) {
        return switch (kind) {
            case CONNECT -> true;
            case TIMEOUT, IO -> safe;
            case TLS, RESPONSE_TOO_LARGE -> false;
        };
    }

    /** Whether the service knows the request again (OASIS Repeatable Requests 1.0). */
    private static boolean recognisable(HttpRequest request) {
        return request.headers().contains("Repeatability-Request-ID")
                && request.headers().contains("Repeatability-First-Sent");
    }

    private Optional<Duration> demanded(HttpResponse response, Instant now) {
        return RetryAfter.of(response.headers(), now).map(this::clamp);
    }

    private Duration clamp(Duration demanded) {
        if (demanded.compareTo(minRetryAfter) < 0) {
            return minRetryAfter;
        }
        return demanded.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : demanded;
    }

    private Duration backoff(int retries) {
        double ceiling = Math.min(
                (double) maxDelay.toNanos(), baseDelay.toNanos() * Math.pow(2, Math.min(retries, MOST_DOUBLINGS)));
        return Duration.ofNanos((long) (ceiling * jitter.getAsDouble()));
    }

    /** Settings of a {@link RetryPolicy}. */
    public static final class Builder {
        private int maxRetries = 3;
        private Duration baseDelay = Duration.ofMillis(800);
        private Duration maxDelay = Duration.ofSeconds(30);
        private Duration minRetryAfter = Duration.ofMillis(100);
        private Duration maxRetryAfter = Duration.ofMinutes(10);
        private Set<String> methods = IDEMPOTENT;
        private Set<Integer> statuses = TRANSIENT;
        private DoubleSupplier jitter = () -> ThreadLocalRandom.current().nextDouble();
        private final List<RetryRule> rules = new ArrayList<>();
        private boolean describedRules = true;

        private Builder() {}

        /**
         * Sets how often an attempt is repeated for the usual reasons; repetitions by a {@link #rule} do not count.
         *
         * @param count attempts after the first, 0 or more
         * @return this
         */
        public Builder maxRetries(int count) {
            if (count < 0) {
                throw new IllegalArgumentException("maxRetries must not be negative");
            }
            maxRetries = count;
            return this;
        }

        /**
         * Sets the longest first wait; it doubles with each retry, and the actual wait is a random part of it (full jitter).
         *
         * @param delay the longest first wait
         * @return this
         */
        public Builder baseDelay(Duration delay) {
            baseDelay = positive(delay, "baseDelay");
            return this;
        }

        /**
         * Sets where the doubling ends.
         *
         * @param delay the longest wait that is not the server's wish
         * @return this
         */
        public Builder maxDelay(Duration delay) {
            maxDelay = positive(delay, "maxDelay");
            return this;
        }

        /**
         * Sets the floor and the cap for what servers demand with {@code Retry-After}. When even the capped wait does not fit into
         * the call's deadline, the answer is handed to the caller at once.
         *
         * @param floor the shortest wait, 100 ms by default
         * @param cap the longest wait, 10 minutes by default
         * @return this
         */
        public Builder retryAfterBounds(Duration floor, Duration cap) {
            if (floor.isNegative() || cap.compareTo(floor) < 0) {
                throw new IllegalArgumentException("The cap must not be below the floor, nor the floor below zero");
            }
            minRetryAfter = floor;
            maxRetryAfter = cap;
            return this;
        }

        /**
         * Replaces the methods that may be repeated.
         *
         * @param names HTTP methods
         * @return this
         */
        public Builder methods(String... names) {
            methods = Set.copyOf(Arrays.stream(names)
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .toList());
            return this;
        }

        /**
         * Replaces the statuses after which an attempt may be repeated.
         *
         * @param codes HTTP status codes
         * @return this
         */
        public Builder statuses(Collection<Integer> codes) {
            statuses = Set.copyOf(codes);
            return this;
        }

        /**
         * Replaces the source of chance.
         *
         * @param random gives numbers from 0 (inclusive) to 1 (exclusive); has to be thread-safe
         * @return this
         */
        public Builder jitter(DoubleSupplier random) {
            jitter = random;
            return this;
        }

        /**
         * Adds a rule about error codes. It comes before those of the description.
         *
         * @param rule the rule
         * @return this
         */
        public Builder rule(RetryRule rule) {
            rules.add(rule);
            return this;
        }

        /**
         * Sets whether the rules hold that the description of the API has ({@code x-armature-retry}).
         *
         * @param hold true by default
         * @return this
         */
        public Builder describedRules(boolean hold) {
            describedRules = hold;
            return this;
        }

        /** {@return the policy} */
        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration positive(Duration delay, String name) {
            if (delay.isNegative() || delay.isZero()) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return delay;
        }
    }
}
