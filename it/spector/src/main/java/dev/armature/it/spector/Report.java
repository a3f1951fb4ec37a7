package dev.armature.it.spector;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The results as Markdown. */
final class Report {
    private static final String HEAD = """
            # Spector
            What generated clients do against the mock services of `@typespec/http-specs` and `@azure-tools/azure-http-specs`, from the OpenAPI
            2.0 documents emitted of them. A scenario passes when the server has seen the right requests, and the client has understood the
            answers: status, headers, typed body, typed error. [How to run it](../CONTRIBUTING.md). This page is written by the run.

            """;

    private final List<Result> results;

    Report(List<Result> results) {
        this.results = List.copyOf(results);
    }

    /** How many of the scenarios that can be expressed passed, in percent. */
    double percent() {
        long expressible = results.size() - count(Result.Verdict.INEXPRESSIBLE);
        return expressible == 0 ? 0 : 100.0 * count(Result.Verdict.PASS) / expressible;
    }

    /** The totals in a line. */
    String summary() {
        return String.format(
                Locale.ROOT,
                "%d scenarios: %d pass, %d fail, %d cannot be expressed in OpenAPI 2.0; %.1f %% of what can be expressed passes",
                results.size(),
                count(Result.Verdict.PASS),
                count(Result.Verdict.FAIL),
                count(Result.Verdict.INEXPRESSIBLE),
                percent());
    }

    /** The page. */
    String markdown() {
        return HEAD + "**" + summary() + ".**\n\n" + features() + list("What fails", Result.Verdict.FAIL)
                + list("What OpenAPI 2.0 cannot express", Result.Verdict.INEXPRESSIBLE) + everything();
    }

    private String features() {
        Map<String, List<Result>> byFeature = results.stream()
                .collect(Collectors.groupingBy(
                        result -> result.scenario().feature(), TreeMap::new, Collectors.toList()));
        StringBuilder table = new StringBuilder("| feature | pass | of |\n|---|---|---|\n");
        byFeature.forEach((feature, own) -> table.append("| ")
                .append(feature)
                .append(" | ")
                .append(own.stream().filter(Result::passed).count())
                .append(" | ")
                .append(own.size())
                .append(" |\n"));
        return table.append('\n').toString();
    }

    private String list(String title, Result.Verdict verdict) {
        String rows = results.stream()
                .filter(result -> result.verdict() == verdict)
                .map(result -> "| " + result.scenario().id() + " | " + cell(result.reason()) + " |\n")
                .collect(Collectors.joining());
        return "## " + title + "\n" + (rows.isEmpty() ? "Nothing.\n" : "| scenario | reason |\n|---|---|\n" + rows)
                + "\n";
    }

    private String everything() {
        return "## All scenarios\n| scenario | document | result |\n|---|---|---|\n"
                + results.stream().map(Report::row).collect(Collectors.joining());
    }

    private static String row(Result result) {
        String documents = result.scenario().calls().stream()
                .map(step -> step.call().orElseThrow().document().replace("/openapi.json", ""))
                .distinct()
                .collect(Collectors.joining(", "));
        return "| " + result.scenario().id() + " | " + documents + " | "
                + result.verdict().name().toLowerCase(Locale.ROOT) + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replaceAll("[\\s\\p{C}\uFFFD]+", " ");
    }

    private long count(Result.Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
