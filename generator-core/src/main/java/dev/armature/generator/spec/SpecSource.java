package dev.armature.generator.spec;

import dev.armature.generator.fetch.RemoteFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a description is. */
public sealed interface SpecSource {
    /**
     * A file of this machine, also inside of an archive.
     *
     * @param path where it is
     * @param home what it belongs to when its path is nothing to remember, as for an artifact in a repository; null for others
     */
    record Local(Path path, @Nullable Home home) implements SpecSource {}

    /** A file that has to be fetched. */
    record Remote(RemoteFile file) implements SpecSource {}

    /**
     * What several files come from together.
     *
     * @param top the directory or the file itself
     * @param name the same on every machine
     */
    record Home(Path top, String name) {}

    /** A plain file. */
    static SpecSource of(Path path) {
        return new Local(path, null);
    }
}
