package dev.armature.generator;

import dev.armature.generator.PinsFile.Section;
import dev.armature.generator.UpdateResult.State;
import dev.armature.generator.fetch.FetchException;
import dev.armature.generator.fetch.GitHistory;
import dev.armature.generator.fetch.RemoteFile;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.output.Companion;
import dev.armature.generator.output.ContentCache;
import dev.armature.generator.output.SingleFile;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One update of any number of specs: read all as they are now and as they were pinned, compare, pin all or none. */
final class UpdateRun {
    private final GeneratorConfig config;
    private final Path lock;
    private final PinsFile before;
    private final Predecessors predecessors;
    private final ContentCache cache;
    private final List<byte[]> contents = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();

    private UpdateRun(GeneratorConfig config, PinsFile before) {
        this.config = config;
        this.lock = config.lock().orElseThrow();
        this.before = before;
        this.cache = ContentCache.at(config.fetching().cache());
        this.predecessors = Predecessors.of(config, before);
    }

    static UpdateResult of(GeneratorConfig config, FailOn failOn, boolean dryRun, Progress progress)
            throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        PinsFile before = PinsFile.read(config, diagnostics);
        Verdict verdict = Verdict.of(diagnostics.all(), config.strict(), Counts.NONE);
        if (verdict.failed()) {
            return new UpdateResult(verdict, List.of(), false, false);
        }
        UpdateRun run = new UpdateRun(config, before);
        run.read(progress);
        List<UpdateResult.Spec> specs = run.compare();
        boolean refused = specs.stream()
                .anyMatch(spec -> failOn.fails(spec.diff().report())
                        || (failOn != FailOn.NONE && spec.unknown().isPresent()));
        UpdateResult found = new UpdateResult(verdict, specs, refused, false);
        boolean written = !found.failed() && !refused && !dryRun && run.write();
        return new UpdateResult(verdict, specs, refused, written);
    }

    private void read(Progress progress) throws IOException {
        try (Remotes remotes = new Remotes(config, Map.of());
                Remotes old = new Remotes(config, before.commits())) {
            for (Map.Entry<SpecSource, String> spec :
                    SpecPackages.allocate(config.specs(), config.packageName()).entrySet()) {
                progress.stage("reading " + config.display(spec.getKey()));
                updates.add(read(spec.getKey(), spec.getValue(), remotes, old));
            }
        }
    }

    private Update read(SpecSource spec, String ownPackage, Remotes remotes, Remotes old) throws IOException {
        PinNames names = new PinNames(spec, config);
        String name = names.ofSpec();
        ReadPins reads = new ReadPins(names, contents::add);
        GeneratorConfig now = config.withSpec(spec, ownPackage);
        List<SpecSource> overlays =
                config.overlays().stream().map(SpecSource::of).toList();
        DiffRun.Side after = DiffRun.Side.read(now, config.portable(spec), new Reading.Means(remotes, reads, overlays));
        Section read = reads.section(after.failed() ? Optional.empty() : commit(spec, remotes));
        Optional<String> key = predecessors.of(name);
        Optional<Section> pinned = key.map(before.sections()::get);
        boolean differs = pinned.isPresent() && !pinned.get().sameFiles(read) && !after.failed();
        Optional<DiffRun.Side> side =
                differs ? Optional.of(old(key.orElseThrow(), now, ownPackage, old)) : Optional.empty();
        return new Update(name, key, pinned, read, after, side);
    }

    private static Optional<String> commit(SpecSource spec, Remotes remotes) throws IOException {
        try {
            return spec instanceof SpecSource.Remote remote ? remotes.commit(remote.file()) : Optional.empty();
        } catch (FetchException e) {
            throw new IOException(e.reason(), e); // its file was just read, so git knows its commit
        }
    }

    /** The spec as it was pinned: every file by its name, none from where it is today. */
    private DiffRun.Side old(String key, GeneratorConfig now, String ownPackage, Remotes old) throws IOException {
        Section section = Objects.requireNonNull(before.sections().get(key), "pinned");
        OldFiles files = new OldFiles(section, new GitHistory(config.baseDirectory()), old);
        List<SpecSource> overlays =
                section.overlays().stream().map(UpdateRun::named).toList();
        Reading.Means means = new Reading.Means(
                new PinnedFetcher(section.files(), cache, files),
                new ReadPins(new PinNames(named(key), config), content -> {}),
                overlays);
        String counterpart = now.portable(now.specs().get(0));
        return DiffRun.Side.read(config.withOldSpec(named(key), ownPackage), counterpart, means);
    }

    private static SpecSource named(String name) {
        return new SpecSource.Remote(RemoteFile.named(name));
    }

    private List<UpdateResult.Spec> compare() {
        List<DiffRun.Pair> pairs = new ArrayList<>();
        updates.forEach(update -> pairs.add(update.pair()));
        List<DiffResult> results = DiffRun.results(pairs);
        List<UpdateResult.Spec> specs = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            specs.add(updates.get(i).result(results.get(i)));
        }
        return specs;
    }

    /** Contents first: what the lock names can be had from then on. */
    private boolean write() throws IOException {
        Map<String, Section> sections = new LinkedHashMap<>(before.sections());
        updates.forEach(update -> update.key.ifPresent(sections::remove));
        updates.forEach(update -> sections.put(update.name, update.now));
        for (byte[] content : contents) {
            cache.write(content);
        }
        Companion companion = new Companion(lock, PinsFile.text(sections), before.sha256());
        if (updates.stream().allMatch(Update::isSame)) {
            return false;
        }
        SingleFile.onDisk().replace(companion);
        return true;
    }

    /** One spec. */
    private record Update(
            String name,
            Optional<String> key,
            Optional<Section> pinned,
            Section now,
            DiffRun.Side after,
            Optional<DiffRun.Side> old) {
        boolean isSame() {
            return key.equals(Optional.of(name)) && pinned.orElseThrow().same(now);
        }

        DiffRun.Pair pair() {
            return new DiffRun.Pair(old.filter(side -> !side.failed()), after);
        }

        UpdateResult.Spec result(DiffResult diff) {
            State state = pinned.isEmpty() ? State.NEW : isSame() ? State.SAME : State.CHANGED;
            Optional<String> unknown = old.filter(DiffRun.Side::failed)
                    .map(side -> side.reading().verdict().diagnostics().stream()
                            .map(Diagnostic::toString)
                            .findFirst()
                            .orElse("it cannot be read"))
                    .map(reason -> "the changes of " + name
                            + " are not known, because what was pinned cannot be read any more: " + reason);
            List<String> files = after.failed() ? List.of() : changes();
            return new UpdateResult.Spec(name, key.filter(other -> !other.equals(name)), state, files, diff, unknown);
        }

        private List<String> changes() {
            List<String> changes = new ArrayList<>();
            Map<String, PinsFile.Pin> was = pinned.map(Section::files).orElse(Map.of());
            now.files().forEach((file, pin) -> {
                if (!was.containsKey(file)) {
                    changes.add("new " + file);
                } else if (!was.get(file).sha256().equals(pin.sha256())) {
                    changes.add("changed " + file);
                }
            });
            was.keySet().stream()
                    .filter(file -> !now.files().containsKey(file))
                    .forEach(file -> changes.add("gone " + file));
            return changes;
        }
    }
}
