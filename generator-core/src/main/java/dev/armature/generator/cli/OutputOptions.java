package dev.armature.generator.cli;

import dev.armature.generator.Clients;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the commands that decide about files accept besides {@link SpecOptions}. */
final class OutputOptions {
    private final OptionSpec output =
            Options.value("--output", "DIR", Path.class, "Where the files go.").build();

    private final OptionSpec clients = Options.value(
                    "--clients", "KIND", Clients.class, "sync, async or both (default: both).")
            .build();

    private final OptionSpec templates = Options.value(
                    "--templates", "DIR", Path.class, "Mustache files that replace the built-in ones of the same name.")
            .build();

    private final OptionSpec maxClasses = Options.value(
                    "--max-classes", "N", Long.class, "Fail when more top-level types would be generated.")
            .build();

    private final OptionSpec maxBytes = Options.value(
                    "--max-bytes", "N", Long.class, "Fail when more bytes of files would be generated.")
            .build();

    private final OptionSpec force = Options.flag(
                    "--force", "Overwrite files that were edited by hand, and generate even when nothing changed.")
            .build();

    /** Makes {@code command} accept them. */
    void addTo(CommandSpec command) {
        for (OptionSpec option : List.of(output, clients, templates, maxClasses, maxBytes, force)) {
            command.addOption(option);
        }
    }

    @Nullable
    Path output() {
        return output.getValue();
    }

    @Nullable
    Clients clients() {
        return clients.getValue();
    }

    @Nullable
    Path templates() {
        return templates.getValue();
    }

    @Nullable
    Long maxClasses() {
        return maxClasses.getValue();
    }

    @Nullable
    Long maxBytes() {
        return maxBytes.getValue();
    }

    @Nullable
    Boolean force() {
        return force.getValue();
    }
}
