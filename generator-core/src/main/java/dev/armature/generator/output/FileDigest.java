package dev.armature.generator.output;

import java.nio.file.Path;

/**
 * A file and what was in it.
 *
 * @param path with {@code /} separators, relative to the output directory (files written) or to the base directory (files
 *     read); absolute only when no relative path exists
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileDigest(String path, long size, String sha256) {
    /**
     * A file that was read.
     *
     * @param base the directory the path is made relative to
     * @param content the bytes as they were read, so that later changes of the file are noticed
     */
    public static FileDigest input(Path base, Path file, byte[] content) {
        return input(base, file, content.length, Digests.sha256(content));
    }

    /**
     * A file that was read and digested elsewhere.
     *
     * @param base the directory the path is made relative to
     * @param size of what was read, in bytes
     * @param sha256 of what was read, in lower-case hexadecimal digits
     */
    public static FileDigest input(Path base, Path file, long size, String sha256) {
        Path from = base.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        boolean sameRoot = from.getRoot() != null && from.getRoot().equals(to.getRoot());
        Path shown = sameRoot ? from.relativize(to) : to;
        return new FileDigest(shown.toString().replace(shown.getFileSystem().getSeparator(), "/"), size, sha256);
    }

    static FileDigest of(String path, byte[] content) {
        return new FileDigest(path, content.length, Digests.sha256(content));
    }
}
