package dev.armature.generator.spec;

import dev.armature.generator.fetch.Origin;
import java.nio.file.Path;
import java.util.List;

/**
 * What references may reach besides the files below the root.
 *
 * @param paths files, or directories with everything below them
 * @param origins servers to fetch from
 */
public record Access(List<Path> paths, List<Origin> origins) {
    /** Nothing else. */
    public static final Access NONE = new Access(List.of(), List.of());

    public Access {
        paths = List.copyOf(paths);
        origins = List.copyOf(origins);
    }
}
