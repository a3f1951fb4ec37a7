package dev.armature.it.spector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated code with every warning switched on, and each of them an error. */
final class StrictCompiler {
    private StrictCompiler() {}

    /** Compiles a tree of sources, and tells what the compiler has against them. */
    static List<String> compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                Files.createDirectories(classes).toString(),
                "-cp",
                System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(collector, Locale.ROOT, StandardCharsets.UTF_8);
                Stream<Path> walk = Files.walk(sources)) {
            List<Path> java =
                    walk.filter(path -> path.toString().endsWith(".java")).toList();
            boolean done = compiler.getTask(
                            null, files, collector, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            return done
                    ? List.of()
                    : collector.getDiagnostics().stream()
                            .map(StrictCompiler::line)
                            .toList();
        }
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.getName()).getFileName().toString();
        return file + ':' + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
