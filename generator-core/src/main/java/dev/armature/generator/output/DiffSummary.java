package dev.armature.generator.output;

import java.util.ArrayList;
import java.util.List;

/** Differences of many files for people: bounded, so that a new version of a description does not flood a build's log. */
public final class DiffSummary {
    private static final int LINES_OF_A_FILE = 40;
    private static final int LINES_OF_ALL = 200;
    private static final int LONGEST_LINE = 160;

    private final List<String> lines = new ArrayList<>();
    private int left = LINES_OF_ALL;
    private int filesNotShown;

    /**
     * Adds a file, unless there is too much already.
     *
     * @param path as shown
     * @param before what is there
     * @param after what would be generated
     */
    public void add(String path, String before, String after) {
        if (left <= 0) {
            filesNotShown++;
            return;
        }
        List<String> hunks = LineDiff.of(before, after);
        int shown = Math.min(hunks.size(), Math.min(left, LINES_OF_A_FILE));
        lines.add("--- " + path + " (as it is)");
        lines.add("+++ " + path + " (as it would be generated)");
        hunks.subList(0, shown).forEach(line -> lines.add(shortened(line)));
        if (shown < hunks.size()) {
            lines.add("... " + (hunks.size() - shown) + " more lines");
        }
        left -= shown + 2;
    }

    /** The lines in the unified format; at the end how many files were left out. */
    public List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (filesNotShown > 0) {
            all.add("... and " + filesNotShown + " more files");
        }
        return all;
    }

    /** Without control characters, which a terminal might obey. */
    private static String shortened(String line) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(line.length(), LONGEST_LINE); i++) {
            char c = line.charAt(i);
            shown.append(Character.isISOControl(c) && c != '\t' ? '?' : c);
        }
        return line.length() > LONGEST_LINE ? shown.append("...").toString() : shown.toString();
    }
}
