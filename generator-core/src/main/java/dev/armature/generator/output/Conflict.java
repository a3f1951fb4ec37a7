package dev.armature.generator.output;

/**
 * A file that is in the way.
 *
 * @param path relative to the output directory
 * @param kind why it is not overwritten
 */
public record Conflict(String path, Kind kind) implements Comparable<Conflict> {
    @Override
    public int compareTo(Conflict other) {
        return path.compareTo(other.path);
    }

    /** Whether not even {@code force} helps; nothing at all is written as long as this is in the way. */
    public boolean isFatal() {
        return kind == Kind.NO_FILE;
    }

    /** For a message: the path, what is wrong and what to do about it. */
    @Override
    public String toString() {
        return path + ": " + kind.text;
    }

    /** Why a file is not overwritten. */
    public enum Kind {
        /** We wrote it, and somebody changed it since; {@code force} overwrites it. */
        EDITED("edited since it was generated; kept. " + Kind.FORCE),
        /** Somebody else wrote it; {@code force} overwrites it. */
        FOREIGN("not written by the generator; kept. " + Kind.FORCE),
        /** It is a directory or a link, or a file stands where a directory must be; it has to be removed by hand. */
        NO_FILE("in the way, and no plain file. Remove it");

        private static final String FORCE = "Use --force (armature.force) to overwrite it";

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }
}
