package dev.armature.generator.poet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits text into lines for the JavaPoet inside the standalone jar, which the build redirects to here: JavaPoet splits every piece of
 * code it writes by a regular expression, and compiling that took a sixth of the CPU time of a cold run.
 */
public final class LineBreaks {
    private LineBreaks() {}

    /**
     * Does what {@link Pattern#split(CharSequence, int)} does for the pattern {@code \R}.
     *
     * @param pattern a pattern that is {@code \R}; asked when the text has line breaks other than {@code \n}
     * @param text what to split
     * @param limit as in {@code Pattern.split}; JavaPoet wants all lines, which is a negative number
     */
    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        if (limit >= 0) {
            return pattern.split(text, limit);
        }
        String all = text.toString();
        List<String> lines = new ArrayList<>(1);
        int start = 0;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '\n') {
                lines.add(all.substring(start, i));
                start = i + 1;
            } else if (isOtherBreak(c)) {
                return pattern.split(text, limit);
            }
        }
        lines.add(all.substring(start));
        return lines.toArray(String[]::new);
    }

    private static boolean isOtherBreak(char c) {
        return (c > '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
