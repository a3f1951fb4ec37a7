package dev.armature.generator.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What every command that reads specs accepts. A value that was not given is null, so that the file can give it. */
final class SpecOptions {
    private final PositionalParamSpec specs = PositionalParamSpec.builder()
            .paramLabel("SPEC")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("An OpenAPI description: a file, a directory, a glob, FILE.jar!/PATH, classpath:PATH, a URL or"
                    + " git:REPOSITORY@REVISION!/PATH.")
            .build();

    private final OptionSpec packageName = Options.value(
                    "--package", "P", String.class, "The Java package; several specs go to sub-packages of it.")
            .build();

    private final OptionSpec includes = Options.values(
                    "--include",
                    "GLOB",
                    String.class,
                    "Only operations whose operationId, 'METHOD /path' or tag:NAME matches. Repeatable.")
            .build();

    private final OptionSpec excludes = Options.values(
                    "--exclude", "GLOB", String.class, "Not the operations that match. Repeatable.")
            .build();

    private final OptionSpec omit = Options.values(
                    "--omit",
                    "GLOB",
                    String.class,
                    "Not the properties that match, written Schema.property. Repeatable.")
            .build();

    private final OptionSpec overlays = Options.values(
                    "--overlay", "FILE", Path.class, "OpenAPI Overlay to apply before reading. Repeatable.")
            .build();

    private final OptionSpec renames = Options.value(
                    "--rename", "FILE", Path.class, "Properties file of forced Java names.")
            .build();

    private final OptionSpec names = Options.value(
                    "--names", "FILE", Path.class, "File that remembers Java names; generate creates and completes it.")
            .build();

    private final OptionSpec configFile = Options.value(
                    "--config", "FILE", Path.class, "Properties file with the long options as keys.")
            .build();

    private final OptionSpec specRoot = Options.value(
                    "--spec-root", "DIR", Path.class, "The directory no reference of a spec may leave.")
            .build();

    private final OptionSpec allowPaths = Options.values(
                    "--allow-path",
                    "PATH",
                    Path.class,
                    "File or directory outside that references may reach. Repeatable.")
            .build();

    private final OptionSpec allowOrigins = Options.values(
                    "--allow-origin",
                    "URL",
                    String.class,
                    "Server that referenced files may be fetched from, as https://host. Repeatable.")
            .build();

    private final OptionSpec strict =
            Options.flag("--strict", "Warnings fail the run.").build();

    private final OptionSpec quiet =
            Options.flag("--quiet", "Print nothing but diagnostics.").build();

    private final OptionSpec threads = Options.value("--threads", "N", Integer.class, "Files emitted at the same time.")
            .hidden(true)
            .build();

    private final OptionSpec stackTrace = OptionSpec.builder(ErrorReport.STACK_TRACE)
            .type(boolean.class)
            .hidden(true)
            .description("Print the stack trace of an unexpected failure.")
            .build();

    private final FetchOptions fetching = new FetchOptions();

    /** Makes {@code command} accept them. */
    void addTo(CommandSpec command) {
        command.addPositional(specs);
        for (OptionSpec option :
                List.of(packageName, includes, excludes, omit, overlays, renames, names, configFile, specRoot)) {
            command.addOption(option);
        }
        command.addOption(allowPaths);
        command.addOption(allowOrigins);
        fetching.addTo(command);
        for (OptionSpec option : List.of(strict, quiet, threads, stackTrace)) {
            command.addOption(option);
        }
    }

    @Nullable
    List<String> specs() {
        return specs.getValue();
    }

    @Nullable
    String packageName() {
        return packageName.getValue();
    }

    @Nullable
    List<String> includes() {
        return includes.getValue();
    }

    @Nullable
    List<String> excludes() {
        return excludes.getValue();
    }

    @Nullable
    List<String> omit() {
        return omit.getValue();
    }

    @Nullable
    List<Path> overlays() {
        return overlays.getValue();
    }

    @Nullable
    Path renames() {
        return renames.getValue();
    }

    @Nullable
    Path names() {
        return names.getValue();
    }

    @Nullable
    Path configFile() {
        return configFile.getValue();
    }

    @Nullable
    Path specRoot() {
        return specRoot.getValue();
    }

    @Nullable
    List<Path> allowPaths() {
        return allowPaths.getValue();
    }

    @Nullable
    List<String> allowOrigins() {
        return allowOrigins.getValue();
    }

    FetchOptions fetching() {
        return fetching;
    }

    @Nullable
    Boolean strict() {
        return strict.getValue();
    }

    @Nullable
    Boolean quiet() {
        return quiet.getValue();
    }

    @Nullable
    Integer threads() {
        return threads.getValue();
    }
}
