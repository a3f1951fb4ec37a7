package dev.armature.generator;

import dev.armature.generator.build.ModelBuilder;
import dev.armature.generator.build.Omissions;
import dev.armature.generator.build.Selection;
import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.naming.NameLock;
import dev.armature.generator.naming.Names;
import dev.armature.generator.naming.Pairing;
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
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
    private NamesFile before = NamesFile.NONE;
    private final Map<String, NamesFile.Section> remembered = new LinkedHashMap<>();

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
        reading.before = NamesFile.read(config, reading.diagnostics);
        reading.name(reading.omit(reading.build(reading.load())), renames);
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
        return before;
    }

    /** What the file of names has to hold now. */
    String namesAfter() {
        return NamesFile.text(remembered);
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

    private List<Built> build(List<Loaded> loaded) {
        progress.stage("building the model");
        List<List<String>> includes = shares.of(loaded, config.includes(), Loaded::hasOperation);
        List<List<String>> excludes = shares.of(loaded, config.excludes(), Loaded::hasOperation);
        List<Built> built = new ArrayList<>();
        for (int i = 0; i < loaded.size(); i++) {
            boolean wanted = config.includes().isEmpty() || !includes.get(i).isEmpty();
            if (wanted) {
                SpecSource spec = loaded.get(i).spec;
                Selection selection = new Selection(includes.get(i), excludes.get(i));
                ModelBuilder.build(loaded.get(i).document, selection, diagnostics)
                        .ifPresent(api -> built.add(new Built(spec, api)));
            }
        }
        return built;
    }

    private List<Built> omit(List<Built> built) {
        List<List<String>> omitted = shares.of(built, config.omit(), (each, glob) -> Omissions.fits(each.api, glob));
        List<Built> reduced = new ArrayList<>();
        for (int i = 0; i < built.size(); i++) {
            Built each = built.get(i);
            reduced.add(new Built(each.spec, Omissions.apply(each.api, omitted.get(i), diagnostics)));
        }
        return reduced;
    }

    private void name(List<Built> built, Map<String, String> renames) {
        progress.stage("naming");
        List<List<String>> renamed =
                shares.of(built, renames.keySet(), (each, element) -> Names.hasElement(each.api, element));
        Map<SpecSource, String> keys = counterpart.map(spec -> all(built, spec)).orElseGet(() -> keys(built));
        Map<SpecSource, String> packages = counterpart.isPresent() ? Map.of() : packages(keys);
        for (int i = 0; i < built.size(); i++) {
            Map<String, String> own = new LinkedHashMap<>(renames);
            own.keySet().retainAll(renamed.get(i));
            SpecSource spec = built.get(i).spec;
            NamesFile.Section section = before.sections().get(keys.getOrDefault(spec, ""));
            NameLock lock = section == null ? NameLock.EMPTY : section.names();
            Api api = built.get(i).api;
            String packageName = packages.getOrDefault(spec, config.packageName());
            apis.add(new NamedApi(api, Names.allocate(api, packageName, own, lock, diagnostics)));
        }
        if (config.names().isPresent() && counterpart.isEmpty()) {
            remember(built, keys);
        }
    }

    private static Map<SpecSource, String> all(List<Built> built, String key) {
        Map<SpecSource, String> keys = new LinkedHashMap<>();
        built.forEach(each -> keys.put(each.spec, key));
        return keys;
    }

    /**
     * The section of the file of names that each spec has: its own, else that of a file which is gone and had the same name,
     * else that of a file which is gone and had operations of the only spec.
     */
    private Map<SpecSource, String> keys(List<Built> built) {
        Pairing<Built, NamesFile.Section> pairing = new Pairing<Built, NamesFile.Section>(
                        built, before.sections(), (each, section) -> each.commonOperations(section.names()))
                .by(each -> config.portable(each.spec), (spec, section) -> spec)
                .by(
                        each -> fileName(config.portable(each.spec)),
                        (spec, section) -> isGone(spec) ? fileName(spec) : Pairing.NONE)
                .by(
                        each -> built.size() == 1 ? "the only one" : Pairing.NONE,
                        (spec, section) -> isGone(spec) && built.get(0).commonOperations(section.names()) > 0
                                ? "the only one"
                                : Pairing.NONE);
        Map<SpecSource, String> keys = new LinkedHashMap<>();
        for (Built each : built) {
            String key = pairing.keyOf(each);
            if (key != null) {
                keys.put(each.spec, key);
            }
        }
        return keys;
    }

    /** Whether a remembered spec moved, or never comes back. Only such a section may be taken over by another spec. */
    private boolean isGone(String spec) {
        try {
            return !Files.exists(config.baseDirectory().resolve(spec));
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Map<SpecSource, String> packages(Map<SpecSource, String> keys) {
        Map<SpecSource, String> kept = new LinkedHashMap<>();
        keys.forEach((spec, key) -> {
            NamesFile.Section section = before.sections().get(key);
            if (section != null) {
                kept.put(spec, section.subPackage());
            }
        });
        return SpecPackages.allocate(config.specs(), config.packageName(), kept);
    }

    private void remember(List<Built> built, Map<SpecSource, String> keys) {
        remembered.putAll(before.sections());
        keys.values().forEach(remembered::remove);
        for (int i = 0; i < built.size(); i++) {
            NamedApi named = apis.get(i);
            String name =
                    named.names().rootPackage().substring(config.packageName().length());
            String subPackage = name.isEmpty() ? "" : name.substring(1);
            String spec = config.portable(built.get(i).spec);
            remembered.put(
                    spec,
                    new NamesFile.Section(
                            subPackage,
                            SourceLocation.startOf(spec),
                            named.names().lock(named.api())));
        }
    }

    private record Loaded(SpecSource spec, Document document) {
        boolean hasOperation(String glob) {
            return ModelBuilder.hasOperation(document, glob);
        }
    }

    private record Built(SpecSource spec, Api api) {
        int commonOperations(NameLock names) {
            int common = 0;
            for (OperationGroup group : api.groups()) {
                for (Operation operation : group.operations()) {
                    common += names.operations().containsKey(operation.operationId()) ? 1 : 0;
                }
            }
            return common;
        }
    }
}
