package dev.armature.runtime.call;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Media types and their parameters (RFC 9110, section 8.3.1). */
final class MediaTypes {
    private static final String CHARSET = "charset=";
    private static final int LAST_ASCII = 0x7f;

    private MediaTypes() {}

    /** The type without parameters, in lower case. */
    static String essence(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** Whether a type fits a pattern: the same type, or a range such as {@code image/*}. */
    static boolean matches(String pattern, String mediaType) {
        String range = essence(pattern);
        String type = essence(mediaType);
        return range.equals("*/*")
                || range.equals(type)
                || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    /** The charset that a type names, or UTF-8. */
    static Charset charset(String mediaType) {
        int start = mediaType.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (start < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = mediaType
                .substring(start + CHARSET.length())
                .replaceFirst(";.*", "")
                .replace("\"", "")
                .strip();
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** The type of a text: what is not ASCII has to say what it is. */
    static String ofText(String mediaType, String text) {
        boolean said = mediaType.toLowerCase(Locale.ROOT).contains(CHARSET);
        boolean matters = mediaType.toLowerCase(Locale.ROOT).startsWith("text/")
                && text.chars().anyMatch(c -> c > LAST_ASCII);
        return matters && !said ? mediaType + "; charset=utf-8" : mediaType;
    }
}
