package dev.armature.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.GeneratorVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything the command line says before a spec is read. */
class UsageTest {
    @TempDir
    Path directory;

    private String spec;

    @BeforeEach
    void write() throws IOException {
        spec = put("spec.yaml", "openapi: 3.0.3\npaths: {}\n");
    }

    @Test
    void versionIsTheOneOfTheBuild() {
        Run run = Run.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("armature " + GeneratorVersion.current() + "\n");
        assertThat(GeneratorVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void helpListsTheCommandsAndExitCodes() {
        Run run = Run.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("generate", "validate", "inspect", "check", "explain", "completion", "help", "3 out of date");
        assertThat(Run.of("help").out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "check"})
    void theCommandsThatDecideAboutFilesHaveTheOptionsOfTheContract(String command) {
        assertThat(Run.of(command, "--help").out())
                .contains("--package", "--output", "--include", "--exclude", "--overlay", "--rename", "--clients")
                .contains("--templates", "--config", "strict", "quiet", "force", "--spec-root", "SPEC")
                .doesNotContain("--threads", "--stacktrace");
        assertThat(Run.of("help", command).out())
                .isEqualTo(Run.of(command, "--help").out());
    }

    @Test
    void completionIsAScriptThatKnowsTheOptions() {
        Run run = Run.of("completion");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("#!/usr/bin/env bash").contains("--spec-root", "complete -F");
    }

    @Test
    void aMistypedCommandOrOptionIsWrongUsageWithAHint() {
        Run command = Run.of("generat");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.err()).contains("generate").doesNotContain("\tat ");
        Run option = Run.of("generate", "--pakage", "p", spec);
        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("--pakage", "--package", "Try 'armature generate --help'");
        assertThat(Run.of().exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertUsage("SPEC is missing", "generate", "--package", "p", "--output", "o");
        assertUsage("--package is missing", "generate", "--output", "o", spec);
        assertUsage("--output is missing", "generate", "--package", "p", spec);
    }

    @Test
    void valuesThatCannotBeUsedAreNamed() {
        assertUsage("'a.class.b'", "generate", "--package", "a.class.b", "--output", "o", spec);
        assertUsage("--clients", "generate", "--package", "p", "--output", "o", "--clients", "some", spec);
        assertUsage("threads", "generate", "--package", "p", "--output", "o", "--threads", "0", spec);
    }

    @Test
    void whatIsNoOriginIsRefused() {
        assertUsage("'example.com' is no origin such as", "validate", "--allow-origin", "example.com", spec);
    }

    @Test
    void artifactsOfRepositoriesAreForBuilds() {
        assertUsage("'mvn:g:a:1' is resolved in Maven builds only", "validate", "mvn:g:a:1!/api.yaml");
    }

    @Test
    void aSpecThatDoesNotExistIsAnInputFailure() {
        Run run = Run.of("validate", directory.resolve("none.yaml").toString());
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("none.yaml").doesNotContain("Exception", "\tat ");
    }

    @Test
    void anUnknownKeyOfTheConfigurationFileIsWrongUsageWithAGuess() throws IOException {
        String config = put("armature.properties", "pakcage = p\n");
        assertUsage("unknown key 'pakcage', did you mean 'package'?", "validate", "--config", config, spec);
        String strange = put("strange.properties", "zzzzzzzz = p\n");
        assertUsage("unknown key 'zzzzzzzz', known are spec, package", "validate", "--config", strange, spec);
        String twice = put("twice.properties", "package = p\npackage = q\n");
        assertUsage("'package' is given twice", "validate", "--config", twice, spec);
        String bytes = Files.write(directory.resolve("bytes.properties"), new byte[] {'a', '=', (byte) 0xFF})
                .toString();
        assertUsage("bytes.properties: not in UTF-8", "validate", "--config", bytes, spec);
        String path = put("path.properties", "rename = \\u0000\n");
        assertUsage("is not a path", "validate", "--config", path, spec);
        String flag = put("flag.properties", "strict = maybe\n");
        assertUsage("strict must be true or false", "validate", "--config", flag, spec);
    }

    @Test
    void aConfigurationFileThatDoesNotExistIsAnInputFailure() {
        Run run = Run.of(
                "validate", "--config", directory.resolve("none.properties").toString(), spec);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("none.properties: no such file");
    }

    private static void assertUsage(String message, String... args) {
        Run run = Run.of(args);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private String put(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
