package dev.armature.generator.cli;

import dev.armature.generator.Budget;
import dev.armature.generator.Clients;
import dev.armature.generator.ConfigException;
import dev.armature.generator.Fetching;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.SpecArchives;
import dev.armature.generator.SpecFiles;
import dev.armature.generator.SpecPair;
import dev.armature.generator.SpecPairs;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Brings the command line and the configuration file together; what the command line says wins. */
final class Settings {
    /** The package of commands that only look at a spec, when none is given. */
    private static final String LOOKING_PACKAGE = "com.example";

    private final SpecOptions specs;
    private final ConfigFile file;

    private Settings(SpecOptions specs, ConfigFile file) {
        this.specs = specs;
        this.file = file;
    }

    static Settings of(SpecOptions specs) throws IOException {
        Path configFile = specs.configFile();
        return new Settings(specs, configFile == null ? ConfigFile.NONE : ConfigFile.read(configFile));
    }

    boolean quiet() {
        return given(specs.quiet(), file.flag("quiet")).orElse(false);
    }

    /** The configuration of a command that writes or compares files. */
    GeneratorConfig forOutput(OutputOptions output) throws IOException {
        return specFiles(common())
                .packageName(packageName().orElseThrow(() -> new ConfigException("--package is missing")))
                .outputDirectory(given(output.output(), file.path("output"))
                        .orElseThrow(() -> new ConfigException("--output is missing")))
                .clients(given(output.clients(), file.choice("clients", Clients.class))
                        .orElse(Clients.BOTH))
                .templates(given(output.templates(), file.path("templates")))
                .budget(budget(output))
                .force(given(output.force(), file.flag("force")).orElse(false))
                .build();
    }

    /** The configuration of a command that only looks at the specs. */
    GeneratorConfig forLooking() throws IOException {
        return specFiles(looking()).build();
    }

    /**
     * The two specs of a command that compares.
     *
     * @param pairs finds the old one
     * @param templates those given on the command line
     * @throws NoSuchFileException when one of them is not there
     * @throws ConfigException when there are not exactly two
     */
    List<SpecPair> forComparing(SpecPairs pairs, @Nullable Path templates) throws IOException {
        List<String> given = specs.specs();
        if (given == null || given.size() != 2) {
            throw new ConfigException("two specs are wanted: OLD NEW");
        }
        GeneratorConfig now = looking()
                .sources(List.of(pairs.single(given.get(1), Path.of(""))))
                .templates(given(templates, file.path("templates")))
                .build();
        List<SpecPair> found = pairs.of(given.get(0), now);
        if (found.get(0).before().isEmpty()) {
            throw new NoSuchFileException(given.get(1), null, "not there at " + given.get(0));
        }
        return found;
    }

    private GeneratorConfig.Builder looking() {
        return common().packageName(packageName().orElse(LOOKING_PACKAGE));
    }

    private GeneratorConfig.Builder common() {
        GeneratorConfig.Builder builder = GeneratorConfig.builder()
                .includes(given(specs.includes(), file.list("include")).orElse(List.of()))
                .excludes(given(specs.excludes(), file.list("exclude")).orElse(List.of()))
                .omit(given(specs.omit(), file.list("omit")).orElse(List.of()))
                .overlays(given(specs.overlays(), file.list("overlay").map(this::paths))
                        .orElse(List.of()))
                .renames(given(specs.renames(), file.path("rename")))
                .names(given(specs.names(), file.path("names")))
                .specRoot(given(specs.specRoot(), file.path("spec-root")))
                .allowPaths(given(specs.allowPaths(), file.list("allow-path").map(this::paths))
                        .orElse(List.of()))
                .allowOrigins(
                        given(specs.allowOrigins(), file.list("allow-origin")).orElse(List.of()))
                .lock(given(specs.fetching().lock(), file.path("lock")))
                .fetching(fetching(specs.fetching()))
                .strict(given(specs.strict(), file.flag("strict")).orElse(false));
        Integer threads = specs.threads();
        if (threads != null) {
            builder.threads(threads);
        }
        return builder;
    }

    private Fetching fetching(FetchOptions options) {
        Optional<String> proxy = given(options.proxy(), file.text("proxy"));
        Fetching fetching = new Fetching(
                given(options.cache(), file.path("cache")).orElseGet(Fetching::userCache),
                given(options.offline(), file.flag("offline")).orElse(false),
                Optional.empty(),
                List.of());
        return proxy.map(fetching::through)
                .orElseGet(() -> fetching.throughProxyOf(System.getenv()))
                .withHeaders(
                        given(options.headers(), file.list("header")).orElse(List.of()),
                        Fetching.environment(System.getenv()));
    }

    private GeneratorConfig.Builder specFiles(GeneratorConfig.Builder builder) throws IOException {
        SpecArchives archives = new SpecArchives(SpecArchives.Locator.PROCESS); // open as long as the process
        List<String> given = specs.specs();
        if (given != null) {
            return builder.sources(SpecFiles.expand(given, Path.of(""), archives));
        }
        List<String> patterns = file.list("spec").orElseThrow(() -> new ConfigException("SPEC is missing"));
        return builder.sources(SpecFiles.expand(patterns, file.directory(), archives));
    }

    private Budget budget(OutputOptions output) {
        return new Budget(bound(output.maxClasses(), "max-classes"), bound(output.maxBytes(), "max-bytes"));
    }

    private OptionalLong bound(@Nullable Long onCommandLine, String key) {
        return given(onCommandLine, file.number(key)).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private Optional<String> packageName() {
        return given(specs.packageName(), file.text("package"));
    }

    private List<Path> paths(List<String> texts) {
        return texts.stream().map(file::resolve).toList();
    }

    private static <T> Optional<T> given(@Nullable T onCommandLine, Optional<T> inFile) {
        return onCommandLine != null ? Optional.of(onCommandLine) : inFile;
    }
}
