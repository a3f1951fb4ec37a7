package dev.armature.maven;

import dev.armature.generator.Budget;
import dev.armature.generator.Clients;
import dev.armature.generator.ConfigException;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.SpecArchives;
import dev.armature.generator.SpecFiles;
import dev.armature.generator.Verdict;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Severity;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** The parameters the goals share, and how their outcome becomes log lines and build failures. */
abstract class GeneratorMojo extends AbstractMojo {
    /**
     * The OpenAPI descriptions: files, directories or globs, relative to the project; {@code classpath:path} for those on the class
     * path of the plugin or the project; {@code mvn:group:artifact:version[:classifier[:type]]!/path} for those in an artifact,
     * whose version may be left out when the project has it as a dependency; a URL or {@code git:repository@revision!/path}, for which
     * {@code lock} is needed.
     */
    @Parameter(property = "armature.specs")
    @Nullable
    List<String> specs;

    /** The Java package of the client. Several specs go to sub-packages of it, named after their files. */
    @Parameter(property = "armature.packageName")
    @Nullable
    String packageName;

    /** Where the files go. The directory belongs to the plugin. */
    @Parameter(
            property = "armature.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/armature",
            required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    File outputDirectory;

    /** Only operations whose operationId, {@code METHOD /path} or {@code tag:name} matches one of these globs. */
    @Parameter(property = "armature.includes")
    @Nullable
    List<String> includes;

    /** Not the operations whose operationId, {@code METHOD /path} or {@code tag:name} matches one of these globs. */
    @Parameter(property = "armature.excludes")
    @Nullable
    List<String> excludes;

    /** Not the properties that match one of these globs, written {@code Schema.property}, nor the types only they reach. */
    @Parameter(property = "armature.omit")
    @Nullable
    List<String> omit;

    /** The build fails when more top-level types than this would be generated. */
    @Parameter(property = "armature.maxClasses")
    @Nullable
    Long maxClasses;

    /** The build fails when more bytes of files than this would be generated. */
    @Parameter(property = "armature.maxBytes")
    @Nullable
    Long maxBytes;

    /** OpenAPI Overlay documents, applied in this order before the descriptions are read. */
    @Parameter(property = "armature.overlays")
    @Nullable
    List<File> overlays;

    /** A properties file of forced Java names: element to name. */
    @Parameter(property = "armature.renames")
    @Nullable
    File renames;

    /** The file that remembers Java names, so that no later description renames what callers use. {@code generate} completes it. */
    @Parameter(property = "armature.names")
    @Nullable
    File names;

    /** Which clients to write: {@code sync}, {@code async} or {@code both}. */
    @Parameter(property = "armature.clients", defaultValue = "both")
    String clients = "both";

    /** A directory of Mustache files that replace the built-in ones of the same name. */
    @Parameter(property = "armature.templates")
    @Nullable
    File templates;

    /** The directory no reference of a spec may leave. Unless given: the project, or the directory of a spec outside it. */
    @Parameter(property = "armature.specRoot")
    @Nullable
    File specRoot;

    /** Files and directories outside of {@code specRoot} that references may reach. */
    @Parameter(property = "armature.allowPaths")
    @Nullable
    List<File> allowPaths;

    /** Servers that referenced files may be fetched from, such as {@code https://example.com}. Unless given, nothing is fetched. */
    @Parameter(property = "armature.allowOrigins")
    @Nullable
    List<String> allowOrigins;

    /** The file that pins every file of the specs, such as armature-lock.json. When it is given, no other files are generated. */
    @Parameter(property = "armature.lock")
    @Nullable
    File lock;

    /** Where pinned files are kept. Unless given: {@code .armature/cache} of the user. */
    @Parameter(property = "armature.cache")
    @Nullable
    File cache;

    /**
     * Headers, each for one server: {@code https://host NAME Bearer env:VARIABLE}, or {@code settings:ID} for the password of a server
     * in the settings.
     */
    @Parameter(property = "armature.headers")
    @Nullable
    List<String> headers;

    /** Whether warnings fail the build. */
    @Parameter(property = "armature.strict", defaultValue = "false")
    boolean strict;

    /** Whether files that were edited by hand are overwritten, and nothing counts as up to date. */
    @Parameter(property = "armature.force", defaultValue = "false")
    boolean force;

    /** Whether the goal does nothing. */
    @Parameter(property = "armature.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    MavenProject project;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // set by Maven
    RepositorySystemSession session;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    Settings settings = new Settings();

    @Component
    @SuppressWarnings({"NullAway.Init", "deprecation"}) // set by Maven, as every Maven since 3.6.3 does
    SettingsDecrypter decrypter;

    @Component
    @SuppressWarnings({"NullAway.Init", "deprecation"}) // set by Maven, as every Maven since 3.6.3 does
    RepositorySystem repositories;

    @Component
    @SuppressWarnings({"NullAway.Init", "deprecation"}) // set by Maven, as every Maven since 3.6.3 does
    ProjectDependenciesResolver dependencies;

    /**
     * Does the work of the goal.
     *
     * @throws IOException when a file cannot be read or written
     * @throws MojoExecutionException when the output directory cannot be written as it is
     * @throws MojoFailureException when the specs or the output are the problem
     */
    abstract void work() throws IOException, MojoExecutionException, MojoFailureException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        try {
            work();
        } catch (ConfigException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("cannot read or write: " + e.getMessage(), e);
        }
    }

    /** Logs what there is to say about the specs, and ends the build when it is too much. */
    final void report(Verdict verdict) throws MojoFailureException {
        for (Diagnostic diagnostic : verdict.diagnostics()) {
            if (diagnostic.severity() == Severity.ERROR) {
                getLog().error(diagnostic.toString());
            } else {
                getLog().warn(diagnostic.toString());
            }
        }
        if (verdict.failed()) {
            throw new MojoFailureException(
                    "the specs have " + verdict.summary() + (verdict.errors() == 0 ? ", and strict is set" : ""));
        }
    }

    /** The parameters as the generator's configuration. */
    final GeneratorConfig config(SpecArchives archives) throws IOException {
        Path base = project.getBasedir().toPath();
        return GeneratorConfig.builder()
                .sources(SpecFiles.expand(required(specs, "specs"), base, archives))
                .packageName(required(packageName, "packageName"))
                .outputDirectory(outputDirectory.toPath())
                .includes(orEmpty(includes))
                .excludes(orEmpty(excludes))
                .omit(orEmpty(omit))
                .budget(budget())
                .overlays(paths(overlays))
                .renames(path(renames))
                .names(path(names))
                .clients(clients())
                .templates(path(templates))
                .strict(strict)
                .force(force)
                .specRoot(path(specRoot))
                .allowPaths(paths(allowPaths))
                .allowOrigins(orEmpty(allowOrigins))
                .lock(path(lock))
                .fetching(new BuildFetching(settings, decrypter, System.getenv())
                        .of(path(cache).orElse(null), orEmpty(headers)))
                .baseDirectory(base)
                .build();
    }

    final SpecArchives archives() {
        return new SpecArchives(locator());
    }

    final SpecArchives.Locator locator() {
        return new BuildLocator(project, session, repositories, dependencies);
    }

    private static List<Path> paths(@Nullable List<File> files) {
        return orEmpty(files).stream().map(File::toPath).toList();
    }

    private Budget budget() {
        return new Budget(
                maxClasses == null ? OptionalLong.empty() : OptionalLong.of(maxClasses),
                maxBytes == null ? OptionalLong.empty() : OptionalLong.of(maxBytes));
    }

    private Clients clients() {
        try {
            return Clients.valueOf(clients.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ConfigException("clients must be sync, async or both, not '" + clients + "'");
        }
    }

    /** The constant that a text names, in whatever case. */
    static <E extends Enum<E>> E choice(Class<E> type, String parameter, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.strip())) {
                return constant;
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw new ConfigException(parameter + " must be one of " + String.join(", ", known) + ", not '" + text + "'");
    }

    static <T> T required(@Nullable T value, String parameter) {
        if (value == null) {
            throw new ConfigException("the parameter " + parameter + " is missing");
        }
        return value;
    }

    static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
