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
