package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.emit.TemplateEmitter.PackageView;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Diagnostics;
import dev.armature.templates.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {
    private static final PackageView VIEW = new PackageView(List.of("One <b> & \"two\".", "", "Three."), "a.b");

    @TempDir
    private Path directory;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void writesValuesAsTheyAre() {
        assertThat(render(Optional.empty())).hasValue("""
                /**
                 * One <b> & "two".
                 *\s
                 * Three.
                 */
                @NullMarked
                package a.b;

                import org.jspecify.annotations.NullMarked;
                """);
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void aFileOfTheUserTakesThePlaceOfATemplate() {
        override(Templates.PACKAGE_INFO, "// ours\r\npackage {{packageName}};");
        assertThat(render(Optional.of(directory))).hasValue("// ours\npackage a.b;\n");
    }

    @Test
    void hiddenFilesAreLeftAlone() {
        override(".DS_Store", "");
        assertThat(render(Optional.of(directory))).isPresent();
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void anUnknownFileIsAnErrorThatNamesThePossibleOnes() {
        override("readme.mustache", "");
        TemplateSet.read(Optional.of(directory), diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(error -> {
            assertThat(error.where().pointer().file()).endsWith("/readme.mustache");
            assertThat(error.message()).contains(Templates.names());
        });
    }

    @Test
    void aMissingDirectoryIsAnError() {
        TemplateSet.read(Optional.of(directory.resolve("none")), diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(error -> assertThat(error.toString())
                .contains("none:1:1: error: "));
    }

    @Test
    void aBrokenTemplateIsAnErrorAtItsLine() {
        override(Templates.PACKAGE_INFO, "a\nb {{#documentation}} c\n");
        assertThat(render(Optional.of(directory))).isEmpty();
        assertBroken(2);
    }

    @Test
    void aValueThatIsNotThereIsAnErrorAtItsLine() {
        override(Templates.PACKAGE_INFO, "a\n\n{{#documentation}}{{pakkage}}{{/documentation}}\n");
        assertThat(render(Optional.of(directory))).isEmpty();
        assertThat(assertBroken(3).message()).contains("pakkage");
    }

    @Test
    void templatesReachNoFileOutsideTheSet() throws IOException {
        Path secret = Files.writeString(directory.resolveSibling("secret.mustache"), "secret");
        override(Templates.PACKAGE_INFO, "{{> ../secret}}{{> " + secret + "}}");
        assertThat(render(Optional.of(directory))).isEmpty();
        assertThat(diagnostics.hasErrors()).isTrue();
    }

    private Diagnostic assertBroken(int line) {
        assertThat(diagnostics.all()).singleElement().satisfies(error -> {
            assertThat(error.where().pointer().file()).endsWith("/" + Templates.PACKAGE_INFO);
            assertThat(error.where().line()).isEqualTo(line);
        });
        return diagnostics.all().get(0);
    }

    private Optional<String> render(Optional<Path> overrides) {
        TemplateSet templates = TemplateSet.read(overrides, diagnostics);
        return new Renderer(templates, diagnostics).render(Templates.PACKAGE_INFO, VIEW);
    }

    private void override(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
