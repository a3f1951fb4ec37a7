package dev.armature.generator;

import dev.armature.generator.diff.Change;
import dev.armature.generator.diff.DiffReport;
import dev.armature.generator.diff.Impact;
import dev.armature.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The changes as lines of text: place, classes, element and values, then the Java symbol and why. */
final class DiffText {
    private DiffText() {}

    static String of(DiffReport report) {
        StringBuilder text = new StringBuilder();
        for (Change change : report.changes()) {
            text.append(place(change.where()))
                    .append(": ")
                    .append(impacts(change))
                    .append(": ");
            text.append(change.rule()).append(": ").append(printable(change.element()));
            text.append(values(change))
                    .append(" [")
                    .append(printable(change.where().pointer().path()))
                    .append("]\n    ");
            if (!change.symbol().isEmpty()) {
                text.append(printable(change.symbol())).append(": ");
            }
            text.append(printable(change.why())).append('\n');
        }
        return text.append(summary(report)).append('\n').toString();
    }

    /** The counts in words, such as {@code 2 changes: 1 wire-breaking, 2 source-breaking}. */
    static String summary(DiffReport report) {
        if (report.changes().isEmpty()) {
            return "no changes";
        }
        List<String> counts = new ArrayList<>();
        report.counts().forEach((impact, count) -> {
            if (count > 0) {
                counts.add(count + " " + impact.label());
            }
        });
        return Counts.plural(report.changes().size(), "change") + ": " + String.join(", ", counts);
    }

    static String impacts(Change change) {
        return change.impacts().stream().map(Impact::label).collect(Collectors.joining(", "));
    }

    static String place(SourceLocation where) {
        return printable(where.pointer().file()) + ':' + where.line() + ':' + where.column();
    }

    /** Text of a description on one line: nothing in it may move the cursor of a terminal. */
    static String printable(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> line.appendCodePoint(isPlain(codePoint) ? codePoint : '\uFFFD'));
        return line.toString();
    }

    private static boolean isPlain(int codePoint) {
        int type = Character.getType(codePoint);
        return !Character.isISOControl(codePoint)
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE;
    }

    private static String values(Change change) {
        String from = printable(change.oldValue());
        String to = printable(change.newValue());
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        } else if (from.isEmpty()) {
            return " (" + to + ")";
        }
        return to.isEmpty() ? " (was " + from + ")" : " (" + from + " -> " + to + ")";
    }
}
