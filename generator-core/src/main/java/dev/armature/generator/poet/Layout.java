package dev.armature.generator.poet;

import java.util.ArrayList;
import java.util.List;

/** Gives the text of a class the looks that JavaPoet has no setting for. Changes white space only. */
final class Layout {
    private Layout() {}

    /**
     * The same code: no line beyond 120 columns that can be broken, no blank lines between plain fields,
     * and short comments and annotations on one line.
     */
    static String of(String text) {
        List<String> lines = withoutGaps(ShortForms.of(List.of(text.split("\n", -1))));
        List<String> result = new ArrayList<>();
        LongLines longLines = new LongLines(result);
        for (int i = 0; i < lines.size(); i++) {
            longLines.add(tight(lines.get(i)), i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
        return String.join("\n", result);
    }

    /** JavaPoet writes {@code Outer. @Nullable Inner}. Lines with literals stay: the same text may be in one. */
    private static String tight(String line) {
        return line.contains(". @Nullable ")
                        && line.indexOf('"') < 0
                        && !line.strip().startsWith("*")
                        && !line.strip().startsWith("/")
                ? line.replace(". @Nullable ", ".@Nullable ")
                : line;
    }

    private static List<String> withoutGaps(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean gap = lines.get(i).isEmpty() && i > 1 && i + 1 < lines.size();
            if (!gap || !areAlike(lines.get(i - 1), lines.get(i + 1)) || !isPlain(lines.get(i - 2))) {
                result.add(lines.get(i));
            }
        }
        return result;
    }

    private static boolean areAlike(String field, String other) {
        return isField(field) && isField(other) && isStatic(field) == isStatic(other);
    }

    private static boolean isField(String line) {
        return line.strip().startsWith("private ") && line.endsWith(";");
    }

    private static boolean isStatic(String field) {
        return field.strip().startsWith("private static ");
    }

    /** Whether the line in front of a field leaves it without annotation and comment. */
    private static boolean isPlain(String before) {
        return before.isEmpty() || before.endsWith("{") || before.endsWith(";");
    }
}
