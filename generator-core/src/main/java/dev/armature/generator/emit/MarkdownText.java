package dev.armature.generator.emit;

/**
 * Makes text of a description safe inside Markdown (CommonMark with the tables and autolinks of GitHub): whatever it says, it
 * reads as that text and opens no link, image, heading, list, table cell, code or HTML.
 */
final class MarkdownText {
    /** What starts an inline structure anywhere in a line. */
    private static final String INLINE = "\\`*_[]~@$";

    /** What starts a block at the beginning of a line. */
    private static final String BLOCK = "#+-=:";

    private static final String NOT_IN_CODE = "`|\\<>&";

    private MarkdownText() {}

    /** The text as one line; white space, control and format characters become single spaces. */
    static String text(String untrusted) {
        String line = line(untrusted);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '|' -> safe.append("&#124;");
                default -> {
                    if (opens(line, i)) {
                        safe.append('\\');
                    }
                    safe.append(c);
                }
            }
        }
        return safe.toString();
    }

    /** The text as code in one line, or as {@link #text} when it holds what ends code or a table cell, or looks like HTML. */
    static String code(String untrusted) {
        String line = line(untrusted);
        return line.isEmpty() || line.chars().anyMatch(c -> NOT_IN_CODE.indexOf(c) >= 0) ? text(line) : java(line);
    }

    /** Java made of identifiers that {@code naming} allocated, as code. */
    static String java(String code) {
        return '`' + code + '`';
    }

    private static boolean opens(String line, int i) {
        char c = line.charAt(i);
        if (INLINE.indexOf(c) >= 0 || (i == 0 && BLOCK.indexOf(c) >= 0)) {
            return true;
        }
        boolean link = c == ':' && line.startsWith("//", i + 1);
        boolean host = c == '.' && i >= 3 && line.regionMatches(true, i - 3, "www", 0, 3);
        return link || host || ((c == '.' || c == ')') && onlyDigitsBefore(line, i));
    }

    /** An ordered list starts with a number and one of {@code .} and {@code )}. */
    private static boolean onlyDigitsBefore(String line, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isDigit(line.charAt(i))) {
                return false;
            }
        }
        return end > 0;
    }

    private static String line(String untrusted) {
        StringBuilder line = new StringBuilder(untrusted.length());
        untrusted.codePoints().forEach(c -> {
            if (!blank(c)) {
                line.appendCodePoint(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    /** Format characters count as blank: those that turn the direction of writing make text look like what it is not. */
    private static boolean blank(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
