package dev.armature.generator;

import dev.armature.generator.spec.Archives;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what users write for SPEC into files: a file stands for itself, a directory for every description below it, a glob for
 * every description it matches, {@link SpecArchives} for what lies in archives, a URL or {@code git:REPOSITORY@REVISION!/PATH} for a
 * file to fetch. Directories and globs leave out hidden entries and files that only hold shared types or
 * examples.
 */
public final class SpecFiles {
    private static final String GLOB_CHARACTERS = "*?[{";

    private SpecFiles() {}

    /**
     * Expands {@code patterns} in their order; what a directory or glob yields is sorted by path. No file is returned twice.
     *
     * @param base what relative patterns are relative to
     * @param archives opens what is no plain file
     * @throws NoSuchFileException when a pattern stands for no file
     * @throws IOException when a directory or a file in it cannot be read
     * @throws ConfigException when a pattern is not a path and not a glob
     */
    public static List<SpecSource> expand(List<String> patterns, Path base, SpecArchives archives) throws IOException {
        Path root = base.toAbsolutePath().normalize();
        Set<SpecSource> files = new LinkedHashSet<>();
        for (String pattern : patterns) {
            List<SpecSource> found = expand(pattern, root, archives);
            if (found.isEmpty()) {
                throw new NoSuchFileException(pattern, null, "no OpenAPI description found");
            }
            files.addAll(found);
        }
        return List.copyOf(files);
    }

    /** {@code path} relative to {@code base}, also when that takes it upwards; as it is when no way leads there. */
    static String portable(Path path, Path base) {
        if (path.getFileSystem() != base.getFileSystem()) {
            return Archives.display(path);
        }
        boolean reachable = path.getRoot() != null && path.getRoot().equals(base.getRoot());
        Path shown = reachable ? base.relativize(path) : path;
        return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static List<SpecSource> expand(String pattern, Path base, SpecArchives archives) throws IOException {
        // what has neither of the two is a path, and is all that most runs see
        boolean plain = pattern.indexOf(':') < 0 && pattern.indexOf('!') < 0;
        Optional<SpecSource> remote = plain ? Optional.empty() : SpecSources.remote(pattern, base);
        if (remote.isPresent()) {
            return List.of(remote.get());
        }
        SpecArchives.Located located = plain ? null : archives.locate(pattern, base);
        List<Path> found = located == null ? expand(pattern, base) : expand(located.pattern(), located.base());
        SpecSource.Home home = located == null ? null : located.home();
        return found.stream()
                .map(path -> (SpecSource) new SpecSource.Local(path, home))
                .toList();
    }

    /**
     * {@code path} relative to {@code base} when it is below it, else as it is, with {@code /} separators. What lies in an archive
     * is shown with the name of the archive.
     */
    static String display(Path path, Path base) {
        if (path.getFileSystem() != base.getFileSystem()) {
            return Archives.display(path);
        }
        Path shown = path.startsWith(base) && !path.equals(base) ? base.relativize(path) : path;
        return shown.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private static List<Path> expand(String pattern, Path base) throws IOException {
        Path literal = literalOrNull(pattern, base);
        if (literal != null && Files.isDirectory(literal)) {
            return descriptions(literal, file -> true);
        } else if (literal != null && (Files.exists(literal) || !isGlob(pattern))) {
            return Files.exists(literal) ? List.of(literal) : List.of();
        }
        return glob(pattern.replace('\\', '/'), base);
    }

    private static @Nullable Path literalOrNull(String pattern, Path base) {
        try {
            return base.resolve(pattern).normalize();
        } catch (InvalidPathException e) {
            if (isGlob(pattern)) {
                return null; // Windows allows no * in a path
            }
            throw new ConfigException("'" + pattern + "' is not a path: " + e.getReason());
        }
    }

    private static boolean isGlob(String pattern) {
        return pattern.chars().anyMatch(character -> GLOB_CHARACTERS.indexOf(character) >= 0);
    }

    /** Walks from the last directory before the first wildcard, so that the rest of the disk is never listed. */
    private static List<Path> glob(String pattern, Path base) throws IOException {
        int wildcard = 0;
        while (GLOB_CHARACTERS.indexOf(pattern.charAt(wildcard)) < 0) {
            wildcard++;
        }
        int slash = pattern.lastIndexOf('/', wildcard);
        Path start = base.resolve(pattern.substring(0, slash + 1)).normalize();
        String rest = pattern.substring(slash + 1);
        Predicate<Path> matches = matcher(start, rest).or(matcher(start, rest.replace("**/", "")));
        return Files.isDirectory(start) ? descriptions(start, file -> matches.test(start.relativize(file))) : List.of();
    }

    private static Predicate<Path> matcher(Path start, String glob) {
        try {
            PathMatcher matcher = start.getFileSystem().getPathMatcher("glob:" + glob);
            return matcher::matches;
        } catch (PatternSyntaxException e) {
            throw new ConfigException("'" + glob + "' is not a glob: " + e.getDescription());
        }
    }

    private static List<Path> descriptions(Path directory, Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes) {
                return isHidden(entry) && !entry.equals(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) throws IOException {
                boolean candidate = attributes.isRegularFile() && !isHidden(entry) && hasSpecExtension(entry);
                if (candidate && wanted.test(entry) && SpecSniffer.isDescription(entry)) {
                    files.add(entry);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.comparing(file -> display(file, directory)));
        return files;
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName() != null && entry.getFileName().toString().startsWith(".");
    }

    private static boolean hasSpecExtension(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
