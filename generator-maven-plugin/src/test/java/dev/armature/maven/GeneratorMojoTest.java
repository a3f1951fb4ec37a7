package dev.armature.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.Clients;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.spec.SpecSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorMojoTest {
    private static final String SPEC = """
            openapi: 3.0.3
            info: {title: Things, version: "1.0"}
            servers: [{url: "https://things.example.com"}]
            paths:
              /things:
                get:
                  operationId: Things_Get
                  responses:
                    "200":
                      description: The thing.
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Thing"}
            components:
              schemas:
                Thing:
                  type: object
                  properties:
                    name: {type: string}
            """;

    @TempDir
    Path directory;

    private final List<String> log = new ArrayList<>();
    private final GenerateMojo mojo = new GenerateMojo();

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        Files.writeString(directory.resolve("things.yaml"), SPEC);
        mojo.project = new MavenProject();
        mojo.project.setFile(directory.resolve("pom.xml").toFile());
        mojo.outputDirectory = directory.resolve("target/out").toFile();
        mojo.specs = List.of("*.yaml");
        mojo.packageName = "com.example";
        mojo.setLog(new RecordingLog());
    }

    @Test
    void theParametersBecomeTheConfiguration() throws IOException {
        mojo.includes = List.of("Things_*");
        mojo.excludes = List.of("DELETE /things");
        mojo.renames = directory.resolve("names.properties").toFile();
        mojo.clients = "Sync";
        mojo.templates = directory.resolve("mustache").toFile();
        mojo.specRoot = directory.toFile();
        mojo.overlays = List.of(directory.resolve("overlay.yaml").toFile());
        mojo.allowPaths = List.of(directory.resolve("common").toFile());
        mojo.allowOrigins = List.of("https://example.com");
        mojo.lock = directory.resolve("armature-lock.json").toFile();
        mojo.cache = directory.resolve("pins").toFile();
        mojo.strict = true;
        mojo.force = true;
        GeneratorConfig config = mojo.config(mojo.archives());
        assertThat(config.specs()).containsExactly(SpecSource.of(directory.resolve("things.yaml")));
        assertThat(config.lock()).contains(directory.resolve("armature-lock.json"));
        assertThat(config.fetching().cache()).isEqualTo(directory.resolve("pins"));
        assertThat(config.packageName()).isEqualTo("com.example");
        assertThat(config.outputDirectory()).isEqualTo(directory.resolve("target/out"));
        assertThat(config.includes()).containsExactly("Things_*");
        assertThat(config.excludes()).containsExactly("DELETE /things");
        assertThat(config.renames()).contains(directory.resolve("names.properties"));
        assertThat(config.clients()).isEqualTo(Clients.SYNC);
        assertThat(config.templates()).contains(directory.resolve("mustache"));
        assertThat(config.specRoot()).contains(directory);
        assertThat(config.overlays()).containsExactly(directory.resolve("overlay.yaml"));
        assertThat(config.access().paths()).containsExactly(directory.resolve("common"));
        assertThat(config.access().origins()).extracting(Object::toString).containsExactly("https://example.com");
        assertThat(config.strict()).isTrue();
        assertThat(config.force()).isTrue();
        assertThat(config.baseDirectory()).isEqualTo(directory);
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        GeneratorConfig config = mojo.config(mojo.archives());
        assertThat(config.clients()).isEqualTo(Clients.BOTH);
        assertThat(config.includes()).isEmpty();
        assertThat(config.renames()).isEmpty();
        assertThat(config.specRoot()).isEmpty();
        assertThat(config.strict()).isFalse();
        assertThat(config.force()).isFalse();
    }

    @Test
    void wrongParametersEndTheBuildWithOneLine() {
        mojo.clients = "some";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("clients must be sync, async or both, not 'some'")
                .hasNoCause();
        mojo.packageName = null;
        assertThatThrownBy(mojo::execute).hasMessage("the parameter packageName is missing");
        mojo.specs = null;
        assertThatThrownBy(mojo::execute).hasMessage("the parameter specs is missing");
        mojo.specs = List.of("none.yaml");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("none.yaml");
        mojo.specs = List.of("*.yaml");
        mojo.packageName = "com.example";
        mojo.clients = "both";
        mojo.overlays = List.of(new File("overlay.yaml"));
        assertThatThrownBy(mojo::execute)
                .hasMessageContaining("cannot read or write: ")
                .hasMessageContaining("overlay.yaml");
        mojo.overlays = null;
        mojo.allowOrigins = List.of("example.com");
        assertThatThrownBy(mojo::execute).hasMessageContaining("is no origin such as https://example.com");
    }

    @Test
    void skippingTouchesNothing() throws MojoExecutionException, MojoFailureException {
        mojo.skip = true;
        mojo.specs = List.of("none.yaml");
        mojo.execute();
        assertThat(log).containsExactly("info skipped");
        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
        assertThat(mojo.outputDirectory).doesNotExist();
    }

    @Test
    void generatedFilesAreCompiledAndTheirMetadataBecomesAResource() throws Exception {
        mojo.execute();
        String output = mojo.outputDirectory.getAbsolutePath();
        assertThat(directory.resolve("target/out/com/example/ThingsClient.java"))
                .exists();
        assertThat(log).singleElement().asString().matches("info wrote (\\d+) of \\1 files to target/out, removed 0");
        assertThat(mojo.project.getCompileSourceRoots()).containsExactly(output);
        assertThat(mojo.project.getResources()).singleElement().satisfies(resource -> {
            assertThat(resource.getDirectory()).isEqualTo(output);
            assertThat(resource.getIncludes()).containsExactly("META-INF/**");
        });
    }

    @Test
    void theSecondBuildDoesNothingButTellMaven() throws Exception {
        mojo.execute();
        log.clear();
        mojo.execute();
        assertThat(log).containsExactly("info target/out is up to date");
        assertThat(mojo.project.getCompileSourceRoots()).hasSize(1);
        assertThat(mojo.project.getResources()).hasSize(1);
    }

    @Test
    void theSourceRootIsLeftAloneOnDemand() throws Exception {
        mojo.addCompileSourceRoot = false;
        mojo.execute();
        assertThat(mojo.project.getCompileSourceRoots()).isEmpty();
        assertThat(mojo.project.getResources()).isEmpty();
    }

    @Test
    void aBrokenSpecFailsTheBuildWithItsDiagnosticsInTheLog() throws Exception {
        Files.writeString(directory.resolve("things.yaml"), SPEC.replace("schemas/Thing", "schemas/Think"));
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageMatching("the specs have \\d+ errors?, \\d+ warnings?")
                .hasNoCause();
        assertThat(log).anyMatch(line -> line.startsWith("error things.yaml:13:") && line.contains("Did you mean"));
        assertThat(mojo.outputDirectory).doesNotExist();
    }

    @Test
    void anEditedFileIsKeptAndReportedInEveryBuildWhileTheOthersAreWritten() throws Exception {
        mojo.execute();
        Path thing = directory.resolve("target/out/com/example/models/Thing.java");
        Files.writeString(thing, "edited by hand");
        Files.writeString(
                directory.resolve("things.yaml"),
                SPEC.replace("name: {type: string}", "name: {type: object, properties: {first: {type: string}}}"));
        String warning = "warn target/out/com/example/models/Thing.java: edited since it was generated; kept."
                + " Use --force (armature.force) to overwrite it";
        for (int build = 0; build < 2; build++) {
            log.clear();
            mojo.execute();
            assertThat(log).contains(warning);
            assertThat(thing).hasContent("edited by hand");
            assertThat(directory.resolve("target/out/com/example/models/ThingName.java"))
                    .isRegularFile();
        }
        mojo.strict = true;
        log.clear();
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("strict");
        assertThat(log).contains(warning);
        mojo.strict = false;
        mojo.force = true;
        mojo.execute();
        assertThat(thing).content().contains("ThingName");
    }

    @Test
    void aFileOfOthersIsKeptAndReported() throws Exception {
        Path client = directory.resolve("target/out/com/example/ThingsClient.java");
        Files.createDirectories(client.getParent());
        Files.writeString(client, "mine");
        mojo.execute();
        assertThat(log)
                .contains("warn target/out/com/example/ThingsClient.java: not written by the generator; kept."
                        + " Use --force (armature.force) to overwrite it");
        assertThat(client).hasContent("mine");
        assertThat(directory.resolve("target/out/com/example/models/Thing.java"))
                .isRegularFile();
    }

    @Test
    void aDirectoryInTheWayOfAFileEndsTheBuildAndNothingIsWritten() throws Exception {
        Files.createDirectories(directory.resolve("target/out/com/example/ThingsClient.java"));
        mojo.force = true;
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("nothing was written");
        assertThat(log).anyMatch(line -> line.startsWith("error target/out/com/example/ThingsClient.java: in the way"));
        assertThat(directory.resolve("target/out/com/example/models")).doesNotExist();
    }

    @Test
    void checkFailsUntilTheOutputIsCurrent() throws Exception {
        CheckMojo check = new CheckMojo();
        check.project = mojo.project;
        check.outputDirectory = mojo.outputDirectory;
        check.specs = mojo.specs;
        check.packageName = mojo.packageName;
        check.setLog(mojo.getLog());
        assertThatThrownBy(check::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("target/out is out of date");
        assertThat(log).contains("error missing: com/example/ThingsClient.java");
        assertThat(mojo.outputDirectory).doesNotExist();
        mojo.execute();
        check.execute();
        assertThat(log).last().isEqualTo("info target/out is current");
    }

    /** Keeps what was logged, one line each. */
    private final class RecordingLog extends SystemStreamLog {
        @Override
        public void info(CharSequence line) {
            log.add("info " + line);
        }

        @Override
        public void warn(CharSequence line) {
            log.add("warn " + line);
        }

        @Override
        public void error(CharSequence line) {
            log.add("error " + line);
        }
    }
}
