package dev.armature.generator.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file as it was when it was read, whatever became of it since.
 *
 * @param path the real path: absolute and without symbolic links; for a file in an archive that of the archive; empty for one
 *     that was fetched
 * @param name the path, or the URL of a file that was fetched
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileRead(Optional<Path> path, String name, long size, String sha256) {
    private static final int BUFFER = 1 << 16;

    static FileRead of(Path path, byte[] content) {
        return new FileRead(Optional.of(path), path.toString(), content.length, hex(digest().digest(content)));
    }

    static FileRead fetched(String url, byte[] content) {
        return new FileRead(Optional.empty(), url, content.length, hex(digest().digest(content)));
    }

    /** An archive, of which only some files are read. */
    static FileRead archive(Path archive) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = Files.newInputStream(archive)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new FileRead(Optional.of(archive), archive.toString(), size, hex(digest.digest()));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
