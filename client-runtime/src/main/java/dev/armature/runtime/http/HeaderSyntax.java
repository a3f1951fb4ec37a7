package dev.armature.runtime.http;

/** The characters of header fields (RFC 9110, section 5): what is refused here cannot start a second field or request. */
final class HeaderSyntax {
    private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

    private HeaderSyntax() {}

    static String name(String name) {
        if (name.isEmpty() || !name.chars().allMatch(HeaderSyntax::isTokenCharacter)) {
            throw new IllegalArgumentException("Not a header name: " + name.replaceAll("[^\\x21-\\x7e]", "?"));
        }
        return name;
    }

    static String value(String name, String value) {
        String text = stripBlanks(value);
        if (!text.chars().allMatch(HeaderSyntax::isValueCharacter)) {
            throw new IllegalArgumentException(
                    "The value of header " + name + " holds a control character or one outside Latin-1");
        }
        return text;
    }

    /** Blanks and tabs around a value are no part of it (RFC 9110, section 5.5). Line ends are: they are refused, not lost. */
    private static String stripBlanks(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && isBlank(value.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(value.charAt(end - 1))) {
            end--;
        }
        return value.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_SYMBOLS.indexOf(c) >= 0;
    }

    private static boolean isValueCharacter(int c) {
        return c == '\t' || (c >= 0x20 && c <= 0xff && c != 0x7f);
    }
}
