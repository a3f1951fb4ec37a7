package dev.armature.runtime.http;

import java.nio.charset.StandardCharsets;

/** Percent-encoding over UTF-8 (RFC 3986, section 2.1). */
final class Percent {
    static final String UNRESERVED_SYMBOLS = "-._~";
    private static final String HEX = "0123456789ABCDEF";
    private static final int HIGH_NIBBLE = 4;
    private static final int LOW_NIBBLE = 0x0f;
    private static final int TRIPLET = 3;

    private Percent() {}

    /** Keeps letters, digits and the given symbols; everything else, also a percent sign, becomes triplets. */
    static String encode(String text, String keptSymbols) {
        return encode(text, keptSymbols, false);
    }

    /** Like {@link #encode}, but triplets that are there already stay. */
    static String encodeRest(String text, String keptSymbols) {
        return encode(text, keptSymbols, true);
    }

    static boolean isTriplet(CharSequence text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static String encode(String text, String kept, boolean keepTriplets) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (keepTriplets && isTriplet(text, i)) {
                out.append(text, i, i + TRIPLET);
                i += TRIPLET;
                continue;
            }
            if (isAlphanumeric(codePoint) || kept.indexOf(codePoint) >= 0) {
                out.appendCodePoint(codePoint);
            } else {
                appendTriplets(out, codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return out.toString();
    }

    private static void appendTriplets(StringBuilder out, int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw new IllegalArgumentException("A lone surrogate has no UTF-8 form");
        }
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt((b >> HIGH_NIBBLE) & LOW_NIBBLE)).append(HEX.charAt(b & LOW_NIBBLE));
        }
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
