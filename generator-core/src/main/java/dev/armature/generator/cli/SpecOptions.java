package dev.armature.generator.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads specs accepts. A value that was not given is null, so that the file can give it. */
final class SpecOptions {
    @Parameters(
            paramLabel = "SPEC",
            arity = "0..*",
            description = "An OpenAPI description: a file, a directory or a glob.")
    @Nullable
    List<String> specs;

    @Option(
            names = "--package",
            paramLabel = "P",
            description = "The Java package; several specs go to sub-packages of it.")
    @Nullable
    String packageName;

    @Option(
            names = "--include",
            paramLabel = "GLOB",
            description = "Only operations whose operationId or 'METHOD /path' matches. Repeatable.")
    @Nullable
    List<String> includes;

    @Option(names = "--exclude", paramLabel = "GLOB", description = "Not the operations that match. Repeatable.")
    @Nullable
    List<String> excludes;

    @Option(names = "--overlay", paramLabel = "FILE", description = "OpenAPI Overlay to apply (not supported yet).")
    @Nullable
    List<Path> overlays;

    @Option(names = "--rename", paramLabel = "FILE", description = "Properties file of forced Java names.")
    @Nullable
    Path renames;

    @Option(names = "--config", paramLabel = "FILE", description = "Properties file with the long options as keys.")
    @Nullable
    Path configFile;

    @Option(names = "--spec-root", paramLabel = "DIR", description = "The directory no reference of a spec may leave.")
    @Nullable
    Path specRoot;

    @Option(names = "--strict", negatable = true, description = "Warnings fail the run.")
    @Nullable
    Boolean strict;

    @Option(names = "--quiet", negatable = true, description = "Print nothing but diagnostics.")
    @Nullable
    Boolean quiet;

    @Option(names = "--threads", paramLabel = "N", hidden = true, description = "Files emitted at the same time.")
    @Nullable
    Integer threads;

    @Option(names = "--stacktrace", hidden = true, description = "Print the stack trace of an unexpected failure.")
    boolean stackTrace;
}
