package dev.armature.generator;

import java.util.ArrayList;
import java.util.List;

/** Two lists of lines side by side: a longest common subsequence stays together, what lies between is paired from the top. */
final class LinePairs {
    /** Beyond this many pairs of lines nothing is aligned; the elements are too different or too large to look at. */
    private static final int MOST_PAIRS = 4_000_000;

    private final List<String> old;
    private final List<String> now;
    private final List<Row> rows = new ArrayList<>();

    private LinePairs(List<String> old, List<String> now) {
        this.old = old;
        this.now = now;
    }

    /**
     * A line on each side.
     *
     * @param kind {@code same}, {@code changed}, {@code removed} (the new line is empty) or {@code added} (the old one is)
     */
    record Row(String kind, String old, String now) {}

    static List<Row> of(List<String> old, List<String> now) {
        LinePairs pairs = new LinePairs(old, now);
        pairs.align();
        return pairs.rows;
    }

    private void align() {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            between(0, old.size(), 0, now.size());
            return;
        }
        int[][] common = common();
        int i = 0;
        int j = 0;
        int pendingOld = 0;
        int pendingNow = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                between(pendingOld, i, pendingNow, j);
                rows.add(new Row("same", old.get(i), now.get(j)));
                pendingOld = ++i;
                pendingNow = ++j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        between(pendingOld, old.size(), pendingNow, now.size());
    }

    /** The lengths of the longest common subsequences of what follows each pair of lines. */
    private int[][] common() {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void between(int oldStart, int oldEnd, int nowStart, int nowEnd) {
        int i = oldStart;
        int j = nowStart;
        while (i < oldEnd && j < nowEnd) {
            rows.add(new Row("changed", old.get(i++), now.get(j++)));
        }
        while (i < oldEnd) {
            rows.add(new Row("removed", old.get(i++), ""));
        }
        while (j < nowEnd) {
            rows.add(new Row("added", "", now.get(j++)));
        }
    }
}
