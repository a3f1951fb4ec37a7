package dev.armature.generator;

import dev.armature.generator.build.ModelBuilder;
import dev.armature.generator.build.Omissions;
import dev.armature.generator.build.Selection;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.naming.Names;
import dev.armature.generator.spec.Archives;
import dev.armature.generator.spec.Document;
import dev.armature.generator.spec.FileRead;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.ReadLimits;
import dev.armature.generator.spec.SpecLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first half of a run: from files to named APIs. What cannot be read is reported and left out. */
final class Reading {
    private final GeneratorConfig config;
    private final Progress progress;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, FileRead> files = new LinkedHashMap<>();
    private final List<NamedApi> apis = new ArrayList<>();

    private final boolean comparing;
    private final Shares shares;
    private final List<Document> kept = new ArrayList<>();

    private Reading(GeneratorConfig config, Progress progress, boolean comparing) {
        this.config = config;
        this.progress = progress;
        this.comparing = comparing;
        this.shares = new Shares(!comparing);
    }

    /**
     * Reads, builds and names every spec.
     *
     * @throws IOException when the renames cannot be read
     */
    static Reading of(GeneratorConfig config, Progress progress) throws IOException {
        return of(config, progress, false);
    }

    /**
     * Does the same for one side of a comparison: globs and renames that fit nothing may fit the other side, and are in {@link
     * #unfit} instead of being reported.
     *
     * @throws IOException when the renames cannot be read
     */
    static Reading forComparing(GeneratorConfig config) throws IOException {
        return of(config, Progress.NONE, true);
    }

    private static Reading of(GeneratorConfig config, Progress progress, boolean comparing) throws IOException {
        Map<String, String> renames = config.renames().isPresent()
                ? PropertiesFile.read(config.renames().get())
                : Map.of();
        Reading reading = new Reading(config, progress, comparing);
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

    /** Where later stages report. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** What there is to say so far. */
    Verdict verdict() {
        Counts counts = Counts.of(apis.stream().map(NamedApi::api).toList());
        return Verdict.of(diagnostics.all(), config.strict(), counts);
    }

    private List<Loaded> load() {
        List<Loaded> loaded = new ArrayList<>();
        SpecLoader loader =
                new SpecLoader(config.baseDirectory(), ReadLimits.DEFAULT, config.access(), config.overlays());
        Set<Path> overlays = new HashSet<>();
        SpecPackages.allocate(config.specs(), config.packageName()).forEach((spec, packageName) -> {
            progress.stage("reading " + config.display(spec));
            int errors = verdict().errors();
            Optional<Document> document = config.specRoot().isPresent() && !Archives.isInside(spec)
                    ? loader.load(spec, config.specRoot().get(), diagnostics)
                    : loader.load(spec, diagnostics);
            document.ifPresent(read -> read.reads().forEach(file -> files.putIfAbsent(file.name(), file)));
            document.ifPresent(read -> overlays.addAll(read.overlays()));
            if (document.isPresent() && comparing) {
                kept.add(document.get());
            }
            if (document.isPresent() && verdict().errors() == errors) {
                loaded.add(new Loaded(packageName, document.get()));
            }
        });
        reportIdleOverlays(overlays);
        return loaded;
    }

    private void reportIdleOverlays(Set<Path> used) {
        for (Path overlay : config.overlays()) {
            if (!used.contains(overlay) && !diagnostics.hasErrors()) {
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
                String packageName = loaded.get(i).packageName;
                Selection selection = new Selection(includes.get(i), excludes.get(i));
                ModelBuilder.build(loaded.get(i).document, selection, diagnostics)
                        .ifPresent(api -> built.add(new Built(packageName, api)));
            }
        }
        return built;
    }

    private List<Built> omit(List<Built> built) {
        List<List<String>> omitted = shares.of(built, config.omit(), (each, glob) -> Omissions.fits(each.api, glob));
        List<Built> reduced = new ArrayList<>();
        for (int i = 0; i < built.size(); i++) {
            Built each = built.get(i);
            reduced.add(new Built(each.packageName, Omissions.apply(each.api, omitted.get(i), diagnostics)));
        }
        return reduced;
    }

    private void name(List<Built> built, Map<String, String> renames) {
        progress.stage("naming");
        List<List<String>> renamed =
                shares.of(built, renames.keySet(), (each, element) -> Names.hasElement(each.api, element));
        for (int i = 0; i < built.size(); i++) {
            Map<String, String> own = new LinkedHashMap<>(renames);
            own.keySet().retainAll(renamed.get(i));
            Api api = built.get(i).api;
            apis.add(new NamedApi(api, Names.allocate(api, built.get(i).packageName, own, diagnostics)));
        }
    }

    private record Loaded(String packageName, Document document) {
        boolean hasOperation(String glob) {
            return ModelBuilder.hasOperation(document, glob);
        }
    }

    private record Built(String packageName, Api api) {}
}
