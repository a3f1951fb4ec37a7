package dev.armature.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A text file outside of the output directory that changes together with it, or not at all.
 *
 * @param path absolute
 * @param text what it has to hold, written as UTF-8
 * @param replaces the digest of what it holds now, in lower-case hexadecimal; empty when it does not exist
 */
public record Companion(Path path, String text, String replaces) {
    byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    boolean changes() {
        return !Digests.sha256(content()).equals(replaces);
    }

    /** Whether the file on the disk is the one that {@code text} was made from. */
    boolean isAsRead() throws OutputException {
        try {
            String current = SafePaths.digestIfPresent(path);
            return replaces.equals(current == null ? "" : current);
        } catch (IOException e) {
            throw OutputException.of(path, e);
        }
    }
}
