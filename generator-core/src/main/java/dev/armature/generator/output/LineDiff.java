package dev.armature.generator.output;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts in the unified format (as of GNU diff): what is equal at both ends is skipped, and a longest common
 * subsequence found of the rest, unless that is so long that a complete replacement is as readable.
 */
final class LineDiff {
    private static final int CONTEXT = 2;
    private static final long LARGEST_TABLE = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> script = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The hunks, without the names of the files; empty when the texts are equal. */
    static List<String> of(String before, String after) {
        LineDiff diff = new LineDiff(lines(before), lines(after));
        diff.compare();
        return diff.hunks();
    }

    /** Lines with a mark where the last one is not ended, so that this counts as a difference. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + " (no line end)");
        }
        return lines;
    }

    private void compare() {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            keep(start++);
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        compare(start, before.size() - end, after.size() - end);
        for (int i = before.size() - end; i < before.size(); i++) {
            keep(i);
        }
    }

    /** Compares {@code before} and {@code after} from {@code start} to their ends. */
    private void compare(int start, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        boolean tooLong = (long) rows * columns > LARGEST_TABLE;
        int[][] common = tooLong ? new int[1][1] : table(start, rows, columns);
        int row = 0;
        int column = 0;
        while (row < rows || column < columns) {
            boolean delete = row < rows && (column == columns || tooLong);
            if (!delete && row < rows && !tooLong) {
                if (before.get(start + row).equals(after.get(start + column))) {
                    keep(start + row++);
                    column++;
                    continue;
                }
                delete = common[row + 1][column] >= common[row][column + 1];
            }
            script.add(delete ? new Line('-', before.get(start + row++)) : new Line('+', after.get(start + column++)));
        }
    }

    /** How many lines the ends of both texts have in common, by where these begin. */
    private int[][] table(int start, int rows, int columns) {
        int[][] common = new int[rows + 1][columns + 1];
        for (int row = rows - 1; row >= 0; row--) {
            for (int column = columns - 1; column >= 0; column--) {
                common[row][column] = before.get(start + row).equals(after.get(start + column))
                        ? common[row + 1][column + 1] + 1
                        : Math.max(common[row + 1][column], common[row][column + 1]);
            }
        }
        return common;
    }

    private void keep(int index) {
        script.add(new Line(' ', before.get(index)));
    }

    private List<String> hunks() {
        List<String> hunks = new ArrayList<>();
        int beforeLine = 1;
        int afterLine = 1;
        int at = 0;
        while (at < script.size()) {
            int change = nextChange(at);
            int from = Math.max(at, change - CONTEXT);
            beforeLine += from - at;
            afterLine += from - at;
            if (change == script.size()) {
                break;
            }
            int to = endOfHunk(change);
            List<Line> hunk = script.subList(from, to);
            int old = (int) hunk.stream().filter(line -> line.mark != '+').count();
            int young = (int) hunk.stream().filter(line -> line.mark != '-').count();
            hunks.add("@@ -" + range(beforeLine, old) + " +" + range(afterLine, young) + " @@");
            hunk.forEach(line -> hunks.add(line.mark + line.text));
            beforeLine += old;
            afterLine += young;
            at = to;
        }
        return hunks;
    }

    private int nextChange(int from) {
        int at = from;
        while (at < script.size() && script.get(at).mark == ' ') {
            at++;
        }
        return at;
    }

    /** Changes that are near each other share their context. */
    private int endOfHunk(int change) {
        int end = change;
        for (int next = change; next < script.size() && next - end <= 2 * CONTEXT; next = nextChange(end)) {
            end = next + 1;
        }
        return Math.min(script.size(), end + CONTEXT);
    }

    private static String range(int line, int count) {
        return (count == 0 ? line - 1 : line) + "," + count;
    }

    private record Line(char mark, String text) {}
}
