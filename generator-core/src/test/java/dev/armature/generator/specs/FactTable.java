package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the tables of {@code specs/facts}: tab-separated UTF-8 with one header line. */
final class FactTable {

    private static final List<String> COLUMNS = List.of("operation", "kind", "name", "type", "required");
    private static final String OURS = "ours.tsv";

    private FactTable() {}

    /** The tables of the pages by file name, in the order of these names. */
    static Map<String, List<Fact>> pages(Path folder) {
        Map<String, List<Fact>> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".tsv"))
                    .filter(file -> !file.endsWith(OURS))
                    .forEach(file -> pages.put(file.getFileName().toString(), read(file, COLUMNS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    /** What the documents have and no page states. Each line gives its reason in one more column. */
    static List<Fact> ours(Path folder) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add("reason");
        return read(folder.resolve(OURS), columns);
    }

    private static List<Fact> read(Path file, List<String> columns) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(lines).as("%s starts with the header line", file).startsWith(String.join("\t", columns));
        List<Fact> facts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split("\t", -1));
            assertThat(cells).as("cells of a line of %s", file).hasSameSizeAs(columns);
            assertThat(cells)
                    .as("cells of a line of %s; '-' stands for no value", file)
                    .noneMatch(String::isBlank);
            facts.add(new Fact(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
        }
        assertThat(facts).as("%s", file).isNotEmpty().doesNotHaveDuplicates();
        return facts;
    }
}
