package dev.armature.runtime.auth;

import dev.armature.runtime.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The claims a server demands with a 401: {@code WWW-Authenticate: Bearer ..., claims="<base64>"}. */
final class ClaimsChallenge {
    private static final int LONGEST_HEADER = 16_384;
    private static final Pattern CLAIMS = Pattern.compile("\\bclaims=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    private ClaimsChallenge() {}

    static Optional<String> of(Headers headers) {
        for (String challenge : headers.all("WWW-Authenticate")) {
            Matcher claims = CLAIMS.matcher(challenge);
            if (challenge.length() <= LONGEST_HEADER
                    && challenge.regionMatches(true, 0, "Bearer", 0, "Bearer".length())
                    && claims.find()) {
                return decode(claims.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decode(String base64) {
        try {
            byte[] json = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
