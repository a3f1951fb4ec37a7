package dev.armature.runtime.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Bytes, URIs and UUIDs in texts. */
final class Encodings {
    /** Everything RFC 3986 allows in a URI, and the percent sign. */
    private static final String IN_URIS = "-._~:/?#[]@!$&'()*+,;=%";

    private static final int UUID_LENGTH = 36;

    private Encodings() {}

    /** Java's own parser also takes groups of fewer digits. */
    static UUID toUuid(String text) {
        try {
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a UUID");
        }
        throw new FormatException("not a UUID");
    }

    /** Also reads the other alphabet and padding, which services mix up. */
    static byte[] toBytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.strip().replace('+', '-').replace('/', '_'));
        } catch (IllegalArgumentException e) {
            throw new FormatException("not base64url");
        }
    }

    static URI toUri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            return repaired(text.strip());
        }
    }

    private static URI repaired(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || IN_URIS.indexOf(c) >= 0);
            out.append(
                    plain
                            ? String.valueOf(c)
                            : "%" + HexFormat.of().withUpperCase().toHexDigits(each));
        }
        try {
            return new URI(out.toString());
        } catch (URISyntaxException e) {
            throw new FormatException("not a URI");
        }
    }
}
