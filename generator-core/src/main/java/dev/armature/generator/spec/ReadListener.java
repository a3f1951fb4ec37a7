package dev.armature.generator.spec;

import java.nio.file.Path;
import java.util.Optional;

/** Learns which files are read for one description, overlays included. */
public interface ReadListener {
    /** Wants to know nothing. */
    ReadListener NONE = new ReadListener() {
        @Override
        public void read(String name, Optional<Path> path, byte[] content) {}

        @Override
        public void overlay(String name) {}
    };

    /**
     * A file was read, and nothing is known yet about what is in it.
     *
     * @param name as in positions
     * @param path the real path, also in an archive; empty when it was fetched
     * @param content not to be changed
     */
    void read(String name, Optional<Path> path, byte[] content);

    /** A file that was read is an overlay; they come in the order of their application. */
    void overlay(String name);
}
