package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Specs in jars, on the class path and in artifacts, without unpacking anything. */
class SpecArchivesTest {
    private static final String SPEC = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n"
            + "servers: [{url: 'https://t.example.com'}]\npaths:\n  /a:\n    get:\n      operationId: A_Get\n"
            + "      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '%s'}}}}}\n";
    private static final String TYPES = "T: {type: object, properties: {n: {type: string}}}\n";

    @TempDir
    Path directory;

    private Path jar;
    private SpecArchives archives;

    @BeforeEach
    void write() throws IOException {
        jar = jar(
                "specs.jar",
                Map.of(
                        "api/v1/spec.yaml", SPEC.formatted("../types.yaml#/T"),
                        "api/types.yaml", TYPES,
                        "api/broken.yaml", SPEC.formatted("types.yaml#/U")));
        archives = new SpecArchives(new Locator(jar));
    }

    @AfterEach
    void close() throws IOException {
        archives.close();
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entries.get(entry).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private List<String> expand(String pattern) throws IOException {
        return SpecFiles.expand(List.of(pattern), directory, archives).stream()
                .map(path -> SpecFiles.display(((SpecSource.Local) path).path(), directory))
                .toList();
    }

    private GenerateResult generate(String pattern) throws IOException {
        GeneratorConfig config = GeneratorConfig.builder()
                .baseDirectory(directory)
                .sources(SpecFiles.expand(List.of(pattern), directory, archives))
                .packageName("com.example")
                .outputDirectory(directory.resolve("out"))
                .build();
        return Generator.generate(config, Progress.NONE);
    }

    @Test
    void aPathInAnArchiveIsAFileADirectoryOrAGlobOfIt() throws IOException {
        assertThat(expand("specs.jar!/api/v1/spec.yaml")).containsExactly("specs.jar!/api/v1/spec.yaml");
        assertThat(expand("specs.jar!/api/v1")).containsExactly("specs.jar!/api/v1/spec.yaml");
        assertThat(expand("specs.jar!/api/**/s*.yaml")).containsExactly("specs.jar!/api/v1/spec.yaml");
        assertThat(expand("specs.jar!/")).containsExactly("specs.jar!/api/broken.yaml", "specs.jar!/api/v1/spec.yaml");
        assertThat(expand("mvn:g:a:1!/api/v1/spec.yaml")).containsExactly("specs.jar!/api/v1/spec.yaml");
        assertThat(expand("mvn:g:a:1")).hasSize(2);
        assertThat(expand("classpath:/api/v1/spec.yaml")).containsExactly("specs.jar!/api/v1/spec.yaml");
        assertThatThrownBy(() -> expand("classpath:none.yaml"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("not on the class path");
        assertThatThrownBy(() -> expand("specs.jar!/none.yaml")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> expand("none.jar!/a.yaml")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void referencesReachTheWholeArchiveAndChangesOfItAreSeen() throws IOException {
        GenerateResult first = generate("specs.jar!/api/v1/spec.yaml");
        assertThat(first.verdict().diagnostics()).isEmpty();
        assertThat(directory.resolve("out/com/example/models/T.java")).exists();
        assertThat(Files.readString(directory.resolve("out/.armature-manifest.json")))
                .contains("\"specs.jar\"");
        assertThat(generate("specs.jar!/api/v1/spec.yaml").upToDate()).isTrue();

        archives.close();
        jar(
                "specs.jar",
                Map.of("api/v1/spec.yaml", SPEC.formatted("../types.yaml#/T"), "api/types.yaml", TYPES + "U: {}\n"));
        assertThat(generate("specs.jar!/api/v1/spec.yaml").upToDate()).isFalse();
    }

    @Test
    void messagesNameTheArchive() throws IOException {
        assertThat(generate("specs.jar!/api/broken.yaml").verdict().diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .startsWith("specs.jar!/api/broken.yaml:8:")
                .contains("specs.jar!/api/types.yaml# has no \"U\"");
    }

    @Test
    void nothingLeadsOutOfAnArchive() throws IOException {
        Files.writeString(directory.resolve("secret.yaml"), "T: {type: object, description: secret}\n");
        String outside = "../../../../../../.." + directory.resolve("secret.yaml");
        jar("evil.jar", Map.of("spec.yaml", SPEC.formatted(outside + "#/T")));

        assertThat(generate("evil.jar!/spec.yaml").verdict().diagnostics())
                .extracting(Diagnostic::toString)
                .singleElement()
                .asString()
                .contains("does not exist");
    }

    @Test
    void whatIsNoProperArchiveIsAnInputFailure() throws IOException {
        Files.writeString(directory.resolve("text.jar"), "no archive");
        jar("slip.jar", Map.of("../../spec.yaml", SPEC));

        assertThatThrownBy(() -> expand("text.jar!/spec.yaml")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> expand("slip.jar!/spec.yaml")).isInstanceOf(IOException.class);
    }

    /** A build that has one artifact, which is on the class path, too. */
    private record Locator(Path jar) implements SpecArchives.Locator {
        @Override
        public @Nullable URL resource(String path) throws IOException {
            return path.equals("api/v1/spec.yaml") ? new URL("jar:" + jar.toUri() + "!/" + path) : null;
        }

        @Override
        public Path artifact(String coordinates) {
            assertThat(coordinates).isEqualTo("g:a:1");
            return jar;
        }
    }
}
