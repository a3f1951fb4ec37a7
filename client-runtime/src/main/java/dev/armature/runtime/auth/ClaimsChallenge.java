package dev.armature.runtime.auth;

import dev.armature.runtime.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * The claims a server demands with a 401: {@code WWW-Authenticate: Bearer ..., claims="<base64>"}. Reads challenges as RFC 9110,
 * section 11.6.1, writes them: several in one field, parameters as words or quoted, so that nothing inside another parameter or
 * for another scheme is taken for claims.
 */
final class ClaimsChallenge {
    private static final int LONGEST_HEADER = 16_384;
    private static final String SEPARATORS = " \t,";

    private final String text;
    private int at;

    private ClaimsChallenge(String text) {
        this.text = text;
    }

    static Optional<String> of(Headers headers) {
        for (String field : headers.all("WWW-Authenticate")) {
            Optional<String> claims = field.length() > LONGEST_HEADER
                    ? Optional.empty()
                    : new ClaimsChallenge(field).claims().flatMap(ClaimsChallenge::decode);
            if (claims.isPresent()) {
                return claims;
            }
        }
        return Optional.empty();
    }

    private Optional<String> claims() {
        String scheme = "";
        while (skip(SEPARATORS)) {
            String word = word();
            skip(" \t");
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                skip(" \t");
                String value = value();
                if (scheme.equals("bearer") && word.equals("claims")) {
                    return Optional.of(value);
                }
            } else {
                scheme = word;
            }
        }
        return Optional.empty();
    }

    /** Whether anything is left behind these characters. */
    private boolean skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length();
    }

    /** At least one character, so that reading always gets on. */
    private String word() {
        int start = at++;
        while (at < text.length() && (SEPARATORS + '=').indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && SEPARATORS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    private static Optional<String> decode(String base64) {
        try {
            byte[] json = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return json.length == 0 ? Optional.empty() : Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
