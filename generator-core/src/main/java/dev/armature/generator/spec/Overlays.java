package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The overlays of one load, in the order of their application. */
final class Overlays {
    private final List<Overlay> overlays = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> applied = new LinkedHashSet<>();

    private Overlays() {}

    /**
     * Reads overlays. One that {@code extends} a relative path changes that file, wherever it is referred to; any other changes
     * the description.
     *
     * @param reader gives each file its own view, so that an overlay is no file of the description
     */
    static Overlays read(List<Path> paths, Path spec, Function<Path, SourceFiles> reader, Diagnostics diagnostics) {
        Overlays read = new Overlays();
        for (Path path : paths) {
            try {
                Node tree = reader.apply(path).open(path);
                if (Overlay.check(tree, diagnostics)) {
                    read.overlays.add(new Overlay(tree, target(tree, path).orElse(real(spec)), diagnostics));
                    read.files.add(path);
                }
            } catch (ReadFailure e) {
                diagnostics.error(e.where(), e.text());
            }
        }
        return read;
    }

    /** The overlays that have changed a file so far, as they were named. */
    Set<Path> applied() {
        return applied;
    }

    /**
     * A file with the overlays that are for it applied.
     *
     * @param home learns which file the positions in an overlay belong to: references in it are relative to that
     */
    Node apply(Path file, Node tree, Home home) {
        Node changed = tree;
        for (int i = 0; i < overlays.size(); i++) {
            Overlay overlay = overlays.get(i);
            if (overlay.isFor(file)) {
                home.of(overlay.file(), tree.pointer().file());
                changed = overlay.apply(changed);
                applied.add(files.get(i));
            }
        }
        return changed;
    }

    /** Learns the file that an overlay was applied to; both as shown in positions. */
    interface Home {
        void of(String overlay, String file);
    }

    private static Optional<Path> target(Node tree, Path overlay) {
        String written = tree.text("extends").orElse("");
        if (written.isEmpty() || written.startsWith("//") || written.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            // a URL names the original of the file that the user has
            return Optional.empty();
        }
        try {
            return Optional.of(real(overlay.toAbsolutePath().resolveSibling(PercentEncoding.decode(written))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // the one that cannot be opened is reported when it is
            return path.toAbsolutePath().normalize();
        }
    }
}
