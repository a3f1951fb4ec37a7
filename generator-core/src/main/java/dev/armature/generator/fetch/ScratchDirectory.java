package dev.armature.generator.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory for temporary files, made when the first one wants it. Not thread-safe. */
public final class ScratchDirectory implements AutoCloseable {
    private @Nullable Path path;

    /** Where the directory is. */
    public Path path() throws IOException {
        if (path == null) {
            path = Files.createTempDirectory("armature");
        }
        return path;
    }

    /** A new directory in it, of which the name begins like this. */
    public Path directory(String prefix) throws IOException {
        return Files.createTempDirectory(path(), prefix);
    }

    /** Deletes the directory and all that is in it. */
    @Override
    public void close() throws IOException {
        if (path == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true); // Windows deletes no other files
                Files.delete(file);
            }
        }
    }
}
