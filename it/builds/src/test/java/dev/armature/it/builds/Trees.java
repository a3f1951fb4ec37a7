package dev.armature.it.builds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Directories as values. */
final class Trees {
    private Trees() {}

    /** The files below some directories: path to digest. */
    static Map<String, String> read(Path root, String... directories) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        for (String directory : directories) {
            for (Path file : files(root.resolve(directory))) {
                tree.put(root.relativize(file).toString(), digest(Files.readAllBytes(file)));
            }
        }
        return tree;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Copies a directory. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    /** Puts {@code value} where a file has {@code @name@}. */
    static void fill(Path file, String name, String value) {
        try {
            Files.writeString(file, Files.readString(file).replace('@' + name + '@', value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
