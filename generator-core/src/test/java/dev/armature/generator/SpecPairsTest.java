package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.diff.Change;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the git of the machine in a repository of its own. */
class SpecPairsTest {
    private static final String SPEC = """
            swagger: "2.0"
            info: {title: Widgets, version: "1"}
            paths:
              /widgets:
                get:
                  operationId: Widgets_Get
                  responses:
                    "200": {description: It., schema: {$ref: "../shared/types.yaml#/definitions/Widget"}}
            """;
    private static final String TYPES = """
            definitions:
              Widget:
                type: object
                properties:
                  color: {type: string}
                  size: {type: string}
            """;

    @TempDir
    Path repository;

    private Path project;

    @BeforeEach
    void commit() throws Exception {
        project = Files.createDirectories(repository.resolve("modules/client"));
        write("api/widgets.yaml", SPEC);
        write("shared/types.yaml", TYPES);
        Files.writeString(repository.resolve("moved.yaml"), SPEC.replace("../", "modules/client/"));
        git("init", "-q");
        git("add", ".");
        git("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
    }

    @Test
    void theSameFileAtARevisionIsReadWithItsReferencesAsTheyWere() throws Exception {
        write("shared/types.yaml", TYPES.replace("      size: {type: string}\n", ""));
        DiffResult result = diff("git:HEAD", "api/widgets.yaml").get(0);
        assertThat(result.report().changes()).extracting(Change::rule).containsExactly("property-removed");
        assertThat(result.report().changes().get(0).before().orElseThrow().pointer())
                .hasToString(git("rev-parse", "HEAD").substring(0, 10)
                        + "!/modules/client/shared/types.yaml#/definitions/Widget/properties/size");
        assertThat(git("status", "--porcelain")).isEqualTo(" M modules/client/shared/types.yaml\n");
    }

    @Test
    void anotherFileOfARevisionIsNamedByItsPathInTheRepository() throws Exception {
        assertThat(diff("git:HEAD!/moved.yaml", "api/widgets.yaml")
                        .get(0)
                        .before()
                        .failed())
                .as("its references lead out of its directory's archive")
                .isFalse();
        assertThatThrownBy(() -> diff("git:HEAD!/none.yaml", "api/widgets.yaml"))
                .isInstanceOf(IOException.class)
                .hasMessage("git has no file 'none.yaml' at 'HEAD'");
    }

    @Test
    void severalFilesAreComparedOneByOneAndWhatIsNewHasNoOldSide() throws Exception {
        write("api/gadgets.yaml", SPEC.replace("idgets", "adgets"));
        List<SpecPair> found = new ArrayList<>();
        List<DiffResult> results = diff("git:HEAD", "api", found);
        assertThat(found).extracting(pair -> pair.before().isPresent()).containsExactly(false, true);
        assertThat(found)
                .extracting(pair -> pair.after().packageName())
                .containsExactly("com.example.gadgets", "com.example.widgets");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.failed()).isFalse();
            assertThat(result.report().changes()).isEmpty();
        });
    }

    @Test
    void whatGitDoesNotKnowIsToldInOneLine() throws Exception {
        assertThatThrownBy(() -> diff("git:nowhere", "api/widgets.yaml"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no revision 'nowhere'");
        assertThatThrownBy(() -> diff("git:--help", "api/widgets.yaml"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("'--help' is no git revision");
        write("api/gadgets.yaml", SPEC);
        assertThatThrownBy(() -> diff("api/widgets.yaml", "api"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there are 2");
    }

    @Test
    void nothingTemporaryIsLeft() throws Exception {
        Path archive;
        try (SpecPairs pairs = new SpecPairs(SpecArchives.Locator.PROCESS)) {
            GeneratorConfig before = pairs.of("git:HEAD", config(pairs, "api/widgets.yaml"))
                    .get(0)
                    .before()
                    .orElseThrow();
            archive = Path.of(((SpecSource.Local) before.specs().get(0))
                    .path()
                    .getFileSystem()
                    .toString());
            assertThat(archive).exists();
        }
        assertThat(archive).doesNotExist();
        assertThat(archive.getParent().getParent()).doesNotExist();
    }

    private List<DiffResult> diff(String old, String spec) throws IOException {
        return diff(old, spec, new ArrayList<>());
    }

    private List<DiffResult> diff(String old, String spec, List<SpecPair> found) throws IOException {
        try (SpecPairs pairs = new SpecPairs(SpecArchives.Locator.PROCESS)) {
            found.addAll(pairs.of(old, config(pairs, spec)));
            return Generator.diff(found);
        }
    }

    private GeneratorConfig config(SpecPairs pairs, String spec) throws IOException {
        return GeneratorConfig.builder()
                .baseDirectory(project)
                .sources(SpecFiles.expand(List.of(spec), project, pairs.archives()))
                .packageName("com.example")
                .renames(Optional.empty())
                .build();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
