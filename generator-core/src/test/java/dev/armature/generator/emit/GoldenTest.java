package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole walk over small descriptions that show one thing each. A case is a folder of {@code golden} with a description right
 * in it; what that refers to is in folders below.
 */
class GoldenTest {
    private static final int WIDTH = 120;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatIsExpected(String name) throws IOException {
        List<GeneratedFile> files = generate(GoldenFiles.folder(name).toAbsolutePath());
        GoldenFiles.check(name, files);
        Compiled compiled = Compiled.of(directory, files);
        assertThat(compiled.problems()).isEmpty();
        for (GeneratedFile file : files) {
            if (file.path().endsWith(".java")) {
                assertThat(compiled.text(file.path()).lines())
                        .as(file.path())
                        .allMatch(line ->
                                line.length() <= WIDTH || line.strip().matches("\\*.*|import .*|\"[^\"]*\"[,;)]*"));
            }
        }
    }

    static List<String> cases() throws IOException {
        List<String> cases = new ArrayList<>();
        for (Path folder : GoldenFiles.folders()) {
            if (description(folder).isPresent()) {
                cases.add(folder.getFileName().toString());
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }

    private List<GeneratedFile> generate(Path folder) throws IOException {
        Path output = directory.resolve("output");
        GeneratorConfig config = GeneratorConfig.builder()
                .baseDirectory(folder)
                .specRoot(Optional.of(folder))
                .specs(List.of(description(folder).orElseThrow().getFileName()))
                .packageName("com.example")
                .outputDirectory(output)
                .build();
        GenerateResult result = Generator.generate(config, stage -> {});
        assertThat(result.verdict().failed())
                .as(() -> result.verdict().diagnostics().toString())
                .isFalse();
        List<GeneratedFile> files = new ArrayList<>();
        for (String path : result.output().written()) {
            files.add(GeneratedFile.text(path, Files.readString(output.resolve(path))));
        }
        return files;
    }

    private static Optional<Path> description(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).findFirst();
        }
    }
}
