package dev.armature.generator;

import dev.armature.generator.spec.Archives;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the files of one spec are called in the lock: the same on every machine. */
final class PinNames {
    private static final String INSIDE = "!/";

    private final SpecSource spec;
    private final Path base;

    PinNames(SpecSource spec, GeneratorConfig config) {
        this.spec = spec;
        this.base = real(config.baseDirectory());
    }

    /** The name of the spec itself. */
    String ofSpec() {
        if (spec instanceof SpecSource.Local local) {
            Path path = real(local.path());
            boolean inArchive = Archives.isInside(path);
            return of(inArchive ? Archives.display(path) : SpecFiles.portable(path, base), Optional.of(path));
        }
        return ((SpecSource.Remote) spec).file().toString();
    }

    /**
     * The name of a file.
     *
     * @param shown as in positions
     * @param path the real path; empty when it was fetched
     */
    String of(String shown, Optional<Path> path) {
        SpecSource.Home home = spec instanceof SpecSource.Local local ? local.home() : null;
        if (home == null || path.isEmpty()) {
            return shown;
        }
        Path top = real(home.top());
        boolean below =
                path.get().getFileSystem() == top.getFileSystem() && path.get().startsWith(top);
        if (!below) {
            return shown;
        }
        String inside = top.relativize(path.get()).toString().replace('\\', '/');
        return inside.isEmpty() ? home.name() : home.name() + INSIDE + inside;
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize(); // reported when it is opened
        }
    }
}
