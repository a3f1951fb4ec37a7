package dev.armature.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Progress;
import dev.armature.generator.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness tells apart what it says it tells apart. */
class OutcomesTest {
    private static final String GOOD = """
            {"openapi": "3.0.0", "info": {"title": "Pets", "version": "1"}, "paths": {
              "/pets/{id}": {"get": {"operationId": "getPet",
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
                "responses": {"204": {"description": "none"}}}}}}
            """;

    @TempDir
    Path folder;

    @Test
    void oneProcessTriesManyDocuments() throws Exception {
        Document good = document("good.json", GOOD);
        Document bad = document("bad.json", GOOD.replace("\"schema\"", "\"$ref\": \"#/nowhere\", \"schema\""));
        Document noJson = document("none.json", "{");
        try (WorkerProcess worker = worker("512m", Duration.ofMinutes(2));
                WorkerProcess compiler = worker(Worker.Task.COMPILE, "512m", Duration.ofMinutes(2))) {
            Row generated = worker.run(good);
            assertThat(generated.outcome()).as(generated.diagnostic()).isEqualTo(Outcome.OK);
            Row row = generated.compiled(compiler.run(good));
            assertThat(row.outcome()).as(row.diagnostic()).isEqualTo(Outcome.OK);
            assertThat(row.operations()).isOne();
            assertThat(row.classes()).isPositive();
            assertThat(row.lines()).isPositive();

            Row refused = worker.run(bad);
            assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(refused.diagnostic()).startsWith("bad.json:3:").contains("nowhere");
            assertThat(worker.run(noJson).outcome()).isEqualTo(Outcome.REFUSED);
        }
    }

    @Test
    void whoIsTooSlowIsStoppedAndTheNextIsTried() throws Exception {
        try (WorkerProcess worker = worker("512m", Duration.ZERO)) {
            assertThat(worker.run(document("slow.json", GOOD)).outcome()).isEqualTo(Outcome.TIMEOUT);
            assertThat(worker.run(document("next.json", GOOD)).outcome()).isEqualTo(Outcome.TIMEOUT);
        }
    }

    @Test
    void whoNeedsTooMuchMemoryIsToldApart() throws Exception {
        String huge = GOOD.replace("Pets", "Pets".repeat(2_000_000));
        try (WorkerProcess worker = worker("24m", Duration.ofMinutes(2))) {
            assertThat(worker.run(document("huge.json", huge)).outcome()).isEqualTo(Outcome.MEMORY);
        }
    }

    @Test
    void anOperationThatNobodyMentionsIsALoss() throws IOException {
        Document good = document("good.json", GOOD);
        GeneratorConfig config = GeneratorConfig.builder()
                .specs(List.of(good.path()))
                .packageName("corpus.api")
                .outputDirectory(folder.resolve("out"))
                .baseDirectory(folder)
                .build();
        Verdict verdict = Generator.generate(config, Progress.NONE).verdict();
        RawOperations raw = RawOperations.read(good.path());

        assertThat(raw.pointers()).containsExactly(Map.entry("GET /pets/{id}", "/paths/~1pets~1{id}/get"));
        assertThat(Losses.first(raw, verdict, config)).isEmpty();

        Map<String, String> more = new LinkedHashMap<>(raw.pointers());
        more.put("PUT /pets/{id}", "/paths/~1pets~1{id}/put");
        assertThat(Losses.first(new RawOperations("3.0.0", more), verdict, config))
                .contains("PUT /pets/{id} vanished");
    }

    @Test
    void aWarningOfTheCompilerIsAnError() throws IOException {
        Files.writeString(folder.resolve("Raw.java"), "class Raw { java.util.List list; }\n");
        try (StrictCompiler compiler = new StrictCompiler()) {
            assertThat(compiler.compile(folder).problem().orElse("")).startsWith("Raw.java:1: ");
        }
    }

    @Test
    void aRowOfTheSameGeneratorIsNotMadeAgain() throws IOException {
        Path file = folder.resolve("table.tsv");
        Row row = Row.failed("a1", document("good.json", GOOD), Outcome.CRASH, "tab\tand\nline", 5);
        Table.open(file, "a1", false).add(row);

        assertThat(Table.open(file, "a1", false).rows())
                .singleElement()
                .extracting(Row::diagnostic)
                .isEqualTo("tab and line");
        assertThat(Table.open(file, "b2", false).rows()).isEmpty();
    }

    @Test
    void aGoodRowOfAnotherGeneratorCountsWhenItMayUntilOneIsNotGood() throws IOException {
        Path file = folder.resolve("table.tsv");
        Document document = document("good.json", GOOD);
        Table.open(file, "a1", true).add(Row.failed("a1", document, Outcome.OK, "", 5));
        assertThat(Table.open(file, "b2", true).rows()).hasSize(1);
        assertThat(Table.open(file, "b2", false).rows()).isEmpty();

        Table.open(file, "b2", false).add(Row.failed("b2", document, Outcome.CRASH, "", 5));
        assertThat(Table.open(file, "c3", true).rows()).isEmpty();
    }

    @Test
    void whatTheCompilerRefusesIsToldApart() throws Exception {
        Document good = document("good.json", GOOD);
        Files.createDirectories(folder.resolve("work/sources"));
        Files.writeString(folder.resolve("work/sources/Raw.java"), "class Raw { java.util.List list; }\n");
        try (WorkerProcess compiler = worker(Worker.Task.COMPILE, "512m", Duration.ofMinutes(2))) {
            Row row = Row.failed("a1", good, Outcome.OK, "", 5).compiled(compiler.run(good));
            assertThat(row.outcome()).isEqualTo(Outcome.UNCOMPILABLE);
            assertThat(row.diagnostic()).startsWith("Raw.java:1: ");
            assertThat(row.generateMillis()).isEqualTo(5);
            assertThat(row.lines()).isOne();
        }
    }

    @Test
    void theReportCountsRefusalsByKind() throws IOException {
        Document document = document("good.json", GOOD);
        String error =
                "good.json:3:5: error: The path has {%s}, but no path parameter of that name is declared. [/paths/~1a]";
        Report report = new Report(
                List.of(
                        Row.failed("a1", document, Outcome.REFUSED, error.formatted("a"), 5),
                        Row.failed("a1", document, Outcome.REFUSED, error.formatted("b"), 5)),
                7);
        assertThat(report.markdown())
                .contains("| documents | 2 of 7 |")
                .contains("| The path has {...}, but no path parameter of that name is declared. | 2 |");
        Path table = Files.writeString(folder.resolve("rows.tsv"), report.table());
        assertThat(Table.open(table, "a1", false).rows()).hasSize(1);
    }

    private WorkerProcess worker(String heap, Duration limit) {
        return worker(Worker.Task.GENERATE, heap, limit);
    }

    private WorkerProcess worker(Worker.Task task, String heap, Duration limit) {
        return new WorkerProcess(task, "a1", folder.resolve("work"), heap, limit);
    }

    private Document document(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return new Document(name, path, Files.size(path));
    }
}
