package dev.armature.it.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param folders where the documents are
 * @param work where sources are written for a moment
 * @param table the file of all rows, which the run adds to
 * @param report the page to write; empty means none
 * @param only only documents whose id contains this; empty means all of them
 * @param documents how many documents to try at most
 * @param seed decides the order of the documents
 * @param heap the largest heap of the generator, as {@code -Xmx} takes it
 * @param compilerHeap the largest heap of the compiler
 * @param known whether a row that another generator made counts, if it is {@link Outcome#OK}
 * @param limit how long one document may take
 * @param end how long the run may take before it starts no more documents
 * @param results where to write the rows without the warnings; empty means nowhere
 */
record Settings(
        List<Path> folders,
        Path work,
        Path table,
        Optional<Path> report,
        Optional<String> only,
        int documents,
        long seed,
        String heap,
        String compilerHeap,
        boolean known,
        Duration limit,
        Duration end,
        Optional<Path> results) {
    Settings {
        folders = List.copyOf(folders);
    }

    /** Reads {@code --name=value} arguments. */
    static Settings of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("not --name=value: " + argument);
            }
            if (equals < argument.length() - 1) {
                values.put(argument.substring(2, equals), argument.substring(equals + 1));
            }
        }
        return new Settings(
                Arrays.stream(required(values, "documents").split(","))
                        .map(Settings::path)
                        .toList(),
                path(required(values, "work")),
                path(required(values, "table")),
                Optional.ofNullable(values.get("report")).map(Settings::path),
                Optional.ofNullable(values.get("only")),
                Integer.parseInt(values.getOrDefault("limit", String.valueOf(Integer.MAX_VALUE))),
                Long.parseLong(values.getOrDefault("seed", "4")),
                values.getOrDefault("heap", "3g"),
                values.getOrDefault("compilerHeap", "6g"),
                Boolean.parseBoolean(values.getOrDefault("known", "false")),
                Duration.ofSeconds(Long.parseLong(values.getOrDefault("seconds", "600"))),
                Duration.ofMinutes(Long.parseLong(values.getOrDefault("minutes", "100000"))),
                Optional.ofNullable(values.get("results")).map(Settings::path));
    }

    private static String required(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("-Dcorpus." + name + " is missing");
        }
        return value;
    }

    private static Path path(String value) {
        return Path.of(value).toAbsolutePath().normalize();
    }
}
