package dev.armature.generator.emit;

/** How values reach the text of a template. */
enum Escaping {
    /** As they are: the view holds only what has been made safe for its place. */
    NONE,
    /** As text or attribute values of HTML, in which nothing is markup and nothing changes the order of what is shown. */
    HTML;

    /** The text as it is written. */
    String apply(String text) {
        return this == NONE ? text : html(text);
    }

    private static String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '`' -> html.append("&#96;");
                case '\n' -> html.append('\n');
                default -> html.appendCodePoint(isPlain(codePoint) ? codePoint : '\uFFFD');
            }
        });
        return html.toString();
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isISOControl(codePoint)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
