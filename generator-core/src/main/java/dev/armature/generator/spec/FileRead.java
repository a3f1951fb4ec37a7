package dev.armature.generator.spec;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was when it was read, whatever became of it since.
 *
 * @param path the real path: absolute and without symbolic links
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileRead(Path path, long size, String sha256) {
    static FileRead of(Path path, byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new FileRead(path, content.length, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
