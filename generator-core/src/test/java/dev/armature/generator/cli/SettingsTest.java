package dev.armature.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.Clients;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SettingsTest {
    @TempDir
    Path directory;

    private final SpecOptions specs = new SpecOptions();
    private final OutputOptions output = new OutputOptions();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("spec.yaml"), "openapi: 3.0.3\npaths:\n  /x: {}\n");
        file = Files.writeString(directory.resolve("armature.properties"), """
                spec = *.yaml
                package = com.example.file
                output = out
                include = Things_{Get,List}, GET /things/{name}
                exclude = Things_Delete
                rename = names.properties
                clients = sync
                templates = mustache
                spec-root = .
                strict = true
                force = true
                quiet = true
                """);
    }

    private void parse(String... arguments) {
        CommandSpec command = CommandSpec.create();
        specs.addTo(command);
        output.addTo(command);
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(arguments);
    }

    @Test
    void theFileGivesEveryOptionRelativeToItself() throws IOException {
        parse("--config", file.toString());
        GeneratorConfig config = Settings.of(specs).forOutput(output);
        assertThat(config.specs()).containsExactly(SpecSource.of(directory.resolve("spec.yaml")));
        assertThat(config.packageName()).isEqualTo("com.example.file");
        assertThat(config.outputDirectory()).isEqualTo(directory.resolve("out"));
        assertThat(config.includes()).containsExactly("Things_{Get,List}", "GET /things/{name}");
        assertThat(config.excludes()).containsExactly("Things_Delete");
        assertThat(config.renames()).contains(directory.resolve("names.properties"));
        assertThat(config.clients()).isEqualTo(Clients.SYNC);
        assertThat(config.templates()).contains(directory.resolve("mustache"));
        assertThat(config.specRoot()).contains(directory);
        assertThat(config.strict()).isTrue();
        assertThat(config.force()).isTrue();
        assertThat(Settings.of(specs).quiet()).isTrue();
    }

    @Test
    void theCommandLineWins() throws IOException {
        String spec = directory.resolve("spec.yaml").toString();
        String elsewhere = directory.resolve("elsewhere").toString();
        parse(
                "--config",
                file.toString(),
                "--package",
                "com.example.line",
                "--include",
                "Other_*",
                "--no-strict",
                spec,
                "--no-quiet",
                "--output",
                elsewhere,
                "--clients",
                "async",
                "--no-force");
        GeneratorConfig config = Settings.of(specs).forOutput(output);
        assertThat(config.packageName()).isEqualTo("com.example.line");
        assertThat(config.includes()).containsExactly("Other_*");
        assertThat(config.outputDirectory()).isEqualTo(directory.resolve("elsewhere"));
        assertThat(config.clients()).isEqualTo(Clients.ASYNC);
        assertThat(config.strict()).isFalse();
        assertThat(config.force()).isFalse();
        assertThat(Settings.of(specs).quiet()).isFalse();
        assertThat(config.excludes()).as("not on the command line").containsExactly("Things_Delete");
    }
}
