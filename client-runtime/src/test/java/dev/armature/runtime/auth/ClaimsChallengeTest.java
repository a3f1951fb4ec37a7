package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.runtime.http.Headers;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsChallengeTest {
    private static Optional<String> claims(String... challenges) {
        Headers headers = Headers.empty();
        for (String challenge : challenges) {
            headers = headers.withAdded("WWW-Authenticate", challenge);
        }
        return ClaimsChallenge.of(headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer claims=\"e30=\"",
                "Bearer claims=\"e30\"",
                "bearer CLAIMS=e30",
                "Bearer  realm=\"\" ,  claims = \"e30=\"",
                "Bearer realm=\"a, b\", error=\"insufficient_claims\", claims=\"e30=\"",
                "Bearer realm=\"say \\\"claims=\\\"\", claims=\"e30=\"",
                "Basic realm=\"x\", Bearer error=\"invalid_token\", claims=\"e30=\"",
                "Negotiate abc==, Bearer claims=\"e30=\"",
                ", ,Bearer claims=\"e30=\", Basic realm=\"x\""
            })
    void claimsOfABearerChallengeAreRead(String challenge) {
        assertThat(claims(challenge)).contains("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer realm=\"x\"",
                "Basic claims=\"e30=\"",
                "Bearer realm=\"x\", Basic claims=\"e30=\"",
                "Bearer realm=\"claims=\\\"e30=\\\"\"",
                "Bearer realm=\"claims=e30",
                "Bearer my-claims=\"e30=\"",
                "Bearer claims=\"\"",
                "Bearer claims=\"%%%\"",
                "Bearer claims=\"",
                "Bearer claims",
                "claims=\"e30=\"",
                "=\"e30=\""
            })
    void everythingElseIsNone(String challenge) {
        assertThat(claims(challenge)).isEmpty();
    }

    @Test
    void theAlphabetForUrlsIsReadToo() {
        assertThat(claims("Bearer claims=\"eyJhIjoiw7_Dvj4_In0=\"")).contains("{\"a\":\"ÿþ>?\"}");
    }

    @Test
    void theFirstReadableOfSeveralFieldsCounts() {
        assertThat(claims("Basic realm=\"x\"", "Bearer claims=\"%\"", "Bearer claims=\"e30=\""))
                .contains("{}");
    }

    @Test
    void aFieldHasALongestLength() {
        String padding = "Bearer realm=\"" + "x".repeat(16_384 - "Bearer realm=\"\", claims=\"e30=\"".length());
        assertThat(claims(padding + "\", claims=\"e30=\"")).contains("{}");
        assertThat(claims(padding + "x\", claims=\"e30=\"")).isEmpty();
    }

    @Property(tries = 300)
    void anyFieldIsReadInNoTime(
            @ForAll @CharRange(from = ' ', to = '>') @StringLength(max = 200) String start,
            @ForAll @CharRange(from = '"', to = '=') @StringLength(max = 3) String repeated) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> claims("Bearer " + (start + repeated).repeat(60))
                .isPresent());
    }
}
