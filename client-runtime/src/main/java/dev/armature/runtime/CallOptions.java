package dev.armature.runtime;

import dev.armature.runtime.http.Headers;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does differently. Immutable. */
public final class CallOptions {
    private static final CallOptions NONE = builder().build();

    private final Headers headers;
    private final @Nullable Duration timeout;
    private final boolean untilProvisioned;
    private final Map<String, String> query;

    private CallOptions(Builder builder) {
        this.headers = builder.headers;
        this.timeout = builder.timeout;
        this.untilProvisioned = builder.untilProvisioned;
        this.query = Collections.unmodifiableMap(new LinkedHashMap<>(builder.query));
    }

    /** {@return nothing different} */
    public static CallOptions none() {
        return NONE;
    }

    /** {@return a builder without settings} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return further headers} */
    public Headers headers() {
        return headers;
    }

    /** {@return the longest time for the call with all its retries; when the call waits longer than for one answer, for each of its requests} */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** {@return whether the call waits until the service is done with what it answers} */
    public boolean waitsUntilProvisioned() {
        return untilProvisioned;
    }

    /** {@return query parameters that replace those of the operation} */
    public Map<String, String> query() {
        return query;
    }

    /** Settings of one call. */
    public static final class Builder {
        private Headers headers = Headers.empty();
        private @Nullable Duration timeout;
        private boolean untilProvisioned;
        private final Map<String, String> query = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a header. The first one with a name replaces what the operation would send; further ones are added.
         *
         * @param name the header
         * @param value its value
         * @return this
         * @throws IllegalArgumentException when name or value holds a character that no header may hold
         */
        public Builder header(String name, String value) {
            headers = headers.withAdded(name, value);
            return this;
        }

        /**
         * Sets the longest time for the call with all its retries.
         *
         * @param value a positive time
         * @return this
         * @throws IllegalArgumentException when the time is not positive or longer than ten years
         */
        public Builder timeout(Duration value) {
            timeout = Durations.positive(value, "timeout");
            return this;
        }

        /**
         * Sets the {@code x-ms-client-request-id}; by default it is a new UUID.
         *
         * @param value the id
         * @return this
         * @throws IllegalArgumentException when it holds a character that no header may hold
         */
        public Builder clientRequestId(String value) {
            headers = headers.with("x-ms-client-request-id", value);
            return this;
        }

        /**
         * Makes the call depend on the present version ({@code If-Match}); when it is another one, nothing is done and the call fails
         * with a {@link PreconditionFailedException}.
         *
         * @param etag the version as the service gave it, quotation marks included; {@code *} for any version at all
         * @return this
         * @throws IllegalArgumentException when it holds a character that no header may hold
         */
        public Builder ifMatch(String etag) {
            headers = headers.with("If-Match", etag);
            return this;
        }

        /**
         * Makes the call depend on the present version being another one ({@code If-None-Match}). When it is not, a read fails with a
         * {@link NotModifiedException}, anything else with a {@link PreconditionFailedException}.
         *
         * @param etag the version as the service gave it, quotation marks included; {@code *} when there shall be none yet
         * @return this
         * @throws IllegalArgumentException when it holds a character that no header may hold
         */
        public Builder ifNoneMatch(String etag) {
            headers = headers.with("If-None-Match", etag);
            return this;
        }

        /**
         * Waits until the service is done: some answer at once and go on working, without their description saying so. The call then
         * follows what the answer tells ({@code Azure-AsyncOperation}, {@code Operation-Location}, {@code Location} of a 202, a
         * {@code provisioningState}) and results in the last answer, with the finished resource as its body. It fails with
         * {@link dev.armature.runtime.poll.LongRunningFailure} when the work fails, and with
         * {@link dev.armature.runtime.poll.PollingInterrupted} when waiting ends too early; {@link ClientOptions.Builder#pollDeadline}
         * says when. Long-running operations wait anyway.
         *
         * <p>Operations whose documentation names this setting know it; others refuse it with an {@link IllegalArgumentException},
         * because nothing in their answers would tell when to stop.
         *
         * @return this
         */
        public Builder waitUntilProvisioned() {
            untilProvisioned = true;
            return this;
        }

        /**
         * Sets a query parameter in place of what the operation would send, for instance {@code api-version}.
         *
         * @param name the parameter
         * @param value its value, not encoded
         * @return this
         */
        public Builder query(String name, String value) {
            query.put(name, value);
            return this;
        }

        /** {@return the options} */
        public CallOptions build() {
            return new CallOptions(this);
        }
    }
}
