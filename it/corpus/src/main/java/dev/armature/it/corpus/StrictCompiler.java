package dev.armature.it.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles generated code with every warning switched on, and each of them an error; nothing is written. */
final class StrictCompiler implements AutoCloseable {
    private static final List<String> OPTIONS =
            List.of("-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8", "-implicit:none", "-Xmaxerrs", "5");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;
    private final MemorySink sink;

    StrictCompiler() throws IOException {
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
        this.sink = new MemorySink(files);
    }

    /** Compiles a tree of sources. */
    Compiled compile(Path sources) throws IOException {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        try (Stream<Path> walk = Files.walk(sources)) {
            List<Path> java =
                    walk.filter(path -> path.toString().endsWith(".java")).toList();
            long lines = 0;
            for (Path file : java) {
                lines += count(Files.readAllBytes(file));
            }
            boolean done = java.isEmpty()
                    || compiler.getTask(null, sink, collector, OPTIONS, null, files.getJavaFileObjectsFromPaths(java))
                            .call();
            return new Compiled(done ? Optional.empty() : Optional.of(first(collector)), lines, sink.takeClasses());
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Only what generated code may know: its runtime, and what that depends on. */
    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(client-runtime|jackson-|jspecify).*"))
                .map(Path::of)
                .toList();
    }

    private static long count(byte[] text) {
        long lines = 0;
        for (byte each : text) {
            lines += each == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static String first(DiagnosticCollector<JavaFileObject> collector) {
        List<Diagnostic<? extends JavaFileObject>> all = collector.getDiagnostics();
        return all.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR && isLocated(each))
                .findFirst()
                .or(() -> all.stream().filter(StrictCompiler::isLocated).findFirst())
                .or(() -> all.stream().findFirst())
                .map(StrictCompiler::line)
                .orElse("the compiler gives no reason");
    }

    /** That -Werror turned warnings into errors is said of a file, but of no line. */
    private static boolean isLocated(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() != null && diagnostic.getLineNumber() != Diagnostic.NOPOS;
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.getName()).getFileName().toString();
        return file + ':' + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    /**
     * What came of it.
     *
     * @param problem what the compiler has against the sources; empty when it accepts them
     * @param lines how many lines they have
     * @param classes how many class files they become
     */
    record Compiled(Optional<String> problem, long lines, int classes) {}
}
