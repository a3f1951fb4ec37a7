package dev.armature.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * A directory of files that are named after what is in them: {@code 2c/f24d...}. Any number of processes may share one. What was
 * damaged or edited counts as missing.
 */
public final class ContentCache {
    private static final int FAN_OUT = 2;

    private final Path directory;
    private final FileOperations disk;

    private ContentCache(Path directory, FileOperations disk) {
        this.directory = directory.toAbsolutePath().normalize();
        this.disk = disk;
    }

    /** The cache in a directory, which need not exist yet. */
    public static ContentCache at(Path directory) {
        return new ContentCache(directory, FileOperations.DISK);
    }

    static ContentCache at(Path directory, FileOperations disk) {
        return new ContentCache(directory, disk);
    }

    /** Whether a text is the SHA-256 of something: 64 lower-case hexadecimal digits. */
    public static boolean isDigest(String text) {
        return Digests.isDigest(text);
    }

    /** The SHA-256 of something. */
    public static String digest(byte[] content) {
        return Digests.sha256(content);
    }

    /**
     * The content with a digest, if it is here.
     *
     * @throws IOException when it is here and cannot be read
     */
    public Optional<byte[]> read(String sha256) throws IOException {
        Path file = file(sha256);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        byte[] content = Files.readAllBytes(file);
        return Digests.sha256(content).equals(sha256) ? Optional.of(content) : Optional.empty();
    }

    /**
     * Keeps something. Whoever reads finds all of it or nothing.
     *
     * @throws IOException when it cannot be written
     */
    public void write(byte[] content) throws IOException {
        String sha256 = Digests.sha256(content);
        if (read(sha256).isPresent()) {
            return;
        }
        Path file = file(sha256);
        Path folder = file.resolveSibling("");
        Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
        disk.createDirectories(folder);
        try {
            disk.write(unfinished, content);
            disk.sync(unfinished);
            disk.move(unfinished, file);
        } finally {
            disk.delete(unfinished);
        }
        disk.sync(folder);
    }

    private Path file(String sha256) {
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("no SHA-256: " + sha256);
        }
        return directory.resolve(sha256.substring(0, FAN_OUT)).resolve(sha256.substring(FAN_OUT));
    }
}
