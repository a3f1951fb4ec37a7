package dev.armature.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Curated edits of one description: the report is the expected one, what it says about Java is what japicmp says of the
 * compiled clients, and what it says about the wire is what becomes of the calls of the old client. {@code -Dgolden.update=true} rewrites the expected reports.
 */
class EditsTest {
    private static final Path PAGE = Path.of("../docs/diff.md");

    @TempDir
    Path directory;

    @Test
    void reportsAreTheExpectedOnes() throws IOException {
        Library before = Library.of(directory.resolve("old"), Edit.library());
        List<Edit> edits = Edit.all();
        assertThat(edits).hasSizeGreaterThanOrEqualTo(40);
        for (Edit edit : edits) {
            String report = lines(before.diff(Library.of(directory.resolve("new"), edit.edited())));
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(edit.expected(), report);
            }
            assertThat(report).as(edit.toString()).isNotBlank().isEqualTo(Files.readString(edit.expected()));
        }
    }

    @Test
    void javaClassesAreThoseOfTheCompiledClientsExceptWhereThePageSaysSo() throws IOException {
        Library before = Library.of(directory.resolve("old"), Edit.library());
        Path oldJar = before.jar();
        Map<String, String> disagreements = new TreeMap<>();
        for (Edit edit : Edit.all()) {
            Library after = Library.of(directory.resolve(edit.toString()), edit.edited());
            Set<String> said = java(before.diff(after));
            Set<String> truth = CompiledTruth.between(oldJar, after.jar());
            if (!said.equals(truth)) {
                disagreements.put(edit.toString(), said + " but japicmp " + truth);
            }
        }
        assertThat(disagreements.keySet()).as(disagreements.toString()).isEqualTo(listedOnThePage("### Java"));
    }

    @Test
    void theWireBreaksWhereOldClientsFailExceptWhereThePageSaysSo() throws Exception {
        Library before = Library.of(directory.resolve("old"), Edit.library());
        Map<String, String> disagreements = new TreeMap<>();
        try (WireTruth truth = WireTruth.of(before.classesWith("LibraryCalls", Edit.calls()))) {
            assertThat(truth.failures(Edit.library()))
                    .as("old client, old service")
                    .isEmpty();
            for (Edit edit : Edit.all()) {
                boolean said = WireTruth.said(before.diff(Library.of(directory.resolve("new"), edit.edited())));
                Set<String> failures = truth.failures(edit.edited());
                if (said == failures.isEmpty()) {
                    disagreements.put(edit.toString(), said ? "nothing fails" : failures.toString());
                }
            }
        }
        assertThat(disagreements.keySet()).as(disagreements.toString()).isEqualTo(listedOnThePage("### The wire"));
    }

    /** The rows of the table of disagreements below a heading. */
    private static Set<String> listedOnThePage(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith("| [`"))
                .map(line -> line.substring(4, line.indexOf('`', 4)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> java(DiffReport report) {
        return report.changes().stream()
                .flatMap(change -> change.impacts().stream())
                .filter(impact -> impact == Impact.SOURCE_BREAKING || impact == Impact.BINARY_BREAKING)
                .map(Impact::label)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(DiffReport report) {
        return report.changes().stream()
                .map(change -> change.rule() + " " + labels(change) + "\n  " + change.element() + ": '"
                        + change.oldValue() + "' -> '" + change.newValue() + "'\n  "
                        + change.where().line() + " "
                        + change.where().pointer().path() + "\n  " + change.symbol() + "\n  " + change.why() + "\n")
                .collect(Collectors.joining());
    }

    private static String labels(Change change) {
        return change.impacts().stream().map(Impact::label).collect(Collectors.joining(", "));
    }
}
