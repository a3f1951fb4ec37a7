package dev.armature.generator.emit;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated files on disk, compiled as strictly as a user can. */
final class Compiled {
    private static final List<String> STRICT = List.of(
            "--release", "17", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-proc:none", "-encoding", "UTF-8");

    private final Path sources;
    private final Path classes;
    private final List<String> problems;

    private Compiled(Path sources, Path classes, List<String> problems) {
        this.sources = sources;
        this.classes = classes;
        this.problems = problems;
    }

    /** Writes the files below {@code directory} and compiles those that are Java. */
    static Compiled of(Path directory, List<GeneratedFile> files) {
        try {
            Path sources = Files.createDirectories(directory.resolve("sources"));
            Path classes = Files.createDirectories(directory.resolve("classes"));
            for (GeneratedFile file : files) {
                Path target = sources.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.write(target, file.content());
            }
            return new Compiled(sources, classes, compile(sources, classes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compiler has to say; empty when it is content. */
    List<String> problems() {
        return problems;
    }

    /** A loader of the compiled classes. */
    URLClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a generated file. */
    String text(String path) {
        try {
            return Files.readString(sources.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(STRICT);
        options.addAll(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8);
                var walk = Files.walk(sources)) {
            List<Path> java =
                    walk.filter(path -> path.toString().endsWith(".java")).toList();
            compiler.getTask(null, files, collector, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
        }
        return collector.getDiagnostics().stream().map(Compiled::line).collect(Collectors.toList());
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().getName()).getFileName().toString();
        return file + ':' + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
