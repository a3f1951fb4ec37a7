package dev.armature.generator.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** A file to be written: a path relative to the output directory, with {@code /} separators, and its bytes. */
public final class GeneratedFile {
    private final String path;
    private final byte[] content;

    private GeneratedFile(String path, byte[] content) {
        this.path = Objects.requireNonNull(path, "path");
        this.content = content;
    }

    /** A text file; the text is written as UTF-8, as it is. */
    public static GeneratedFile text(String path, String text) {
        return new GeneratedFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    public String path() {
        return path;
    }

    /** The number of bytes. */
    public int size() {
        return content.length;
    }

    /** A copy of the bytes. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GeneratedFile that && path.equals(that.path) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return path + " (" + content.length + " bytes)";
    }
}
