package dev.armature.runtime;

import dev.armature.runtime.http.JdkTransport;
import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.Policy;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.http.Slot;
import dev.armature.runtime.http.Transport;
import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.poll.Rhythm;
import dev.armature.runtime.retry.RetryListener;
import dev.armature.runtime.retry.RetryPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a client makes its calls. Immutable. */
public final class ClientOptions {
    private final ClientSettings settings;

    private ClientOptions(ClientSettings settings) {
        this.settings = settings;
    }

    /** {@return the options that hold when none are given} */
    public static ClientOptions defaults() {
        return builder().build();
    }

    /** {@return a builder with the defaults} */
    public static Builder builder() {
        return new Builder(new ClientSettings());
    }

    /** {@return a builder with these options} */
    public Builder toBuilder() {
        return new Builder(settings.copy());
    }

    /** {@return the HTTP client to use in place of a new one} */
    public Optional<HttpClient> httpClient() {
        return Optional.ofNullable(settings.httpClient);
    }

    /** {@return the transport to use in place of the JDK's HTTP client} */
    public Optional<Transport> transport() {
        return Optional.ofNullable(settings.transport);
    }

    /** {@return the JSON codec to use in place of the default one} */
    public Optional<JsonCodec> codec() {
        return Optional.ofNullable(settings.codec);
    }

    /** {@return what is retried, and when} */
    public RetryPolicy retry() {
        return settings.retry;
    }

    /** {@return what is told of every retry} */
    public RetryListener retryListener() {
        return settings.retryListener;
    }

    /**
     * The user's policies.
     *
     * @param slot a place in the pipeline
     * @return the policies there, in their order
     */
    public List<Policy> policies(Slot slot) {
        return List.copyOf(settings.policies.getOrDefault(slot, List.of()));
    }

    /** {@return the longest time for a call with all its retries} */
    public Duration callTimeout() {
        return settings.callTimeout;
    }

    /** {@return the longest time for one attempt, to the last byte of its answer} */
    public Duration attemptTimeout() {
        return settings.attemptTimeout;
    }

    /** {@return how often and how long to look at a long-running operation} */
    public Rhythm pollRhythm() {
        return settings.pollRhythm;
    }

    /** {@return how many pages a walk through a result may fetch} */
    public int maxPages() {
        return settings.maxPages;
    }

    /** {@return the scopes to ask tokens for; empty to take those of the description} */
    public List<String> scopes() {
        return settings.scopes;
    }

    /** {@return whether a credential may be sent over plain HTTP to this machine} */
    public boolean allowPlainHttpOnLoopback() {
        return settings.allowPlainHttpOnLoopback;
    }

    /** {@return further servers that requests and the credential may go to} */
    public List<Origin> allowedOrigins() {
        return List.copyOf(settings.allowedOrigins);
    }

    /** {@return whether bodies are logged} */
    public boolean logBodies() {
        return settings.logBodies;
    }

    /** {@return the longest response body that is read, in bytes} */
    public long maxResponseBytes() {
        return settings.maxResponseBytes;
    }

    /** {@return the clock and timer} */
    public Scheduler scheduler() {
        return settings.scheduler;
    }

    /** Settings of {@link ClientOptions}. */
    public static final class Builder {
        private final ClientSettings settings;

        private Builder(ClientSettings settings) {
            this.settings = settings;
        }

        /**
         * Uses an HTTP client of the application, for a proxy, a trust store or a client certificate. The application closes it.
         *
         * @param value a client that follows no redirects
         * @return this
         * @throws IllegalArgumentException when the client follows redirects: it would carry credentials to other servers
         */
        public Builder httpClient(HttpClient value) {
            JdkTransport.over(value, settings.maxResponseBytes, settings.attemptTimeout);
            settings.httpClient = value;
            return this;
        }

        /**
         * Uses another transport than the JDK's HTTP client, for instance a fake in tests. The application closes it.
         *
         * @param value the transport
         * @return this
         */
        public Builder transport(Transport value) {
            settings.transport = value;
            return this;
        }

        /**
         * Uses another JSON codec.
         *
         * @param value the codec; {@link Jackson2Codec#create} by default
         * @return this
         */
        public Builder codec(JsonCodec value) {
            settings.codec = value;
            return this;
        }

        /**
         * Sets what is retried, and when.
         *
         * @param value the policy
         * @return this
         */
        public Builder retry(RetryPolicy value) {
            settings.retry = value;
            return this;
        }

        /**
         * Sets what is told of every retry, besides the system logger {@code dev.armature.retry}.
         *
         * @param value the listener; by default nothing is told
         * @return this
         */
        public Builder retryListener(RetryListener value) {
            settings.retryListener = value;
            return this;
        }

        /**
         * Adds a policy.
         *
         * @param slot where it stands
         * @param value the policy
         * @return this
         */
        public Builder policy(Slot slot, Policy value) {
            settings.policies.computeIfAbsent(slot, key -> new ArrayList<>()).add(value);
            return this;
        }

        /**
         * Sets the longest time for a call with all its retries.
         *
         * @param value the time; 5 minutes by default
         * @return this
         * @throws IllegalArgumentException when the time is not positive or longer than ten years
         */
        public Builder callTimeout(Duration value) {
            settings.callTimeout = Durations.positive(value, "callTimeout");
            return this;
        }

        /**
         * Sets the longest time for one attempt, to the last byte of its answer. Where bodies are streamed, up or down, the attempt
         * has the time of the call.
         *
         * @param value the time; 100 seconds by default
         * @return this
         * @throws IllegalArgumentException when the time is not positive or longer than ten years
         */
        public Builder attemptTimeout(Duration value) {
            settings.attemptTimeout = Durations.positive(value, "attemptTimeout");
            return this;
        }

        /**
         * Sets the time between two looks at a long-running operation when the service names none.
         *
         * @param value the time; 30 seconds by default. A time outside the bounds for what services name widens them
         * @return this
         * @throws IllegalArgumentException when the time is not positive or longer than ten years
         */
        public Builder pollInterval(Duration value) {
            settings.pollRhythm = settings.pollRhythm.withInterval(Durations.positive(value, "pollInterval"));
            return this;
        }

        /**
         * Sets bounds for what a service can ask for with {@code Retry-After} between two looks at a long-running operation.
         *
         * @param floor the shortest time; 1 second by default
         * @param cap the longest time; 10 minutes by default
         * @return this
         * @throws IllegalArgumentException when a time is not positive or longer than ten years, or the cap below the floor
         */
        public Builder pollBounds(Duration floor, Duration cap) {
            settings.pollRhythm =
                    settings.pollRhythm.withBounds(Durations.positive(floor, "floor"), Durations.positive(cap, "cap"));
            return this;
        }

        /**
         * Sets the longest time to wait for a long-running operation.
         *
         * @param value the time; 2 days by default
         * @return this
         * @throws IllegalArgumentException when the time is not positive or longer than ten years
         */
        public Builder pollDeadline(Duration value) {
            settings.pollRhythm = settings.pollRhythm.withDeadline(Durations.positive(value, "pollDeadline"));
            return this;
        }

        /**
         * Sets how many pages a walk through a result may fetch; a walk that goes on ends with a
         * {@link dev.armature.runtime.page.PagingException}, which tells where.
         *
         * @param value a positive number; 10,000 by default
         * @return this
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder maxPages(int value) {
            if (value <= 0) {
                throw new IllegalArgumentException("maxPages must be positive");
            }
            settings.maxPages = value;
            return this;
        }

        /**
         * Sets the scopes to ask tokens for, in place of those of the description.
         *
         * @param values the scopes
         * @return this
         */
        public Builder scopes(String... values) {
            settings.scopes = List.of(values);
            return this;
        }

        /**
         * Lets a credential be sent over plain HTTP to this machine ({@code localhost} and literal loopback addresses), for tests.
         *
         * @param value whether to; false by default
         * @return this
         */
        public Builder allowPlainHttpOnLoopback(boolean value) {
            settings.allowPlainHttpOnLoopback = value;
            return this;
        }

        /**
         * Lets requests and the credential go to one more server, for instance a regional endpoint that status URLs name.
         *
         * @param url its scheme, host and port as a URL
         * @return this
         * @throws IllegalArgumentException when it is no absolute {@code http} or {@code https} URL
         */
        public Builder allowOrigin(String url) {
            settings.allowedOrigins.add(Origin.of(URI.create(url)));
            return this;
        }

        /**
         * Logs bodies, with members masked that the description marks as secret or whose names sound so.
         *
         * @param value whether to; false by default
         * @return this
         */
        public Builder logBodies(boolean value) {
            settings.logBodies = value;
            return this;
        }

        /**
         * Sets the longest response body that is read into memory. One that is written to a file may be longer.
         *
         * @param value bytes, positive; 64 MiB by default
         * @return this
         * @throws IllegalArgumentException when it is not positive
         */
        public Builder maxResponseBytes(long value) {
            if (value <= 0) {
                throw new IllegalArgumentException("maxResponseBytes must be positive");
            }
            settings.maxResponseBytes = value;
            return this;
        }

        /**
         * Uses another clock and timer, for tests.
         *
         * @param value the clock and timer
         * @return this
         */
        public Builder scheduler(Scheduler value) {
            settings.scheduler = value;
            return this;
        }

        /** {@return the options} */
        public ClientOptions build() {
            return new ClientOptions(settings.copy());
        }
    }
}
