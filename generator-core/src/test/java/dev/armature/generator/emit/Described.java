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

/** What the whole walk writes for a description that stands alone in a folder. */
final class Described {
    private Described() {}

    /** Generates into {@code output} with the package {@code com.example}. */
    static List<GeneratedFile> files(Path folder, Path output) throws IOException {
        GeneratorConfig config = GeneratorConfig.builder()
                .baseDirectory(folder.toAbsolutePath())
                .specRoot(Optional.of(folder.toAbsolutePath()))
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

    /** The description in the folder; what it refers to is in folders below. */
    static Optional<Path> description(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).findFirst();
        }
    }
}
