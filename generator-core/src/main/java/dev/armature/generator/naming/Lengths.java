package dev.armature.generator.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Keeps names short enough for file systems, whose limit of a file name is 255 bytes, often less with encryption. */
final class Lengths {
    /** What a name allocated from text may have, in bytes of UTF-8: leaves room for suffixes such as {@code AsyncClientImpl}. */
    static final int NAME = 140;

    /** What a name composed from several names may have; {@code $Builder.class} still fits in 200. */
    static final int COMPOSED = 170;

    /** What a name that comes from outside may have: whatever the two above ever made, with any suffix. */
    static final int FORCED = 190;

    /** What the name of a nested class may have, whose file has the name of the class around it as well. */
    static final int NESTED = 60;

    private static final int HASH_BYTES = 4;

    private Lengths() {}

    /**
     * {@code name}, or when it is longer than {@code limit} bytes its beginning with a digest of all of it, so that the result
     * depends on nothing but the name.
     */
    static String fit(String name, int limit) {
        if (bytes(name) <= limit) {
            return name;
        }
        int end = 0;
        int size = 0;
        int room = limit - 2 * HASH_BYTES;
        while (end < name.length()) {
            int codePoint = name.codePointAt(end);
            size += bytes(Character.toString(codePoint));
            if (size > room) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return name.substring(0, end) + digest(name);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES).toUpperCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
