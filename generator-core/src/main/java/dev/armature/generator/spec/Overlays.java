package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The overlays of one load, in the order of their application. */
final class Overlays {
    private final List<Overlay> overlays = new ArrayList<>();
    private final List<SpecSource> sources = new ArrayList<>();
    private final Set<SpecSource> applied = new LinkedHashSet<>();

    private Overlays() {}

    /**
     * Reads overlays. One that {@code extends} a relative path changes that file, wherever it is referred to; any other changes
     * the description.
     *
     * @param view gives each file its own view, so that an overlay is no file of the description
     */
    static Overlays read(
            List<SpecSource> sources,
            SpecSource spec,
            Supplier<SourceFiles> view,
            ReadListener listener,
            Diagnostics diagnostics) {
        Overlays read = new Overlays();
        for (SpecSource source : sources) {
            try {
                SourceFiles files = view.get();
                Node tree = files.open(source);
                listener.overlay(tree.pointer().file());
                if (Overlay.check(tree, diagnostics)) {
                    String target = target(tree, files).orElseGet(() -> files.name(spec));
                    read.overlays.add(new Overlay(tree, target, diagnostics));
                    read.sources.add(source);
                }
            } catch (ReadFailure e) {
                diagnostics.error(e.where(), e.text());
            }
        }
        return read;
    }

    /** The overlays that have changed a file so far, as they were named. */
    Set<SpecSource> applied() {
        return applied;
    }

    /**
     * A file with the overlays that are for it applied.
     *
     * @param home learns which file the positions in an overlay belong to: references in it are relative to that
     */
    Node apply(Node tree, Home home) {
        Node changed = tree;
        for (int i = 0; i < overlays.size(); i++) {
            Overlay overlay = overlays.get(i);
            if (overlay.isFor(tree.pointer().file())) {
                home.of(overlay.file(), tree.pointer().file());
                changed = overlay.apply(changed);
                applied.add(sources.get(i));
            }
        }
        return changed;
    }

    /** Learns the file that an overlay was applied to; both as shown in positions. */
    interface Home {
        void of(String overlay, String file);
    }

    private static Optional<String> target(Node tree, SourceFiles files) {
        String written = tree.text("extends").orElse("");
        if (written.isEmpty() || written.startsWith("//") || written.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            // a URL names the original of the file that the user has
            return Optional.empty();
        }
        return files.nameBeside(tree.pointer().file(), written);
    }
}
