package dev.armature.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.runtime.http.Headers;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Retry-After; 17; 17000",
                "Retry-After; 0; 0",
                "Retry-After; 007; 7000",
                "retry-after-ms; 250; 250",
                "x-ms-retry-after-ms; 250; 250",
                "retry-after-ms; 200000000000; 200000000000",
                "Retry-After; Sun, 01 Mar 2026 10:00:30 GMT; 30000",
                "Retry-After; Sunday, 01-Mar-26 10:00:30 GMT; 30000",
                "Retry-After; Sun, 01 Mar 2026 09:00:00 GMT; 0"
            })
    void everyFormIsRead(String header, String value, long millis) {
        assertThat(RetryAfter.of(Headers.empty().with(header, value), NOW)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "", "0x10", "Sun, 99 Mar 2026 10:00:30 GMT", "١٢"})
    void anythingElseIsAsIfAbsent(String value) {
        Headers headers =
                value.chars().allMatch(c -> c < 128) ? Headers.empty().with("Retry-After", value) : Headers.empty();

        assertThat(RetryAfter.of(headers, NOW)).isEmpty();
    }

    @Test
    void endlessTimesAreBounded() {
        assertThat(RetryAfter.of(Headers.empty().with("Retry-After", "9".repeat(400)), NOW))
                .contains(Duration.ofDays(3650));
        assertThat(RetryAfter.of(Headers.empty().with("Retry-After", "1000000000000"), NOW))
                .contains(Duration.ofDays(3650));
    }

    @Test
    void millisecondsWinAndUnreadableOnesDoNot() {
        Headers both = Headers.empty().with("Retry-After", "9").with("retry-after-ms", "250");

        assertThat(RetryAfter.of(both, NOW)).contains(Duration.ofMillis(250));
        assertThat(RetryAfter.of(both.with("retry-after-ms", "-250"), NOW)).contains(Duration.ofSeconds(9));
    }

    @Property
    void noTextBreaksIt(@ForAll String text) {
        String value = text.replaceAll("[^\\x20-\\x7e]", "?");

        RetryAfter.of(Headers.empty().with("Retry-After", value), NOW)
                .ifPresent(delay -> assertThat(delay).isBetween(Duration.ZERO, Duration.ofDays(3650)));
    }
}
