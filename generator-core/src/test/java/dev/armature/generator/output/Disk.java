package dev.armature.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at directories in tests. */
final class Disk {
    private Disk() {}

    /** Relative path to content of every file, without the generator's own; directories end with a slash. */
    static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        if (!Files.exists(root)) {
            return tree;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(path -> !path.equals(root)).forEach(path -> {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    tree.put(name + "/", "");
                } else if (!name.equals(SafePaths.MANIFEST)) {
                    tree.put(name, read(path));
                }
            });
        }
        return tree;
    }

    static String read(Path path) {
        try {
            return Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path) : Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
