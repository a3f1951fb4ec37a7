package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares what is generated with {@code golden/<case>/expected}: to the byte, and as an exact set of files in both directions.
 * {@code -Dgolden.update=true} rewrites the expectation.
 */
final class GoldenFiles {
    private static final Path ROOT = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** The folders of all cases, sorted. */
    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The folder of a case. */
    static Path folder(String name) {
        return ROOT.resolve(name);
    }

    static void check(String name, List<GeneratedFile> files) throws IOException {
        Path expected = folder(name).resolve("expected");
        if (Boolean.getBoolean("golden.update")) {
            rewrite(expected, files);
        }
        Map<String, String> actual = new LinkedHashMap<>();
        files.forEach(file -> actual.put(file.path(), new String(file.content(), StandardCharsets.UTF_8)));
        assertThat(new TreeMap<>(actual)).isEqualTo(read(expected));
    }

    private static Map<String, String> read(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Path path : paths(root)) {
            files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
        return files;
    }

    private static void rewrite(Path root, List<GeneratedFile> files) throws IOException {
        for (Path path : paths(root)) {
            Files.delete(path);
        }
        for (GeneratedFile file : files) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
    }

    private static List<Path> paths(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
