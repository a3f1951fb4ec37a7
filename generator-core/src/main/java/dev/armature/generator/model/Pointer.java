package dev.armature.generator.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an element stands in the documents the user wrote: a file and a JSON pointer (RFC 6901) inside it.
 *
 * @param file the file as shown to the user, with {@code /} separators, relative to where the generator was started when
 *     possible
 * @param path the JSON pointer, empty for the whole document
 */
public record Pointer(String file, String path) {
    public Pointer {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(path, "path");
    }

    /** The pointer of a member or item of this element; {@code token} is the raw name, escaped here. */
    public Pointer child(String token) {
        return new Pointer(file, path + '/' + token.replace("~", "~0").replace("/", "~1"));
    }

    /** The last reference token, unescaped; empty for the whole document. */
    public String last() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    }

    // By hand, as in TypeId: these are the keys of most maps, and the JVM makes the generated methods when first
    // called.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && pointer.path.equals(path) && pointer.file.equals(file);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + path.hashCode();
    }

    @Override
    public String toString() {
        return file + '#' + path;
    }
}
