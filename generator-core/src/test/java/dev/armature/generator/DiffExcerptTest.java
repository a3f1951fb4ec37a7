package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.emit.DiffPage;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of an element. */
class DiffExcerptTest {
    @TempDir
    Path directory;

    @Test
    void outlinesAreTheSameHoweverTheElementIsWritten() throws IOException {
        String yaml = """
                swagger: "2.0"
                info: {title: T, version: "1"}
                paths: {}
                definitions:
                  Thing:
                    # a comment
                    description: Left out.
                    required: [id, "a: b"]
                    properties:
                      description: {type: string, example: Left out.}
                      "on": {$ref: "#/definitions/Thing"}
                      id: {type: string, pattern: "^[a-z]+$", maxLength: 7}
                    allOf: [{type: object, properties: {}}, {}]
                    enum: []
                """;
        assertThat(outline("thing.yaml", yaml))
                .containsExactly(
                        "required:",
                        "  - id",
                        "  - \"a: b\"",
                        "properties:",
                        "  description:",
                        "    type: string",
                        "  \"on\":",
                        "    $ref: #/definitions/Thing",
                        "  id:",
                        "    type: string",
                        "    pattern: \"^[a-z]+$\"",
                        "    maxLength: 7",
                        "allOf:",
                        "  - type: object",
                        "    properties: {}",
                        "  - {}",
                        "enum: []");
    }

    private List<String> outline(String name, String text) throws IOException {
        Path file = Files.writeString(directory.resolve(name), text);
        Node thing = new SpecLoader(directory)
                .load(file, new Diagnostics())
                .orElseThrow()
                .asWritten(new Pointer(name, "/definitions/Thing"))
                .orElseThrow();
        return DiffOutline.of(thing);
    }

    @Test
    void linesThatStayKeepTogether() {
        assertThat(LinePairs.of(List.of("a", "b", "c", "d"), List.of("a", "x", "c", "d", "e")))
                .containsExactly(
                        new LinePairs.Row("same", "a", "a"),
                        new LinePairs.Row("changed", "b", "x"),
                        new LinePairs.Row("same", "c", "c"),
                        new LinePairs.Row("same", "d", "d"),
                        new LinePairs.Row("added", "", "e"));
        assertThat(LinePairs.of(List.of("a", "b"), List.of("b")))
                .extracting(LinePairs.Row::kind)
                .containsExactly("removed", "same");
        assertThat(LinePairs.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void farLinesAreCountedAndLongElementsEndEarly() {
        List<String> old = new ArrayList<>(
                IntStream.range(0, 30).mapToObj(i -> "line " + i).toList());
        List<String> now = new ArrayList<>(old);
        now.set(15, "line \uD83D\uDE00 x");
        old.set(15, "line \uD83D\uDE01 x");
        List<DiffPage.Row> rows = Excerpts.rows(LinePairs.of(old, now), 2, 80);
        assertThat(rows).hasSize(7);
        assertThat(rows.get(0).old().head()).isEqualTo("⋯ 13 more lines");
        assertThat(rows.get(3).now())
                .as("a character is never cut in two")
                .isEqualTo(new DiffPage.Cell("line ", List.of("\uD83D\uDE00"), " x"));
        assertThat(rows.get(6).old().head()).isEqualTo("⋯ 12 more lines");
        List<DiffPage.Row> cut = Excerpts.rows(LinePairs.of(List.of(), old), 2, 10);
        assertThat(cut).hasSize(11);
        assertThat(cut.get(10).old().head()).isEqualTo("⋯ 20 more lines");
    }
}
