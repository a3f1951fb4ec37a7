package dev.armature.generator.poet;

import java.util.ArrayList;
import java.util.List;

/** Puts on one line what JavaPoet spreads over several and a person would not: short comments, and annotations with few members. */
final class ShortForms {
    private static final String COMMENT = "/**";

    private final List<String> lines;

    private ShortForms(List<String> lines) {
        this.lines = lines;
    }

    static List<String> of(List<String> lines) {
        return new ShortForms(lines).joined();
    }

    private List<String> joined() {
        List<String> result = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            int last = lastOf(i);
            String line = last == i ? "" : join(i, last);
            if (last > i && line.length() <= LongLines.WIDTH) {
                result.add(line);
                i = last;
            } else {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    /** The last line of what begins at a line and could stand on it; the same line when nothing does. */
    private int lastOf(int first) {
        String start = lines.get(first).strip();
        if (start.equals(COMMENT)) {
            int last = first + 2;
            boolean isShort = last < lines.size()
                    && lines.get(first + 1).strip().startsWith("* ")
                    && lines.get(last).strip().equals("*/");
            return isShort ? last : first;
        }
        boolean isAnnotation = start.startsWith("@") && (start.endsWith("(") || start.endsWith("({"));
        return isAnnotation ? endOfAnnotation(first, start.endsWith("{") ? "})" : ")") : first;
    }

    /** JavaPoet closes an annotation at the column where it opened it. */
    private int endOfAnnotation(int first, String end) {
        String wanted = indentation(first) + end;
        for (int i = first + 1;
                i < lines.size()
                        && indentation(i).length() >= indentation(first).length();
                i++) {
            if (lines.get(i).equals(wanted)) {
                return i;
            }
        }
        return first;
    }

    private String join(int first, int last) {
        StringBuilder line = new StringBuilder(lines.get(first));
        boolean isComment = lines.get(first).endsWith(COMMENT);
        for (int i = first + 1; i <= last; i++) {
            String piece = lines.get(i).strip();
            if (isComment) {
                line.append(' ').append(i == last ? piece : piece.substring(2));
            } else {
                line.append(i == first + 1 || i == last ? "" : " ").append(piece);
            }
        }
        return line.toString();
    }

    private String indentation(int index) {
        String line = lines.get(index);
        return line.substring(0, line.length() - line.stripLeading().length());
    }
}
