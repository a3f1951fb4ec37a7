package dev.armature.runtime;

import java.time.Duration;

/** Bounds for settings: nothing that would overflow a clock later. */
final class Durations {
    private static final Duration LONGEST = Duration.ofDays(3650);

    private Durations() {}

    static Duration positive(Duration value, String name) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " must be positive and at most ten years");
        }
        return value;
    }
}
