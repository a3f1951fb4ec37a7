package dev.armature.generator;

import dev.armature.generator.build.ModelBuilder;
import dev.armature.generator.build.Omissions;
import dev.armature.generator.build.Selection;
import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.output.ContentCache;
import dev.armature.generator.spec.Archives;
import dev.armature.generator.spec.Document;
import dev.armature.generator.spec.FileRead;
import dev.armature.generator.spec.Loading;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.ReadLimits;
import dev.armature.generator.spec.ReadListener;
import dev.armature.generator.spec.SpecLoader;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The first half of a run: from files to named APIs. What cannot be read is reported and left out. */
final class Reading {
    private final GeneratorConfig config;
    private final Progress progress;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, FileRead> files = new LinkedHashMap<>();
    private final List<NamedApi> apis = new ArrayList<>();
    private final Naming naming;

    private PinsFile pins = PinsFile.NONE;
    private final Optional<String> counterpart;
    private final Optional<Means> means;
    private final Shares shares;
    private final List<Document> kept = new ArrayList<>();

    /** How one spec is read when that is not as the configuration says. */
    record Means(Fetcher fetcher, ReadListener listener, List<SpecSource> overlays) {}

    private Reading(GeneratorConfig config, Progress progress, Optional<String> counterpart, Optional<Means> means) {
        this.config = config;
        this.progress = progress;
        this.counterpart = counterpart;
        this.means = means;
        this.shares = new Shares(counterpart.isEmpty());
        this.naming = new Naming(config, counterpart, NamesFile.read(config, diagnostics), diagnostics);
    }

    /**
     * Reads, builds and names every spec.
     *
     * @throws IOException when the renames cannot be read
     */
    static Reading of(GeneratorConfig config, Progress progress) throws IOException {
        return of(config, progress, Optional.empty(), Optional.empty());
    }

    /**
     * Does the same for one side of a comparison: globs and renames that fit nothing may fit the other side, and are in {@link
     * #unfit} instead of being reported.
     *
     * @param counterpart the new description as the file of names calls it; both sides have its remembered names
     * @throws IOException when the renames cannot be read
     */
    static Reading forComparing(GeneratorConfig config, String counterpart) throws IOException {
        return of(config, Progress.NONE, Optional.of(counterpart), Optional.empty());
    }

    /**
     * Does the same by other means; nothing is compared with the lock.
     *
     * @throws IOException when the renames cannot be read
     */
    static Reading forComparing(GeneratorConfig config, String counterpart, Means means) throws IOException {
        return of(config, Progress.NONE, Optional.of(counterpart), Optional.of(means));
    }

    private static Reading of(
            GeneratorConfig config, Progress progress, Optional<String> counterpart, Optional<Means> means)
            throws IOException {
        Map<String, String> renames = config.renames().isPresent()
                ? PropertiesFile.read(config.renames().get())
                : Map.of();
        Reading reading = new Reading(config, progress, counterpart, means);
        List<BuiltApi> built = reading.omit(reading.build(reading.load()));
        progress.stage("naming");
        reading.apis.addAll(reading.naming.name(built, renames, reading.shares));
        return reading;
    }

    /** What was read, in the order of the specs. */
    List<NamedApi> apis() {
        return List.copyOf(apis);
    }

    /** Every file that was read, in order of first use; one that several specs share, as the first of them saw it. */
    List<FileRead> files() {
        return List.copyOf(files.values());
    }

    /** The globs and renames that fit nothing, when that is not an error. */
    Set<String> unfit() {
        return shares.unfit();
    }

    /** An element as the user wrote it; only in comparisons. */
    Optional<Node> asWritten(Pointer pointer) {
        return kept.stream()
                .flatMap(document -> document.asWritten(pointer).stream())
                .findFirst();
    }

    /** The file of names as it was before. */
    NamesFile namesBefore() {
        return naming.before();
    }

    /** What the file of names has to hold now. */
    String namesAfter() {
        return naming.after();
    }

    /** Where later stages report. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** What there is to say so far. */
    Verdict verdict() {
        Counts counts = Counts.of(apis.stream().map(NamedApi::api).toList());
        return Verdict.of(diagnostics.all(), config.strict(), counts);
    }

    /** The lock as it was when the specs were read. */
    PinsFile pins() {
        return pins;
    }

    private List<Loaded> load() throws IOException {
        if (means.isEmpty()) {
            pins = PinsFile.read(config, diagnostics);
        }
        if (diagnostics.hasErrors()) {
            return List.of(); // nobody is asked for anything on the word of a lock that cannot be right
        }
        try (Remotes remotes = new Remotes(config, pins.commits())) {
            if (config.threads() == 1) {
                return finish(begin(remotes, Runnable::run));
            }
            ExecutorService checks = Executors.newSingleThreadExecutor();
            try {
                checks.execute(SpecLoader::warmUp);
                return finish(begin(remotes, checks));
            } finally {
                checks.shutdownNow();
            }
        }
    }

    private Map<Loading, SpecSource> begin(Remotes remotes, Executor checks) {
        Map<Loading, SpecSource> begun = new LinkedHashMap<>();
        for (SpecSource spec : config.specs()) {
            PinNames names = new PinNames(spec, config);
            PinsFile.Section section = pins.sections().get(names.ofSpec());
            boolean pinned = config.lock().isPresent() && means.isEmpty();
            if (pinned && section == null && counterpart.isEmpty()) {
                reportUnpinned(names.ofSpec());
                continue;
            }
            progress.stage("reading " + config.display(spec));
            Means own = means.orElseGet(() -> new Means(
                    pinned ? fetcher(section, remotes) : remotes,
                    pinned ? new ReadPins(names, content -> {}) : ReadListener.NONE,
                    config.overlays().stream().map(SpecSource::of).toList()));
            Loading loading = begin(spec, own, checks);
            if (own.listener() instanceof ReadPins reads && section != null && counterpart.isEmpty()) {
                reads.check(section, !loading.hasErrors(), diagnostics);
            }
            begun.put(loading, spec);
        }
        return begun;
    }

    private Loading begin(SpecSource spec, Means own, Executor checks) {
        SpecLoader loader = new SpecLoader(
                config.baseDirectory(), ReadLimits.DEFAULT, config.access(), own.overlays(), own.fetcher());
        Optional<Path> root = config.specRoot()
                .filter(any -> spec instanceof SpecSource.Local local && !Archives.isInside(local.path()));
        return loader.begin(spec, root, checks, own.listener());
    }

    private Fetcher fetcher(PinsFile.@Nullable Section section, Remotes remotes) {
        return new PinnedFetcher(
                section == null ? Map.of() : section.files(),
                ContentCache.at(config.fetching().cache()),
                remotes);
    }

    private void reportUnpinned(String name) {
        String lock = config.display(config.lock().orElseThrow());
        diagnostics.error(
                SourceLocation.startOf(lock), "The spec " + name + " is not pinned here. Run update to pin it.");
    }

    private List<Loaded> finish(Map<Loading, SpecSource> begun) {
        List<Loaded> loaded = new ArrayList<>();
        Set<SpecSource> overlays = new HashSet<>();
        begun.forEach((loading, spec) -> {
            int errors = verdict().errors();
            loading.finish(diagnostics).ifPresent(document -> {
                document.reads().forEach(file -> files.putIfAbsent(file.name(), file));
                overlays.addAll(document.overlays());
                if (counterpart.isPresent()) {
                    kept.add(document);
                }
                if (verdict().errors() == errors) {
                    loaded.add(new Loaded(spec, document));
                }
            });
        });
        reportIdleOverlays(overlays);
        return loaded;
    }

    private void reportIdleOverlays(Set<SpecSource> used) {
        for (Path overlay : config.overlays()) {
            if (!used.contains(SpecSource.of(overlay)) && !diagnostics.hasErrors()) {
                diagnostics.warning(
                        SourceLocation.startOf(config.display(overlay)),
                        "The overlay changes nothing: no spec refers to the file that it extends.");
            }
        }
    }

    private List<BuiltApi> build(List<Loaded> loaded) {
        progress.stage("building the model");
        List<List<String>> includes = shares.of(loaded, config.includes(), Loaded::hasOperation);
        List<List<String>> excludes = shares.of(loaded, config.excludes(), Loaded::hasOperation);
        List<BuiltApi> built = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            boolean wanted = config.includes().isEmpty() || !includes.get(i).isEmpty();
            if (wanted) {
                SpecSource spec = loaded.get(i).spec;
                Selection selection = new Selection(includes.get(i), excludes.get(i));
                ModelBuilder.build(loaded.get(i).document, selection, diagnostics)
                        .ifPresent(api -> built.add(new BuiltApi(spec, api)));
            }
        }
        return built;
    }

    private List<BuiltApi> omit(List<BuiltApi> built) {
        List<List<String>> omitted = shares.of(built, config.omit(), (each, glob) -> Omissions.fits(each.api(), glob));
        List<BuiltApi> reduced = new ArrayList<>();
        for (int i = 0; i < built.size(); i++) {
            BuiltApi each = built.get(i);
            reduced.add(new BuiltApi(each.spec(), Omissions.apply(each.api(), omitted.get(i), diagnostics)));
        }
        return reduced;
    }

    private record Loaded(SpecSource spec, Document document) {
        boolean hasOperation(String glob) {
            return ModelBuilder.hasOperation(document, glob);
        }
    }
}
