package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Overlays in whole runs. */
class OverlayRunTest {
    @TempDir
    Path directory;

    private GenerateResult generate(String... overlays) throws IOException {
        Things.write(directory);
        GeneratorConfig config = GeneratorConfig.builder()
                .baseDirectory(directory)
                .specs(List.of(Path.of("things.yaml")))
                .overlays(List.of(overlays).stream().map(Path::of).toList())
                .packageName("com.example")
                .outputDirectory(Path.of("out"))
                .build();
        return Generator.generate(config, Progress.NONE);
    }

    private void overlay(String actions) throws IOException {
        Files.writeString(directory.resolve("o.yaml"), "overlay: 1.0.0\nactions: [" + actions + "]\n");
    }

    @Test
    void theOutputFollowsTheOverlay() throws IOException {
        overlay(
                "{target: $.components.schemas, update: {Added: {type: object, properties: {a: {type: string}}}}},"
                        + " {target: $.components.schemas.Thing.properties, update: {added: {$ref: '#/components/schemas/Added'}}}");

        assertThat(generate("o.yaml").verdict().diagnostics()).isEmpty();
        assertThat(directory.resolve("out/com/example/models/Added.java")).exists();
        assertThat(generate("o.yaml").upToDate()).isTrue();

        overlay("{target: $.info, update: {title: Things}}");
        assertThat(generate("o.yaml").upToDate()).isFalse();
        assertThat(directory.resolve("out/com/example/models/Added.java")).doesNotExist();
        assertThat(generate().upToDate()).isFalse();
    }

    @Test
    void anOverlayForAFileThatNobodyReadsIsAWarning() throws IOException {
        Files.writeString(
                directory.resolve("o.yaml"),
                "overlay: 1.0.0\nextends: other.yaml\nactions: [{target: $.info, update: {title: x}}]\n");

        assertThat(generate("o.yaml").verdict().diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "o.yaml:1:1: warning: The overlay changes nothing: no spec refers to the file that it extends.");
    }
}
