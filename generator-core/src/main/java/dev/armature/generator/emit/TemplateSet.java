package dev.armature.generator.emit;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import dev.armature.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The templates of one run: those that come with the generator, some of them replaced by files of the user. Immutable. */
public final class TemplateSet {
    private final Map<String, Template> templates;

    private TemplateSet(Map<String, Template> templates) {
        this.templates = templates;
    }

    /**
     * One template.
     *
     * @param file what to name in messages
     * @param text with {@code \n} line ends
     */
    record Template(String file, String text) {}

    /**
     * Reads the templates.
     *
     * @param overrides a directory with files named as in {@link Templates#names}; hidden files are left alone
     * @param diagnostics receives an error when the directory is not there and for every file whose name is not known
     * @throws UncheckedIOException when a file cannot be read
     */
    public static TemplateSet read(Optional<Path> overrides, Diagnostics diagnostics) {
        Map<String, Template> templates = new LinkedHashMap<>();
        for (String name : Templates.names()) {
            templates.put(name, new Template(name, Templates.text(name)));
        }
        overrides.ifPresent(directory -> override(templates, directory, diagnostics));
        return new TemplateSet(templates);
    }

    /** The template of that name, which is one of {@link Templates#names}. */
    Optional<Template> find(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    private static void override(Map<String, Template> templates, Path directory, Diagnostics diagnostics) {
        if (!Files.isDirectory(directory)) {
            diagnostics.error(SourceLocation.startOf(shown(directory)), "The directory of templates is not there.");
            return;
        }
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            if (templates.containsKey(name)) {
                templates.put(name, new Template(shown(file), text(file)));
            } else if (!name.startsWith(".")) {
                diagnostics.error(
                        SourceLocation.startOf(shown(file)),
                        "No template has this name; those that can be replaced are "
                                + String.join(", ", Templates.names()) + '.');
            }
        }
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
