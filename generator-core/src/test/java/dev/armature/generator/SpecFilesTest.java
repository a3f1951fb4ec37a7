package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFilesTest {
    @TempDir
    Path directory;

    private final SpecArchives archives = new SpecArchives(SpecArchives.Locator.PROCESS);

    @BeforeEach
    void write() throws IOException {
        put("b/second.yaml", "openapi: 3.0.3\npaths:\n  /x: {}\n");
        put("a/first.json", "{\"info\": {\"swagger\": {}}, \"paths\": {\"/x\": {}}, \"swagger\": \"2.0\"}");
        put("a/types.json", "{\"swagger\": \"2.0\", \"paths\": { }, \"definitions\": {}}");
        put("a/examples/get.json", "{\"parameters\": {\"openapi\": 1}, \"responses\": {\"paths\": {}}}");
        put("a/.hidden/third.yaml", "openapi: 3.0.3\npaths:\n  /x: {}\n");
        put("a/notes.txt", "openapi: 3.0.3\npaths:\n  /x: {}\n");
    }

    @Test
    void aFileStandsForItselfWhateverItHolds() throws IOException {
        assertThat(expand("a/types.json")).containsExactly("a/types.json");
    }

    @Test
    void aDirectoryStandsForTheDescriptionsBelowIt() throws IOException {
        assertThat(expand(".")).containsExactly("a/first.json", "b/second.yaml");
    }

    @Test
    void aGlobStandsForTheDescriptionsItMatches() throws IOException {
        assertThat(expand("**/*.{json,yaml}")).containsExactly("a/first.json", "b/second.yaml");
        assertThat(expand("a/**/*.json")).containsExactly("a/first.json");
        assertThat(expand("?/s*.yaml")).containsExactly("b/second.yaml");
    }

    @Test
    void theOrderOfThePatternsIsKeptAndNothingComesTwice() throws IOException {
        assertThat(expand("b/second.yaml", "*/*")).containsExactly("b/second.yaml", "a/first.json");
    }

    @Test
    void aNameWithWildcardCharactersIsTakenLiterallyWhenItExists() throws IOException {
        put("c/odd[1].yaml", "openapi: 3.0.3\n");
        assertThat(expand("c/odd[1].yaml")).containsExactly("c/odd[1].yaml");
    }

    @Test
    void aDamagedDescriptionIsNotPassedOver() throws IOException {
        put("d/broken.json", "{\"openapi\": \"3.0.3\", \"paths\": {\"/x\": [}");
        assertThat(expand("d")).containsExactly("d/broken.json");
    }

    @Test
    void whatStandsForNothingIsReported() {
        assertThatThrownBy(() -> expand("missing.json"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing.json");
        assertThatThrownBy(() -> expand("a/**/*.yml")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> expand("a/examples")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> expand("a/[")).isInstanceOf(ConfigException.class);
    }

    private List<String> expand(String... patterns) throws IOException {
        return SpecFiles.expand(List.of(patterns), directory, archives).stream()
                .map(file -> SpecFiles.display(((SpecSource.Local) file).path(), directory))
                .toList();
    }

    private void put(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
