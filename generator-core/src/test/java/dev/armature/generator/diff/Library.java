package dev.armature.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.DiffResult;
import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.SpecPair;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A description in a directory of its own, and what is made of it. */
final class Library {
    private final Path directory;

    private Library(Path directory) {
        this.directory = directory;
    }

    static Library of(Path directory, String description) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("library.yaml"), description);
        return new Library(directory);
    }

    DiffReport diff(Library after) throws IOException {
        DiffResult result = Generator.diff(List.of(new SpecPair(Optional.of(config()), after.config())))
                .get(0);
        assertThat(result.failed())
                .as(() -> result.before().diagnostics() + " " + result.after().diagnostics())
                .isFalse();
        return result.report();
    }

    /** Generates, compiles and packs. */
    Path jar() throws IOException {
        GenerateResult result = Generator.generate(config(), stage -> {});
        assertThat(result.verdict().failed())
                .as(() -> result.verdict().diagnostics().toString())
                .isFalse();
        Path classes = compile();
        Path jar = directory.resolve("library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files(classes, ".class")) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /** Generates, and compiles with one more class of the package {@code com.example}. */
    Path classesWith(String name, String source) throws IOException {
        assertThat(Generator.generate(config(), stage -> {}).verdict().failed()).isFalse();
        Files.writeString(directory.resolve("generated/com/example/" + name + ".java"), source);
        return compile();
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var sources = manager.getJavaFileObjectsFromPaths(files(directory.resolve("generated"), ".java"));
            boolean compiled = compiler.getTask(problems, manager, null, options, null, sources)
                    .call();
            assertThat(compiled).as(problems::toString).isTrue();
        }
        return classes;
    }

    private GeneratorConfig config() {
        return GeneratorConfig.builder()
                .baseDirectory(directory.toAbsolutePath())
                .specs(List.of(Path.of("library.yaml")))
                .packageName("com.example")
                .outputDirectory(Path.of("generated"))
                .build();
    }

    private static List<Path> files(Path root, String suffix) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
