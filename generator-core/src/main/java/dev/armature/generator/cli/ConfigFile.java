package dev.armature.generator.cli;

import dev.armature.generator.ConfigException;
import dev.armature.generator.PropertiesFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A properties file whose keys are the long options without dashes. Relative paths in it are relative to its directory. Lists
 * are separated by commas; a comma inside braces belongs to a glob.
 */
final class ConfigFile {
    /** No file: every option is absent. */
    static final ConfigFile NONE = new ConfigFile(Path.of(""), Map.of());

    private static final List<String> KEYS = List.of(
            "spec",
            "package",
            "output",
            "include",
            "exclude",
            "omit",
            "max-classes",
            "max-bytes",
            "overlay",
            "rename",
            "names",
            "clients",
            "templates",
            "spec-root",
            "allow-path",
            "allow-origin",
            "lock",
            "cache",
            "offline",
            "proxy",
            "header",
            "strict",
            "quiet",
            "force");

    private final Path file;
    private final Map<String, String> entries;

    private ConfigFile(Path file, Map<String, String> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Reads a file and checks its keys.
     *
     * @throws IOException when it cannot be read
     * @throws ConfigException when a key is unknown or given twice
     */
    static ConfigFile read(Path file) throws IOException {
        Map<String, String> entries = PropertiesFile.read(file);
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key)) {
                String hint = Closest.to(key, KEYS)
                        .map(known -> ", did you mean '" + known + "'?")
                        .orElse(", known are " + String.join(", ", KEYS));
                throw new ConfigException(file + ": unknown key '" + key + "'" + hint);
            }
        }
        return new ConfigFile(file, entries);
    }

    /** What relative paths and patterns in the file are relative to. */
    Path directory() {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    Optional<Path> path(String key) {
        return text(key).map(this::resolve);
    }

    Optional<Boolean> flag(String key) {
        return text(key).map(value -> switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw new ConfigException(file + ": " + key + " must be true or false, not '" + value + "'");
        });
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).map(value -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value)) {
                    return constant;
                }
            }
            throw new ConfigException(file + ": " + key + " cannot be '" + value + "'");
        });
    }

    Optional<Long> number(String key) {
        return text(key).map(value -> {
            try {
                return Long.valueOf(value);
            } catch (NumberFormatException e) {
                throw new ConfigException(file + ": " + key + " must be a whole number, not '" + value + "'");
            }
        });
    }

    Optional<List<String>> list(String key) {
        return text(key).map(ConfigFile::split);
    }

    /** A path of the file as an absolute one. */
    Path resolve(String path) {
        try {
            return directory().resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new ConfigException(file + ": '" + path + "' is not a path: " + e.getReason());
        }
    }

    private static List<String> split(String value) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            char character = i == value.length() ? ',' : value.charAt(i);
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
            if (character == ',' && (depth <= 0 || i == value.length())) {
                items.add(value.substring(start, i).strip());
                start = i + 1;
            }
        }
        items.removeIf(String::isEmpty);
        return items;
    }
}
