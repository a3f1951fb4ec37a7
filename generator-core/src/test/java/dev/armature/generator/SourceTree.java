package dev.armature.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the sources of this project from wherever a test runs. */
final class SourceTree {
    private SourceTree() {}

    /** The directory of the module under test. */
    static Path module() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    }

    /** The main source directories of all modules, nested ones included. */
    static List<Path> mainSources() throws IOException {
        List<Path> roots = new ArrayList<>();
        collect(module().getParent(), roots);
        return roots;
    }

    /** The Java files below a directory, sorted. */
    static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static void collect(Path directory, List<Path> roots) throws IOException {
        Path sources = directory.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
            roots.add(sources);
        }
        try (Stream<Path> children = Files.list(directory)) {
            for (Path child : children.sorted().toList()) {
                if (Files.isRegularFile(child.resolve("pom.xml")) && !child.endsWith("target")) {
                    collect(child, roots);
                }
            }
        }
    }
}
