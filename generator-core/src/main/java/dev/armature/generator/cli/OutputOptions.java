package dev.armature.generator.cli;

import dev.armature.generator.Clients;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands that decide about files accept besides {@link SpecOptions}. */
final class OutputOptions {
    @Option(names = "--output", paramLabel = "DIR", description = "Where the files go.")
    @Nullable
    Path output;

    @Option(names = "--clients", paramLabel = "KIND", description = "sync, async or both (default: both).")
    @Nullable
    Clients clients;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Mustache files that replace the built-in ones of the same name.")
    @Nullable
    Path templates;

    @Option(
            names = "--force",
            negatable = true,
            description = "Overwrite files that were edited by hand, and generate even when nothing changed.")
    @Nullable
    Boolean force;
}
