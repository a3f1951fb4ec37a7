package dev.armature.generator;

import dev.armature.generator.emit.DiffPage;
import java.util.ArrayList;
import java.util.List;

/** Shortens pairs of lines to what is worth looking at, and marks what changed within a line. */
final class Excerpts {
    private static final DiffPage.Cell EMPTY = new DiffPage.Cell("", List.of(), "");

    private Excerpts() {}

    /**
     * The rows of an excerpt.
     *
     * @param context how many unchanged lines are kept beside each change
     * @param longest after how many rows the rest is left out
     */
    static List<DiffPage.Row> rows(List<LinePairs.Row> pairs, int context, int longest) {
        List<DiffPage.Row> rows = new ArrayList<>();
        int skipped = 0;
        for (int i = 0; i < pairs.size() && rows.size() < longest; i++) {
            if (isNearChange(pairs, i, context)) {
                addGap(rows, skipped);
                skipped = 0;
                rows.add(row(pairs.get(i)));
            } else {
                skipped++;
            }
        }
        boolean cut = rows.size() >= longest;
        addGap(rows, cut ? pairs.size() - longest : skipped);
        return rows;
    }

    private static boolean isNearChange(List<LinePairs.Row> pairs, int index, int context) {
        int from = Math.max(0, index - context);
        int to = Math.min(pairs.size(), index + context + 1);
        return pairs.subList(from, to).stream().anyMatch(pair -> !pair.kind().equals("same"));
    }

    private static void addGap(List<DiffPage.Row> rows, int lines) {
        if (lines > 0) {
            String text = "⋯ " + Counts.plural(lines, "more line");
            rows.add(new DiffPage.Row("gap", new DiffPage.Cell(text, List.of(), ""), EMPTY));
        }
    }

    private static DiffPage.Row row(LinePairs.Row pair) {
        if (!pair.kind().equals("changed")) {
            return new DiffPage.Row(pair.kind(), whole(pair.old()), whole(pair.now()));
        }
        int head = commonHead(pair.old(), pair.now());
        int tail = commonTail(pair.old(), pair.now(), head);
        return new DiffPage.Row("changed", cell(pair.old(), head, tail), cell(pair.now(), head, tail));
    }

    private static DiffPage.Cell whole(String line) {
        return line.isEmpty() ? EMPTY : new DiffPage.Cell(line, List.of(), "");
    }

    private static DiffPage.Cell cell(String line, int head, int tail) {
        int end = line.length() - tail;
        List<String> changed = head == end ? List.of() : List.of(line.substring(head, end));
        return new DiffPage.Cell(line.substring(0, head), changed, line.substring(end));
    }

    private static int commonHead(String old, String now) {
        int shorter = Math.min(old.length(), now.length());
        int head = 0;
        while (head < shorter && old.charAt(head) == now.charAt(head)) {
            head++;
        }
        return splitsCharacter(old, head) || splitsCharacter(now, head) ? head - 1 : head;
    }

    private static int commonTail(String old, String now, int head) {
        int shorter = Math.min(old.length(), now.length()) - head;
        int tail = 0;
        while (tail < shorter && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return splitsCharacter(old, old.length() - tail) || splitsCharacter(now, now.length() - tail) ? tail - 1 : tail;
    }

    private static boolean splitsCharacter(String text, int index) {
        return index > 0
                && index < text.length()
                && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }
}
