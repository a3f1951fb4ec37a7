package dev.armature.generator;

import dev.armature.generator.diff.Change;
import dev.armature.generator.diff.DiffReport;

/** The changes as a table for the comment of a pull request (GitHub Flavored Markdown). */
final class DiffMarkdown {
    private DiffMarkdown() {}

    static String of(DiffReport report) {
        StringBuilder text = new StringBuilder();
        text.append("**").append(DiffText.summary(report)).append("**\n");
        if (!report.changes().isEmpty()) {
            text.append("\n| class | element | was | is | Java | why |\n|---|---|---|---|---|---|\n");
            report.changes().forEach(change -> text.append(row(change)));
        }
        return text.toString();
    }

    private static String row(Change change) {
        String place = code(DiffText.place(change.where()));
        return "| " + DiffText.impacts(change) + " | " + plain(change.element()) + "<br>" + place + " | "
                + code(change.oldValue()) + " | " + code(change.newValue()) + " | " + code(change.symbol()) + " | "
                + plain(change.why()) + " |\n";
    }

    /** HTML instead of back-ticks: text of a description may hold any number of them. */
    private static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + plain(text) + "</code>";
    }

    /** Text in which nothing is markup: every character that could be is a character reference. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        DiffText.printable(text).codePoints().forEach(codePoint -> {
            if ("<>&\"'|\\`*_{}[]()#+!~@:/".indexOf(codePoint) >= 0) {
                plain.append("&#").append(codePoint).append(';');
            } else {
                plain.appendCodePoint(codePoint);
            }
        });
        return plain.toString();
    }
}
