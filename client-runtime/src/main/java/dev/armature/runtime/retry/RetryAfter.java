package dev.armature.runtime.retry;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpDates;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long a server asks to be left alone. */
public final class RetryAfter {
    private static final List<String> MILLISECOND_HEADERS = List.of("retry-after-ms", "x-ms-retry-after-ms");
    private static final int MOST_DIGITS = 12;
    private static final Duration LONGEST = Duration.ofDays(3650);

    private RetryAfter() {}

    /**
     * Reads {@code retry-after-ms}, {@code x-ms-retry-after-ms}, or {@code Retry-After} (RFC 9110, section 10.2.3) in seconds or as
     * a date, in this order.
     *
     * @param headers a response's headers
     * @param now the current time, for dates
     * @return the time to wait, zero for a date in the past, at most ten years; empty when no header says so readably. A negative
     *     number is not readable
     */
    public static Optional<Duration> of(Headers headers, Instant now) {
        for (String name : MILLISECOND_HEADERS) {
            Optional<Duration> delay = headers.first(name).flatMap(value -> number(value, 1));
            if (delay.isPresent()) {
                return delay;
            }
        }
        return headers.first("Retry-After").flatMap(value -> number(value, 1000).or(() -> date(value, now)));
    }

    private static Optional<Duration> number(String text, long millisPerUnit) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        return Optional.of(
                digits.length() > MOST_DIGITS
                        ? LONGEST
                        : bounded(Duration.ofMillis(Long.parseLong(digits) * millisPerUnit)));
    }

    private static Optional<Duration> date(String text, Instant now) {
        return HttpDates.parse(text).map(until -> bounded(Duration.between(now, until)));
    }

    private static Duration bounded(Duration delay) {
        return delay.isNegative() ? Duration.ZERO : delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
