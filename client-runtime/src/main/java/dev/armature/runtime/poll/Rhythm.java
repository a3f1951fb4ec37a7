package dev.armature.runtime.poll;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.retry.RetryAfter;
import java.time.Duration;
import java.time.Instant;

/**
 * How often and how long to ask.
 *
 * @param interval the time between two polls when the service names none
 * @param floor the shortest time a service can ask for; an interval below it is the floor itself
 * @param cap the longest time a service can ask for; an interval above it is the cap itself
 * @param deadline the longest time to wait for an operation
 */
public record Rhythm(Duration interval, Duration floor, Duration cap, Duration deadline) {
    /**
     * Checks the bounds.
     *
     * @param interval the time between two polls when the service names none
     * @param floor the shortest time a service can ask for
     * @param cap the longest time a service can ask for
     * @param deadline the longest time to wait for an operation
     * @throws IllegalArgumentException when the cap is below the floor
     */
    public Rhythm {
        if (cap.compareTo(floor) < 0) {
            throw new IllegalArgumentException("The cap must not be below the floor");
        }
    }

    /** {@return every 30 seconds, or as the service says between 1 second and 10 minutes, for 2 days} */
    public static Rhythm defaults() {
        return new Rhythm(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofDays(2));
    }

    /**
     * Asks in another interval.
     *
     * @param changed the time between two polls when the service names none
     * @return this rhythm with that interval
     */
    public Rhythm withInterval(Duration changed) {
        return new Rhythm(changed, floor, cap, deadline);
    }

    /**
     * Bounds what a service can ask for.
     *
     * @param least the shortest time
     * @param most the longest time
     * @return this rhythm with those bounds
     * @throws IllegalArgumentException when the longest time is below the shortest
     */
    public Rhythm withBounds(Duration least, Duration most) {
        return new Rhythm(interval, least, most, deadline);
    }

    /**
     * Waits for another time.
     *
     * @param changed the longest time to wait for an operation
     * @return this rhythm with that deadline
     */
    public Rhythm withDeadline(Duration changed) {
        return new Rhythm(interval, floor, cap, changed);
    }

    /** The time until the next poll, after an answer with these headers. */
    Duration pause(Headers headers, Instant now) {
        Duration wanted = RetryAfter.of(headers, now).orElse(interval);
        Duration least = interval.compareTo(floor) < 0 ? interval : floor;
        Duration most = interval.compareTo(cap) > 0 ? interval : cap;
        if (wanted.compareTo(least) < 0) {
            return least;
        }
        return wanted.compareTo(most) > 0 ? most : wanted;
    }
}
