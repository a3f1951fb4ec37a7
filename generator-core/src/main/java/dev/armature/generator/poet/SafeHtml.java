package dev.armature.generator.poet;

/**
 * HTML that is safe inside a Java comment, written in one pass. Nothing is ever deleted: a deletion can join the neighbours
 * into a new terminator. What must not appear is replaced by an entity, or by U+FFFD when it has no harmless form.
 */
final class SafeHtml {
    private final StringBuilder html = new StringBuilder();

    /** Appends untrusted text. Line breaks and all kinds of space become a plain space. */
    SafeHtml text(CharSequence text) {
        for (int i = 0; i < text.length(); i += Character.charCount(Character.codePointAt(text, i))) {
            codePoint(Character.codePointAt(text, i));
        }
        return this;
    }

    /** Appends one of the tags this package writes itself. */
    SafeHtml tag(String tag) {
        html.append(tag);
        return this;
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html.toString();
    }

    private void codePoint(int c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '@' -> html.append("&#64;");
            // javac decodes backslash-u before it looks for the end of a comment (JLS 3.3).
            case '\\' -> html.append("&#92;");
            case '/' -> html.append(endsWithStar() ? "&#47;" : "/");
            case 0x200C -> html.append("&zwnj;");
            case 0x200D -> html.append("&zwj;");
            default -> html.appendCodePoint(harmless(c));
        }
    }

    private boolean endsWithStar() {
        return !html.isEmpty() && html.charAt(html.length() - 1) == '*';
    }

    private static int harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.CONTROL -> Character.isWhitespace(c) || c == 0x85 ? ' ' : 0xFFFD;
            // Bidirectional overrides are format characters.
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> 0xFFFD;
            default -> c;
        };
    }
}
