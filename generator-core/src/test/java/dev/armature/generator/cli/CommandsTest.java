package dev.armature.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.generator.Things;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print and exit with once they have specs to work on. */
class CommandsTest {
    @TempDir
    Path directory;

    private String spec;
    private String output;

    @BeforeEach
    void write() throws IOException {
        spec = Things.write(directory).toString();
        output = directory.resolve("out").toString();
    }

    @Test
    void generateSaysWhatItDid() {
        Run first = generate();
        assertThat(first.exitCode()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(first.out())
                .startsWith("generated 1 spec, 2 operations, 3 types: ")
                .contains(" 0 unchanged, 0 removed");
        assertThat(directory.resolve("out/com/example/ThingsClient.java")).exists();
        assertThat(generate().out()).isEqualTo("up to date: " + output.replace('\\', '/') + "\n");
    }

    @Test
    void quietSaysNothing() {
        Run run = generate("--quiet");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out() + run.err()).isEmpty();
    }

    @Test
    void aBrokenSpecIsReportedTheWayCompilersDo() throws IOException {
        breakSpec();
        Run run = generate();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern(
                        "(?m)^\\S*things\\.yaml:37:\\d+: error: .*Color.* \\[/components/schemas/Thing/properties/")
                .endsWith("1 error, 0 warnings\n")
                .doesNotContain("\tat ");
        assertThat(directory.resolve("out")).doesNotExist();
        assertThat(Run.of("validate", spec).exitCode()).isEqualTo(1);
        assertThat(Run.of("check", "--package", "com.example", "--output", output, spec)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void validateCountsWhatItFound() {
        Run run = Run.of("validate", spec);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("valid: 1 spec, 2 operations, 3 types; 0 errors, 0 warnings\n");
    }

    @Test
    void inspectPrintsJsonAndNothingElse() throws IOException {
        Run run = Run.of("inspect", "--package", "com.example", spec);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .at("/specs/0/operations/0/javaClient")
                        .asText())
                .isEqualTo("com.example.ThingsClient");
        breakSpec();
        Run broken = Run.of("inspect", spec);
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(broken.out()).at("/specs").size())
                .isZero();
    }

    @Test
    void checkExitsWithThreeUntilTheOutputIsCurrent() throws IOException {
        Run missing = check();
        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.err()).contains("missing: com/example/ThingsClient.java");
        generate();
        assertThat(check().exitCode()).isZero();
        Files.delete(directory.resolve("out/com/example/ThingsClient.java"));
        assertThat(check().exitCode()).isEqualTo(3);
    }

    @Test
    void explainPrintsTheShortestWay() {
        Run run = Run.of("explain", "--package", "com.example", "--why", "com.example.models.Colour", spec);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        String[] lines = run.out().split("\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .startsWith("com.example.models.Colour (Colour, ")
                .endsWith("things.yaml:40:7 [/components/schemas/Colour])");
        assertThat(lines[1]).isEqualTo("  is reached by 1 of 2 operations:");
        assertThat(lines[2]).startsWith("  Things_Get: body of 200  ").endsWith("/responses/200]");
        assertThat(lines[3]).startsWith("  Thing.colour  ").endsWith("[/components/schemas/Thing/properties/colour]");
        for (String spelling : new String[] {"Colour", "#/components/schemas/Colour", "/components/schemas/Colour"}) {
            assertThat(Run.of("explain", "--package", "com.example", "--why", spelling, spec)
                            .out())
                    .isEqualTo(run.out());
        }
    }

    @Test
    void explainKnowsWhatIsNotGenerated() {
        Run unknown = Run.of("explain", "--why", "Color", spec);
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err())
                .isEqualTo("armature: error: Color is not generated: no operation reaches a type of that name."
                        + " Did you mean Colour?\n");
        assertThat(Run.of("explain", "--why", "Colour", "--exclude", "Things_Get", spec)
                        .exitCode())
                .isEqualTo(1);
        assertThat(Run.of("explain", spec).exitCode()).isEqualTo(2);
    }

    @Test
    void omittedPropertiesAndWhatOnlyTheyReachAreNotGenerated() {
        assertThat(generate("--omit", "Thing.colour").out()).startsWith("generated 1 spec, 2 operations, 2 types: ");
        assertThat(directory.resolve("out/com/example/models/Thing.java"))
                .content()
                .contains("tags")
                .doesNotContain("colour");
        assertThat(directory.resolve("out/com/example/models/Colour.java")).doesNotExist();
        Run wrong = generate("--omit", "Thing.color");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("things.yaml:1:1: error: No property matches \"Thing.color\". Write Schema.property.\n");
    }

    @Test
    void aBudgetThatIsExceededWritesNothing() throws IOException {
        Run classes = generate("--max-classes", "3");
        assertThat(classes.exitCode()).isEqualTo(1);
        assertThat(classes.err()).contains("things.yaml:1:1: error: The output has ", " classes, 3 are allowed.");
        assertThat(generate("--max-bytes", "2000").err()).contains(" bytes, 2000 are allowed.");
        assertThat(directory.resolve("out")).doesNotExist();
        Path config = Files.writeString(
                directory.resolve("armature.properties"), "max-classes=100\nmax-bytes=1000000\nomit=Thing.colour\n");
        assertThat(generate("--config", config.toString()).exitCode()).isZero();
        assertThat(generate("--max-classes", "0").exitCode()).isEqualTo(2);
        Files.writeString(config, "max-bytes=many\n");
        assertThat(generate("--config", config.toString()).err())
                .contains("max-bytes must be a whole number, not 'many'");
    }

    @Test
    void anEditedFileIsKeptAndReportedUnlessForced() throws IOException {
        generate();
        Path client = Files.writeString(directory.resolve("out/com/example/ThingsClient.java"), "edited by hand");
        for (int run = 0; run < 2; run++) {
            Run kept = generate();
            assertThat(kept.exitCode()).isZero();
            assertThat(kept.err())
                    .isEqualTo("armature: warning: com/example/ThingsClient.java: edited since it was generated; kept."
                            + " Use --force (armature.force) to overwrite it\n");
        }
        Run strict = generate("--strict");
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.err()).contains("ThingsClient.java: edited since", "strict");
        assertThat(client).hasContent("edited by hand");
        assertThat(generate("--force").exitCode()).isZero();
        assertThat(client).content().contains("interface ThingsClient");
    }

    @Test
    void aDirectoryInTheWayOfAFileIsAnOutputFailure() throws IOException {
        Files.createDirectories(directory.resolve("out/com/example/ThingsClient.java"));
        Run run = generate("--force");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err())
                .contains("armature: error: com/example/ThingsClient.java: in the way", "nothing was written");
        assertThat(directory.resolve("out/com/example/models")).doesNotExist();
    }

    @Test
    void anOutputThatCannotBeWrittenIsAnOutputFailure() throws IOException {
        Files.writeString(directory.resolve("out"), "a file");
        Run run = generate();
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("armature: error: ", "out").doesNotContain("\tat ");
    }

    @Test
    void strictMakesWarningsFatal() throws IOException {
        Files.writeString(
                Path.of(spec),
                Things.TEXT.replace("type: string\n      enum", "type: string\n      not: {}\n      enum"));
        Run lenient = generate();
        assertThat(lenient.exitCode()).isZero();
        assertThat(lenient.err()).contains(": warning: ");
        Run strict = generate("--strict");
        assertThat(strict.exitCode()).isEqualTo(1);
        assertThat(strict.err()).contains("strict");
    }

    @Test
    void theProgressLineWaitsASecondAndCleansUp() throws InterruptedException {
        StringWriter terminal = new StringWriter();
        try (ProgressLine progress = ProgressLine.on(new PrintWriter(terminal))) {
            progress.stage("reading a");
            assertThat(terminal.toString()).isEmpty();
            Thread.sleep(1500);
        }
        assertThat(terminal.toString()).isEqualTo("\r\u001B[Karmature: reading a ...\r\u001B[K");
    }

    private Run generate(String... more) {
        return run("generate", more);
    }

    private Run check() {
        return run("check");
    }

    private Run run(String command, String... more) {
        String[] args = new String[more.length + 6];
        args[0] = command;
        args[1] = "--package";
        args[2] = "com.example";
        args[3] = "--output";
        args[4] = output;
        args[5] = spec;
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }

    private void breakSpec() throws IOException {
        Files.writeString(Path.of(spec), Things.TEXT.replace("schemas/Colour\"", "schemas/Color\""));
    }
}
