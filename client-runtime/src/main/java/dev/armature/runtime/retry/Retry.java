package dev.armature.runtime.retry;

import java.time.Duration;

/**
 * The decision to repeat an attempt.
 *
 * @param rule why, for people
 * @param byCode whether a {@link RetryRule} decided
 * @param delay the time to wait before
 */
record Retry(String rule, boolean byCode, Duration delay) {}
