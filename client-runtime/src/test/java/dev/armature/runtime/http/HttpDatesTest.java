package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void allThreeFormsAreRead(String text) {
        assertThat(HttpDates.parse(text)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void anythingElseIsNoDate() {
        assertThat(HttpDates.parse("tomorrow")).isEmpty();
        assertThat(HttpDates.parse("")).isEmpty();
    }
}
