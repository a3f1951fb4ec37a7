package dev.armature.it.spector;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param suite the folder of the suite
 * @param server where the mock server is installed, or gets installed
 * @param work where clients are generated and compiled
 * @param report the file to write the result to
 * @param only only scenarios whose id contains this; empty means all of them
 * @param minimum percent of the scenarios that the description can express that have to pass
 */
record Settings(Path suite, Path server, Path work, Path report, Optional<String> only, double minimum) {

    /** Reads {@code --name=value} arguments. */
    static Settings of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("not --name=value: " + argument);
            }
            values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
        if (values.getOrDefault("suite", "").isEmpty()) {
            throw new IllegalArgumentException("-Dspector.suite=DIR is missing: the folder of the suite");
        }
        return new Settings(
                path(values, "suite"),
                path(values, "server"),
                path(values, "work"),
                path(values, "report"),
                Optional.ofNullable(values.get("only")).filter(text -> !text.isBlank()),
                Double.parseDouble(values.getOrDefault("minimum", "0")));
    }

    private static Path path(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
