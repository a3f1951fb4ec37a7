package dev.armature.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateCommandTest {
    private static final String SPEC = """
            swagger: "2.0"
            info: {title: Widgets, version: "1"}
            paths:
              /widgets/{id}:
                get:
                  operationId: Widgets_Get
                  parameters:
                    - {name: id, in: path, required: true, type: string}
                  responses:
                    "200": {description: It., schema: {$ref: "#/definitions/Widget"}}
            definitions:
              Widget:
                type: object
                properties:
                  color: {type: string}
                  size: {type: string}
            """;

    @TempDir
    Path directory;

    private Path spec;
    private Path lock;

    @BeforeEach
    void write() throws IOException {
        spec = directory.resolve("widgets.yaml");
        lock = directory.resolve("armature-lock.json");
        Files.writeString(spec, SPEC);
    }

    private Run run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                spec.toString(),
                "--lock",
                lock.toString(),
                "--cache",
                directory.resolve("cache").toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void theExitCodesAreThoseOfTheContract() throws IOException {
        assertThat(run("update", "--dry-run").exitCode()).isEqualTo(ExitCode.OUT_OF_DATE);
        assertThat(lock).doesNotExist();
        Run first = run("update");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).startsWith("new: ").contains("\npinned 1 spec in ");
        assertThat(run("update", "--dry-run").exitCode()).isZero();
        assertThat(run("update").out()).contains(" is current\n");

        Files.writeString(spec, SPEC.replace("      size: {type: string}\n", ""));
        Run refused = run("update", "--fail-on", "breaking");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(refused.out())
                .contains("property-removed: property size of Widget", " is as it was: there are changes that may not");
        Run generate = run(
                "generate",
                "--package",
                "com.example",
                "--output",
                directory.resolve("out").toString());
        assertThat(generate.exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(generate.err()).contains("armature-lock.json:", " is pinned. Run update to see what changes");

        Files.writeString(spec, "swagger: [");
        assertThat(run("update").exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(Run.of("update", spec.toString()).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatCannotBeSecretIsRefused() {
        Run header = run("update", "--header", "https://example.com Authorization s3cr3t");
        assertThat(header.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(header.err())
                .contains("a header is written ORIGIN NAME env:VARIABLE")
                .doesNotContain("s3cr3t");
        Run proxy = run("update", "--proxy", "http://me:s3cr3t@proxy:8080");
        assertThat(proxy.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(proxy.err()).contains("HTTPS_PROXY").doesNotContain("s3cr3t");
    }
}
