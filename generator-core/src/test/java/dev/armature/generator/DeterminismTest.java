package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five descriptions of this repository give the same bytes whatever surrounds the run. */
class DeterminismTest {
    @TempDir
    Path directory;

    @Test
    void threadsLocaleAndTimeZoneDoNotMatter() throws IOException {
        Map<String, String> alone = generate("alone", 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            // Turkish has its own lower case of I; Kathmandu is 5:45 ahead of Greenwich.
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(generate("turkish", 8)).isEqualTo(alone);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(alone).hasSizeGreaterThan(100);
    }

    @Test
    void diagnosticsKeepTheOrderOfTheSpecs() throws IOException {
        List<Path> specs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path spec = directory.resolve("spec" + i + ".yaml");
            // the reader finds the reference, swagger-parser the type of "tags", the last checks the variable of the
            // path
            Files.writeString(spec, """
                    openapi: 3.0.3
                    info: {title: t, version: "1"}
                    tags: none
                    paths:
                      /things/{id}:
                        get:
                          responses:
                            "200": {$ref: "#/components/responses/absent"}
                    """);
            specs.add(spec);
        }
        List<Diagnostic> alone = diagnostics(specs, 1);
        assertThat(alone.stream().map(each -> each.where().pointer().file()))
                .containsExactlyElementsOf(alone.stream()
                        .map(each -> each.where().pointer().file())
                        .sorted()
                        .toList())
                .hasSize(12);
        assertThat(diagnostics(specs, 8)).isEqualTo(alone);
    }

    private List<Diagnostic> diagnostics(List<Path> specs, int threads) throws IOException {
        GeneratorConfig config = GeneratorConfig.builder()
                .baseDirectory(directory)
                .specs(specs)
                .packageName("com.example")
                .outputDirectory(directory.resolve("none"))
                .threads(threads)
                .build();
        return Generator.generate(config, Progress.NONE).verdict().diagnostics();
    }

    @Test
    void noPathOfThisMachineIsWritten() throws IOException {
        generate("once", 2);
        String machine = SourceTree.module().getParent().toString();
        try (Stream<Path> files = Files.walk(directory.resolve("once"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(machine, directory.toString());
            }
        }
    }

    private Map<String, String> generate(String name, int threads) throws IOException {
        Path repository = SourceTree.module().getParent();
        Path output = directory.resolve(name);
        GenerateResult result = Generator.generate(
                GeneratorConfig.builder()
                        .baseDirectory(repository)
                        .sources(SpecFiles.expand(
                                List.of("specs"), repository, new SpecArchives(SpecArchives.Locator.PROCESS)))
                        .packageName("com.example")
                        .outputDirectory(output)
                        .threads(threads)
                        .build(),
                Progress.NONE);
        assertThat(result.verdict().diagnostics()).isEmpty();
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(output.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
