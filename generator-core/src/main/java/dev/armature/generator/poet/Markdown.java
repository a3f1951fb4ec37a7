package dev.armature.generator.poet;

import java.util.ArrayList;
import java.util.List;

/**
 * The little Markdown that descriptions use (CommonMark: paragraphs, lists, fenced code, code spans, strong emphasis), as
 * blocks of {@link SafeHtml}. What is not understood stays as text. Runs in linear time whatever the text.
 */
final class Markdown {
    private static final String LINE_BREAKS = "\n\r\u000B\f\u0085\u2028\u2029";
    private static final String WIDE_SPACES = "\t\u00A0\u1680\u180E\u202F\u205F\u3000";

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private boolean ordered;

    private Markdown() {}

    /** A piece of HTML that is wrapped on its own; verbatim blocks keep their lines. */
    record Block(Kind kind, String html) {}

    /** How a block is written. */
    enum Kind {
        PARAGRAPH,
        LIST_ITEM,
        /** Opens or closes a list. */
        LIST_TAG,
        VERBATIM
    }

    /** The blocks of a text, in order; none when it is blank. */
    static List<Block> blocks(String text) {
        Markdown reader = new Markdown();
        reader.read(lines(plainSpaces(text)));
        return reader.blocks;
    }

    /** A text as a single run of HTML. */
    static String inline(String text) {
        SafeHtml html = new SafeHtml();
        appendInline(html, plainSpaces(text).strip());
        return html.toString();
    }

    /** {@link String#strip} does not know non-breaking spaces, and a paragraph of nothing else is an empty element. */
    private static String plainSpaces(String text) {
        // By hand, as lines() is: every text of a description passes here, and regular expressions are slow in a young
        // JVM.
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean wide = WIDE_SPACES.indexOf(c) >= 0 || (c >= '\u2000' && c <= '\u200A');
            plain.append(wide ? ' ' : c);
        }
        return plain.toString();
    }

    /** The lines of a text, without their ends; CR LF is one end. */
    private static String[] lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (LINE_BREAKS.indexOf(text.charAt(at)) >= 0) {
                lines.add(text.substring(start, at));
                boolean pair = text.startsWith("\r\n", at);
                at = pair ? at + 1 : at;
                start = at + 1;
            }
        }
        lines.add(text.substring(start));
        return lines.toArray(String[]::new);
    }

    private void read(String[] lines) {
        int next = 0;
        while (next < lines.length) {
            String line = lines[next++].strip();
            if (line.startsWith("```")) {
                next = readFence(lines, next);
            } else if (line.isEmpty()) {
                flushParagraph();
            } else {
                readLine(line);
            }
        }
        flush();
    }

    private void readLine(String line) {
        int bullet = markerLength(line);
        if (bullet > 0) {
            flushParagraph();
            boolean number = Character.isDigit(line.charAt(0));
            if (!items.isEmpty() && number != ordered) {
                flush();
            }
            ordered = number;
            items.add(line.substring(bullet).strip());
        } else if (!items.isEmpty() && paragraph.isEmpty()) {
            items.set(items.size() - 1, items.get(items.size() - 1) + ' ' + line);
        } else {
            paragraph.add(line);
        }
    }

    /** The length of the list marker and the space behind it; 0 when the line is not an item. */
    private static int markerLength(String line) {
        int end = 0;
        while (end < line.length() && end < 4 && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        boolean marker = end > 0
                ? end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')')
                : "-*+".indexOf(line.charAt(0)) >= 0;
        return marker && end + 1 < line.length() && line.charAt(end + 1) == ' ' ? end + 2 : 0;
    }

    private int readFence(String[] lines, int first) {
        flush();
        int next = first;
        List<String> code = new ArrayList<>();
        while (next < lines.length && !lines[next].strip().startsWith("```")) {
            code.add(new SafeHtml().text(lines[next++].stripTrailing()).toString());
        }
        if (!code.isEmpty()) {
            blocks.add(new Block(Kind.VERBATIM, "<pre>" + String.join("\n", code) + "</pre>"));
        }
        return next + 1;
    }

    private void flushParagraph() {
        if (!paragraph.isEmpty()) {
            flushItems();
            blocks.add(new Block(Kind.PARAGRAPH, inline(heading(String.join(" ", paragraph)))));
            paragraph.clear();
        }
    }

    /** A heading has no place in a comment of a member: it becomes strong text. */
    private static String heading(String text) {
        int hashes = 0;
        while (hashes < text.length() && hashes < 7 && text.charAt(hashes) == '#') {
            hashes++;
        }
        boolean heading = hashes > 0 && hashes < 7 && hashes < text.length() && text.charAt(hashes) == ' ';
        return heading ? "**" + text.substring(hashes).strip() + "**" : text;
    }

    private void flushItems() {
        if (!items.isEmpty()) {
            blocks.add(new Block(Kind.LIST_TAG, ordered ? "<ol>" : "<ul>"));
            for (String item : items) {
                blocks.add(new Block(Kind.LIST_ITEM, "<li>" + inline(item) + "</li>"));
            }
            blocks.add(new Block(Kind.LIST_TAG, ordered ? "</ol>" : "</ul>"));
            items.clear();
        }
    }

    private void flush() {
        if (paragraph.isEmpty()) {
            flushItems();
        }
        flushParagraph();
    }

    private static void appendInline(SafeHtml html, String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at;
            if (c == '`') {
                next = span(html, text, at, run(text, at, '`'), "code");
            } else if (c == '*' && run(text, at, '*') == 2) {
                next = span(html, text, at, 2, "strong");
            }
            if (next == at) {
                next = at + (c == '`' || c == '*' ? run(text, at, c) : plain(text, at));
                html.text(text.substring(at, next));
            }
            at = next;
        }
    }

    /** Writes the span that opens at {@code at} and returns what follows it; {@code at} when it never closes. */
    private static int span(SafeHtml html, String text, int at, int fence, String element) {
        char mark = text.charAt(at);
        int close = closing(text, at + fence, mark, fence);
        if (close < 0) {
            return at;
        }
        String content = text.substring(at + fence, close).strip();
        if (content.isEmpty()) {
            return at;
        }
        html.tag("<" + element + ">").text(content).tag("</" + element + ">");
        return close + fence;
    }

    private static int closing(String text, int from, char mark, int fence) {
        // Bounded, so that a text of openers without closers costs linear time.
        int end = Math.min(text.length(), from + 500);
        int at = from;
        while (at < end) {
            if (text.charAt(at) != mark) {
                at++;
                continue;
            }
            int run = run(text, at, mark);
            if (run == fence) {
                return at;
            }
            at += run;
        }
        return -1;
    }

    private static int run(String text, int at, char mark) {
        int end = at;
        while (end < text.length() && text.charAt(end) == mark) {
            end++;
        }
        return end - at;
    }

    private static int plain(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '`' && text.charAt(end) != '*') {
            end++;
        }
        return end - at;
    }
}
