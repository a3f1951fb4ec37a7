package dev.armature.generator.spec;

import dev.armature.generator.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one document. Each is read once, whatever way references spell its path; none is opened before its real path has
 * been found to lie below the root.
 */
final class SourceFiles {
    private final Path root;
    private final Path workingDirectory;
    private final ReadLimits limits;
    private final Map<Path, Node> trees = new LinkedHashMap<>();
    private final List<FileRead> read = new ArrayList<>();
    private final Map<Path, ReadFailure> failures = new HashMap<>();
    private final Map<String, Path> displayed = new HashMap<>();

    /**
     * A view on nothing yet.
     *
     * @param root the real path of the directory that references may not leave
     * @param workingDirectory the real path that displayed paths are relative to
     */
    SourceFiles(Path root, Path workingDirectory, ReadLimits limits) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.limits = limits;
    }

    Path root() {
        return root;
    }

    /** The files read, in order of first use. */
    List<FileRead> read() {
        return List.copyOf(read);
    }

    /** The real path of a file that was read, by the name in its positions. */
    Path pathOf(String display) {
        Path path = displayed.get(display);
        if (path == null) {
            throw new IllegalArgumentException("no file " + display);
        }
        return path;
    }

    /** The tree of a file that was read, by the name in its positions. */
    Node treeOf(String display) {
        Node tree = trees.get(pathOf(display));
        if (tree == null) {
            throw new IllegalArgumentException("no tree of " + display);
        }
        return tree;
    }

    /** Reads the file that the user named; it may lie anywhere. */
    Node open(Path named) throws ReadFailure {
        SourceLocation start =
                SourceLocation.startOf(display(named.toAbsolutePath().normalize()));
        try {
            return tree(named.toRealPath(), start);
        } catch (NoSuchFileException e) {
            throw new ReadFailure(start, "The file does not exist." + SpellingHints.file(named));
        } catch (IOException e) {
            throw new ReadFailure(start, "The file cannot be read: " + reason(e));
        }
    }

    /**
     * Reads the file a reference names.
     *
     * @param from where the reference stands
     * @param relative the path in the reference, decoded
     * @throws ReadFailure when the file lies outside the root, is missing, is no regular file, or cannot be read as a tree
     */
    Node open(SourceLocation from, String relative) throws ReadFailure {
        Path base = pathOf(from.pointer().file());
        Path named;
        try {
            named = base.resolveSibling(relative).normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw new ReadFailure(from, "\"" + relative + "\" is no path of a file.");
        }
        refuseOutside(named, from, relative);
        try {
            Path real = named.toRealPath();
            refuseOutside(real, from, relative);
            return tree(real, from);
        } catch (NoSuchFileException e) {
            throw new ReadFailure(from, "The file \"" + relative + "\" does not exist." + SpellingHints.file(named));
        } catch (IOException e) {
            throw new ReadFailure(from, "The file \"" + relative + "\" cannot be read: " + reason(e));
        }
    }

    private void refuseOutside(Path path, SourceLocation from, String relative) throws ReadFailure {
        if (!path.startsWith(root)) {
            throw new ReadFailure(
                    from,
                    "The file \"" + relative + "\" lies outside the directory " + display(root)
                            + " and is not read. Choose a higher directory with --spec-root (specRoot) if it belongs to the"
                            + " description.");
        }
    }

    private Node tree(Path real, SourceLocation from) throws IOException, ReadFailure {
        Node known = trees.get(real);
        if (known != null) {
            return known;
        }
        ReadFailure failed = failures.get(real);
        if (failed != null) {
            throw failed;
        }
        if (!Files.isRegularFile(real)) {
            throw new ReadFailure(from, display(real) + " is not a file.");
        }
        String display = display(real);
        displayed.put(display, real);
        try {
            byte[] bytes = bytes(real, display);
            Node tree = SourceText.read(display, bytes, limits);
            trees.put(real, tree);
            read.add(FileRead.of(real, bytes));
            return tree;
        } catch (ReadFailure e) {
            failures.put(real, e);
            throw e;
        }
    }

    private byte[] bytes(Path real, String display) throws IOException, ReadFailure {
        try (InputStream in = Files.newInputStream(real)) {
            byte[] bytes = in.readNBytes(limits.bytes());
            if (bytes.length == limits.bytes() && in.read() >= 0) {
                throw new ReadFailure(
                        SourceLocation.startOf(display), "The file is larger than " + limits.bytes() + " bytes.");
            }
            return bytes;
        }
    }

    private String display(Path path) {
        Path shown = Optional.ofNullable(path.getRoot()).equals(Optional.ofNullable(workingDirectory.getRoot()))
                ? workingDirectory.relativize(path)
                : path;
        String text = shown.toString().replace(path.getFileSystem().getSeparator(), "/");
        return text.isEmpty() ? "." : text;
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT) + '.';
    }
}
