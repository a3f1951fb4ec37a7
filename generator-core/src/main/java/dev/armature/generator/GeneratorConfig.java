package dev.armature.generator;

import dev.armature.generator.fetch.Origin;
import dev.armature.generator.spec.Access;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * Everything one run is told. Immutable; paths are absolute and normalised.
 *
 * @param specs the descriptions, in the order of generation; see {@link SpecFiles} for directories and globs
 * @param packageName the Java package of the client; several specs go to sub-packages of it
 * @param outputDirectory where the files are written; it belongs to Armature and holds one manifest
 * @param includes what to generate: globs of operationIds, of {@code METHOD /path} or of {@code tag:name}; empty means
 *     everything
 * @param excludes what to leave out again, in the same notation
 * @param omit properties to leave out, as globs of {@code Schema.property}
 * @param budget how much may be generated
 * @param overlays OpenAPI Overlay documents, applied in this order before the specs are read
 * @param renames a properties file of forced Java names
 * @param names the file that remembers Java names between runs; need not exist yet
 * @param clients which clients to write
 * @param templates a directory of Mustache files that take the place of the built-in ones of the same name
 * @param strict whether warnings fail the run
 * @param force whether files that a user edited may be overwritten, and nothing counts as up to date
 * @param specRoot the directory no reference may leave; empty means the base directory for specs below it, and its own directory
 *     for any other spec
 * @param access what references may reach besides
 * @param lock the file that says which files the specs consist of; when there is one, any other is refused
 * @param fetching how files come here that are not on this machine
 * @param baseDirectory what paths in messages and in the output are relative to
 * @param threads how many files are emitted at the same time; does not change a byte of the output
 */
public record GeneratorConfig(
        List<SpecSource> specs,
        String packageName,
        Path outputDirectory,
        List<String> includes,
        List<String> excludes,
        List<String> omit,
        Budget budget,
        List<Path> overlays,
        Optional<Path> renames,
        Optional<Path> names,
        Clients clients,
        Optional<Path> templates,
        boolean strict,
        boolean force,
        Optional<Path> specRoot,
        Access access,
        Optional<Path> lock,
        Fetching fetching,
        Path baseDirectory,
        int threads) {

    /**
     * Checks and normalises the values.
     *
     * @throws ConfigException when a value is missing or cannot be used
     */
    public GeneratorConfig {
        Path base = baseDirectory.toAbsolutePath().normalize();
        baseDirectory = base;
        specs = specs.stream()
                .map(source -> SpecSources.resolve(base, source))
                .distinct()
                .toList();
        outputDirectory = resolve(base, outputDirectory);
        overlays = resolveAll(base, overlays);
        renames = renames.map(path -> resolve(base, path));
        names = names.map(path -> resolve(base, path));
        templates = templates.map(path -> resolve(base, path));
        specRoot = specRoot.map(path -> resolve(base, path));
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        omit = List.copyOf(omit);
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(clients, "clients");
        access = new Access(resolveAll(base, access.paths()), access.origins());
        lock = lock.map(path -> resolve(base, path));
        Objects.requireNonNull(fetching, "fetching");
        requireUsable(specs, packageName, threads);
    }

    /** A builder with every optional value at its default. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Identifies everything besides the specs and what they reference that decides the output: two configurations with the
     * same digest write the same bytes from the same specs.
     *
     * @return a SHA-256 in lower-case hexadecimal
     * @throws IOException when the renames or a template cannot be read
     */
    public String digest() throws IOException {
        return ConfigDigest.of(this);
    }

    /** A path as shown to users: relative to the base directory when it is below it, {@code /} separated. */
    public String display(Path path) {
        return SpecFiles.display(path, baseDirectory);
    }

    /** A description as shown to users. */
    public String display(SpecSource source) {
        return source instanceof SpecSource.Local local ? display(local.path()) : portable(source);
    }

    /** The same for another description. */
    GeneratorConfig withSpec(SpecSource spec, String ownPackage) {
        return with(spec, ownPackage, strict);
    }

    /** The same for a description that nobody can change any more, so that warnings are no reason to fail. */
    GeneratorConfig withOldSpec(SpecSource spec, String ownPackage) {
        return with(spec, ownPackage, false);
    }

    private GeneratorConfig with(SpecSource spec, String ownPackage, boolean failOnWarnings) {
        return new GeneratorConfig(
                List.of(spec),
                ownPackage,
                outputDirectory,
                includes,
                excludes,
                omit,
                budget,
                overlays,
                renames,
                names,
                clients,
                templates,
                failOnWarnings,
                force,
                specRoot,
                access,
                lock,
                fetching,
                baseDirectory,
                threads);
    }

    /** A description as written to files that other machines read. */
    String portable(SpecSource source) {
        return source instanceof SpecSource.Local local
                ? portable(local.path())
                : ((SpecSource.Remote) source).file().toString();
    }

    /** A path as written to files that other machines read: relative to the base directory wherever it lies. */
    String portable(Path path) {
        return SpecFiles.portable(path, baseDirectory);
    }

    private static void requireUsable(List<SpecSource> specs, String packageName, int threads) {
        if (specs.isEmpty()) {
            throw new ConfigException("no spec is given");
        }
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17) || packageName.startsWith("java.")) {
            throw new ConfigException("'" + packageName + "' cannot be the name of a Java package");
        }
        if (threads < 1) {
            throw new ConfigException("threads must be at least 1, not " + threads);
        }
    }

    private static List<Path> resolveAll(Path base, List<Path> paths) {
        return paths.stream().map(path -> resolve(base, path)).distinct().toList();
    }

    static Path resolve(Path base, Path path) {
        boolean inArchive = path.getFileSystem() != base.getFileSystem();
        return inArchive
                ? path.toAbsolutePath().normalize()
                : base.resolve(path).normalize();
    }

    /** Collects the values of a {@link GeneratorConfig}. Not thread-safe. */
    public static final class Builder {
        private List<SpecSource> specs = List.of();
        private String packageName = "";
        private Path outputDirectory = Path.of("generated");
        private List<String> includes = List.of();
        private List<String> excludes = List.of();
        private List<String> omit = List.of();
        private Budget budget = Budget.NONE;
        private List<Path> overlays = List.of();
        private Optional<Path> renames = Optional.empty();
        private Optional<Path> names = Optional.empty();
        private Clients clients = Clients.BOTH;
        private Optional<Path> templates = Optional.empty();
        private boolean strict;
        private boolean force;
        private Optional<Path> specRoot = Optional.empty();
        private List<Path> allowPaths = List.of();
        private List<String> allowOrigins = List.of();
        private Optional<Path> lock = Optional.empty();
        private Fetching fetching = Fetching.USUAL;
        private Path baseDirectory = Path.of("");
        private int threads = Runtime.getRuntime().availableProcessors();

        private Builder() {}

        /** Descriptions in plain files. */
        public Builder specs(List<Path> value) {
            return sources(value.stream().map(SpecSource::of).toList());
        }

        /** Descriptions wherever they are, as {@link SpecFiles} finds them. */
        public Builder sources(List<SpecSource> value) {
            specs = List.copyOf(value);
            return this;
        }

        public Builder packageName(String value) {
            packageName = value;
            return this;
        }

        public Builder outputDirectory(Path value) {
            outputDirectory = value;
            return this;
        }

        public Builder includes(List<String> value) {
            includes = List.copyOf(value);
            return this;
        }

        public Builder excludes(List<String> value) {
            excludes = List.copyOf(value);
            return this;
        }

        public Builder omit(List<String> value) {
            omit = List.copyOf(value);
            return this;
        }

        public Builder budget(Budget value) {
            budget = value;
            return this;
        }

        public Builder overlays(List<Path> value) {
            overlays = List.copyOf(value);
            return this;
        }

        public Builder renames(Optional<Path> value) {
            renames = value;
            return this;
        }

        public Builder names(Optional<Path> value) {
            names = value;
            return this;
        }

        public Builder clients(Clients value) {
            clients = value;
            return this;
        }

        public Builder templates(Optional<Path> value) {
            templates = value;
            return this;
        }

        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        public Builder force(boolean value) {
            force = value;
            return this;
        }

        public Builder specRoot(Optional<Path> value) {
            specRoot = value;
            return this;
        }

        /** Files and directories outside the root that references may reach. */
        public Builder allowPaths(List<Path> value) {
            allowPaths = List.copyOf(value);
            return this;
        }

        /** Servers that references may reach, such as {@code https://example.com}. */
        public Builder allowOrigins(List<String> value) {
            allowOrigins = List.copyOf(value);
            return this;
        }

        public Builder lock(Optional<Path> value) {
            lock = value;
            return this;
        }

        public Builder fetching(Fetching value) {
            fetching = value;
            return this;
        }

        public Builder baseDirectory(Path value) {
            baseDirectory = value;
            return this;
        }

        public Builder threads(int value) {
            threads = value;
            return this;
        }

        /**
         * The finished configuration.
         *
         * @throws ConfigException when a value is missing or cannot be used
         */
        public GeneratorConfig build() {
            return new GeneratorConfig(
                    specs,
                    packageName,
                    outputDirectory,
                    includes,
                    excludes,
                    omit,
                    budget,
                    overlays,
                    renames,
                    names,
                    clients,
                    templates,
                    strict,
                    force,
                    specRoot,
                    new Access(allowPaths, origins()),
                    lock,
                    fetching,
                    baseDirectory,
                    threads);
        }

        private List<Origin> origins() {
            List<Origin> origins = new ArrayList<>();
            for (String origin : allowOrigins) {
                try {
                    origins.add(Origin.parse(origin));
                } catch (IllegalArgumentException e) {
                    throw new ConfigException(String.valueOf(e.getMessage()));
                }
            }
            return origins;
        }
    }
}
