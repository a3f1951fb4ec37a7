package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigDigestTest {
    @TempDir
    Path directory;

    @Test
    void everyValueThatDecidesTheOutputCounts() throws IOException {
        Path renames = Files.writeString(directory.resolve("names.properties"), "A=B");
        Path templates = Files.createDirectory(directory.resolve("templates"));
        Files.writeString(templates.resolve("a.mustache"), "a");
        List<UnaryOperator<GeneratorConfig.Builder>> changes = List.of(
                config -> config,
                config -> config.packageName("q"),
                config -> config.specs(List.of(Path.of("b.json"))),
                config -> config.specs(List.of(Path.of("a.json"), Path.of("b.json"))),
                config -> config.includes(List.of("a", "b")),
                config -> config.includes(List.of("ab")),
                config -> config.excludes(List.of("a", "b")),
                config -> config.omit(List.of("a", "b")),
                config -> config.budget(new Budget(OptionalLong.of(7), OptionalLong.empty())),
                config -> config.budget(new Budget(OptionalLong.empty(), OptionalLong.of(7))),
                config -> config.clients(Clients.ASYNC),
                config -> config.strict(true),
                config -> config.specRoot(Optional.of(directory)),
                config -> config.allowPaths(List.of(directory)),
                config -> config.allowOrigins(List.of("https://example.com")),
                config -> config.lock(Optional.of(Path.of("armature-lock.json"))),
                config -> config.overlays(List.of(renames)),
                config -> config.overlays(List.of(renames, templates.resolve("a.mustache"))),
                config -> config.renames(Optional.of(renames)),
                config -> config.templates(Optional.of(templates)));
        assertThat(changes.stream().map(this::digest)).doesNotHaveDuplicates();
    }

    @Test
    void whatDoesNotDecideTheOutputDoesNotCount() {
        assertThat(Stream.<UnaryOperator<GeneratorConfig.Builder>>of(
                                config -> config,
                                config -> config.force(true),
                                config ->
                                        config.fetching(new Fetching(Path.of("c"), true, Optional.empty(), List.of())),
                                config -> config.threads(3),
                                config -> config.outputDirectory(Path.of("elsewhere")),
                                config -> config.baseDirectory(directory.resolve("other")))
                        .map(this::digest)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theContentOfRenamesAndTemplatesCounts() throws IOException {
        Path renames = Files.writeString(directory.resolve("names.properties"), "A=B");
        String before = digest(config -> config.renames(Optional.of(renames)));
        Files.writeString(renames, "A=C");
        assertThat(digest(config -> config.renames(Optional.of(renames)))).isNotEqualTo(before);

        Path templates = Files.createDirectory(directory.resolve("templates"));
        String empty = digest(config -> config.templates(Optional.of(templates)));
        Files.writeString(templates.resolve("a.mustache"), "a");
        assertThat(digest(config -> config.templates(Optional.of(templates)))).isNotEqualTo(empty);
    }

    private String digest(UnaryOperator<GeneratorConfig.Builder> change) {
        GeneratorConfig.Builder builder = GeneratorConfig.builder()
                .baseDirectory(directory)
                .specs(List.of(Path.of("a.json")))
                .packageName("p");
        try {
            return change.apply(builder).build().digest();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
