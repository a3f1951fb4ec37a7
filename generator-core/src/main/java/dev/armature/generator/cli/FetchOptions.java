package dev.armature.generator.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What decides how files come here that are not on this machine, and whether they are those that are pinned. */
final class FetchOptions {
    private final OptionSpec lock = Options.value(
                    "--lock", "FILE", Path.class, "File that pins every file of the specs; update writes it.")
            .build();

    private final OptionSpec cache = Options.value(
                    "--cache", "DIR", Path.class, "Where pinned files are kept (default: .armature/cache of the user).")
            .build();

    private final OptionSpec offline =
            Options.flag("--offline", "Ask no server.").build();

    private final OptionSpec proxy = Options.value(
                    "--proxy",
                    "URL",
                    String.class,
                    "Proxy, as http://host:port (default: the variables HTTPS_PROXY and NO_PROXY).")
            .build();

    private final OptionSpec headers = Options.values(
                    "--header",
                    "HEADER",
                    String.class,
                    "Header for one server, as 'https://host NAME Bearer env:VARIABLE'. Repeatable.")
            .build();

    /** Makes {@code command} accept them. */
    void addTo(CommandSpec command) {
        for (OptionSpec option : List.of(lock, cache, offline, proxy, headers)) {
            command.addOption(option);
        }
    }

    @Nullable
    Path lock() {
        return lock.getValue();
    }

    @Nullable
    Path cache() {
        return cache.getValue();
    }

    @Nullable
    Boolean offline() {
        return offline.getValue();
    }

    @Nullable
    String proxy() {
        return proxy.getValue();
    }

    @Nullable
    List<String> headers() {
        return headers.getValue();
    }
}
