package dev.armature.generator;

import dev.armature.generator.PinsFile.Pin;
import dev.armature.generator.PinsFile.Section;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.output.ContentCache;
import dev.armature.generator.spec.ReadListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that one spec turned out to consist of. */
final class ReadPins implements ReadListener {
    private final PinNames names;
    private final Consumer<byte[]> contents;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final Map<String, Pin> files = new LinkedHashMap<>();
    private final List<String> overlays = new ArrayList<>();

    /** Nothing was read yet; {@code contents} gets what is in each file. */
    ReadPins(PinNames names, Consumer<byte[]> contents) {
        this.names = names;
        this.contents = contents;
    }

    @Override
    public void read(String name, Optional<Path> path, byte[] content) {
        String pinned = names.of(name, path);
        shown.put(name, pinned);
        files.put(pinned, new Pin(ContentCache.digest(content), SourceLocation.startOf(name)));
        contents.accept(content);
    }

    @Override
    public void overlay(String name) {
        overlays.add(shown.getOrDefault(name, name));
    }

    /** What a lock has to say about it. */
    Section section(Optional<String> commit) {
        return new Section(SourceLocation.startOf(names.ofSpec()), commit, overlays, files);
    }

    /**
     * Reports every file that is not as it is pinned, at its place in the lock.
     *
     * @param complete whether every file could be read
     */
    void check(Section pinned, boolean complete, Diagnostics diagnostics) {
        files.forEach((name, read) -> {
            Pin pin = pinned.files().get(name);
            if (pin == null) {
                diagnostics.error(
                        pinned.where(),
                        "The file " + name
                                + " is read, but it is not pinned. Run update to see what changes and to pin it.");
            } else if (!pin.sha256().equals(read.sha256())) {
                diagnostics.error(
                        pin.where(),
                        "The file " + name + " has the SHA-256 " + read.sha256() + ", but " + pin.sha256()
                                + " is pinned. Run update to see what changes and to pin it, or restore the file.");
            }
        });
        if (complete) {
            checkMissing(pinned, diagnostics);
        }
    }

    private void checkMissing(Section pinned, Diagnostics diagnostics) {
        pinned.files().forEach((name, pin) -> {
            if (!files.containsKey(name)) {
                diagnostics.error(
                        pin.where(),
                        "The file " + name + " is pinned, but it is no longer read. Run update to unpin it.");
            }
        });
        if (!overlays.equals(pinned.overlays())
                && files.keySet().equals(pinned.files().keySet())) {
            diagnostics.error(
                    pinned.where(), "The overlays are not applied in the order that is pinned. Run update to pin it.");
        }
    }
}
