package dev.armature.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.Clients;
import dev.armature.generator.GeneratorConfig;
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
    @TempDir
    Path directory;

    private final List<String> log = new ArrayList<>();
    private final GenerateMojo mojo = new GenerateMojo();

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(directory.resolve("pom.xml"), "<project/>");
        Files.writeString(directory.resolve("things.yaml"), "openapi: 3.0.3\npaths:\n  /x: {}\n");
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
        mojo.strict = true;
        mojo.force = true;
        GeneratorConfig config = mojo.config();
        assertThat(config.specs()).containsExactly(directory.resolve("things.yaml"));
        assertThat(config.packageName()).isEqualTo("com.example");
        assertThat(config.outputDirectory()).isEqualTo(directory.resolve("target/out"));
        assertThat(config.includes()).containsExactly("Things_*");
        assertThat(config.excludes()).containsExactly("DELETE /things");
        assertThat(config.renames()).contains(directory.resolve("names.properties"));
        assertThat(config.clients()).isEqualTo(Clients.SYNC);
        assertThat(config.templates()).contains(directory.resolve("mustache"));
        assertThat(config.specRoot()).contains(directory);
        assertThat(config.strict()).isTrue();
        assertThat(config.force()).isTrue();
        assertThat(config.baseDirectory()).isEqualTo(directory);
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws IOException {
        GeneratorConfig config = mojo.config();
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
        assertThatThrownBy(mojo::execute).hasMessageContaining("overlays are not supported yet");
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
