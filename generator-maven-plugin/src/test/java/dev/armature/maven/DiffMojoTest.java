package dev.armature.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class DiffMojoTest {
    private static final String SPEC = """
            swagger: "2.0"
            info: {title: Widgets, version: "1"}
            paths:
              /widgets:
                get:
                  operationId: Widgets_Get
                  responses:
                    "200": {description: It., schema: {$ref: "#/definitions/Widget"}}
            definitions:
              Widget:
                type: object
                properties:
                  color: {type: string}
                  size: {type: string}
            """;

    @TempDir
    Path directory;

    private final List<String> log = new ArrayList<>();
    private final DiffMojo mojo = new DiffMojo();

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        Files.writeString(directory.resolve("old.yaml"), SPEC);
        Files.writeString(directory.resolve("widgets.yaml"), SPEC.replace("      size: {type: string}\n", ""));
        mojo.project = new MavenProject();
        mojo.project.setFile(directory.resolve("pom.xml").toFile());
        mojo.outputDirectory = directory.resolve("target/out").toFile();
        mojo.reportDirectory = directory.resolve("target/armature-diff").toFile();
        mojo.specs = List.of("widgets.yaml");
        mojo.packageName = "com.example";
        mojo.against = "old.yaml";
        mojo.setLog(new RecordingLog());
    }

    @Test
    void breakingChangesFailTheBuildAfterTheyAreTold() {
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("changes since old.yaml fail the build (failOn is breaking)");
        assertThat(log.get(0)).isEqualTo("widgets.yaml, compared with old.yaml");
        assertThat(log).anyMatch(line -> line.startsWith("old.yaml:14:13: source-breaking"));
        assertThat(log).last().isEqualTo("1 change: 1 source-breaking, 1 binary-breaking, 1 behaviour");
        assertThat(directory.resolve("target")).doesNotExist();
    }

    @Test
    void failOnDecidesAndReportsAreWritten() throws Exception {
        mojo.failOn = "None";
        mojo.formats = List.of("json", "markdown", "text");
        mojo.execute();
        assertThat(log)
                .contains(
                        "wrote target/armature-diff/diff.json",
                        "wrote target/armature-diff/diff.md",
                        "wrote target/armature-diff/diff.txt");
        assertThat(directory.resolve("target/armature-diff/diff.json"))
                .content()
                .contains("\"rule\": \"property-removed\"");
        mojo.failOn = "any";
        assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
        mojo.against = "widgets.yaml";
        mojo.execute();
        assertThat(log).contains("no changes");
    }

    @Test
    void wrongParametersEndTheBuildWithOneLine() {
        mojo.failOn = "some";
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("failOn must be one of breaking, any, none, not 'some'");
        mojo.failOn = "any";
        mojo.formats = List.of("pdf");
        assertThatThrownBy(mojo::execute).hasMessageStartingWith("formats must be one of text, json, markdown");
        mojo.against = null;
        assertThatThrownBy(mojo::execute).hasMessage("the parameter against is missing");
    }

    @Test
    void aBrokenOldDescriptionIsTold() throws IOException {
        Files.writeString(directory.resolve("old.yaml"), "swagger: '2.0'\npaths: 7\n");
        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("the specs have");
        assertThat(log).anyMatch(line -> line.startsWith("error old.yaml:"));
    }

    /** Keeps what was logged, one line each. */
    private final class RecordingLog extends SystemStreamLog {
        @Override
        public void info(CharSequence line) {
            log.add(line.toString());
        }

        @Override
        public void error(CharSequence line) {
            log.add("error " + line);
        }
    }
}
