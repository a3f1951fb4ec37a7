package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of one document. Each is read once, whatever way references spell its path; none is opened before its real path has
 * been found to lie below the root or where the user allowed, and nothing is fetched but from the origins that the user allowed.
 */
final class SourceFiles {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    private final Path root;
    private final Path workingDirectory;
    private final ReadLimits limits;
    private final Access access;
    private final Map<String, FileRead> read = new LinkedHashMap<>();
    private final Map<String, Node> trees = new LinkedHashMap<>();
    private final Map<String, ReadFailure> failures = new HashMap<>();
    private final Map<String, Path> paths = new HashMap<>();
    private final Map<String, URI> urls = new HashMap<>();
    /** An overlay, as shown in positions, to the file whose references the references in it are. */
    private final Map<String, String> homes = new HashMap<>();

    private @Nullable Overlays overlays;
    private @Nullable RemoteFiles remote;

    /**
     * A view on nothing yet.
     *
     * @param root the real path of the directory that references may not leave
     * @param workingDirectory the real path that displayed paths are relative to
     * @param access what they may reach all the same
     */
    SourceFiles(Path root, Path workingDirectory, ReadLimits limits, Access access) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.limits = limits;
        this.access = access;
    }

    /** Has overlays applied to every file that is read from now on. */
    void changeWith(Overlays changes) {
        overlays = changes;
    }

    private void remember(FileRead file) {
        read.putIfAbsent(file.name(), file);
    }

    /** The files read, in order of first use. */
    List<FileRead> read() {
        return List.copyOf(read.values());
    }

    /** The tree of a file that was read, by the name in its positions. */
    Node treeOf(String display) {
        Node tree = trees.get(homes.getOrDefault(display, display));
        if (tree == null) {
            throw new IllegalArgumentException("no tree of " + display);
        }
        return tree;
    }

    /** What stands somewhere in the files that were read. */
    Optional<Node> find(Pointer pointer) {
        Node tree = trees.get(homes.getOrDefault(pointer.file(), pointer.file()));
        return tree == null ? Optional.empty() : JsonPointers.find(tree, JsonPointers.plainTokens(pointer.path()));
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
     * @param reference what stands before its fragment, percent-encoded
     * @throws ReadFailure when the file may not be read, is missing, is no regular file, or cannot be read as a tree
     */
    Node open(SourceLocation from, String reference) throws ReadFailure {
        String home = homes.getOrDefault(from.pointer().file(), from.pointer().file());
        Optional<URI> base = Optional.ofNullable(urls.get(home));
        if (base.isPresent() || SCHEME.matcher(reference).matches()) {
            return fetched(base, from, reference);
        }
        Path path = paths.get(home);
        if (path == null) {
            throw new IllegalArgumentException("no file " + home);
        }
        return local(path, from, PercentEncoding.decode(reference));
    }

    private Node local(Path base, SourceLocation from, String relative) throws ReadFailure {
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
        if (!path.startsWith(root) && !isAllowed(path)) {
            throw new ReadFailure(
                    from,
                    "The file \"" + relative + "\" lies outside the directory " + display(root)
                            + " and is not read. Choose a higher directory with --spec-root (specRoot) if it belongs to the"
                            + " description, or allow its path with --allow-path (allowPaths).");
        }
    }

    private boolean isAllowed(Path path) {
        for (Path allowed : access.paths()) {
            try {
                if (path.startsWith(allowed) || path.startsWith(allowed.toRealPath())) {
                    return true;
                }
            } catch (IOException e) {
                // what does not exist allows nothing
            }
        }
        return false;
    }

    private Node tree(Path real, SourceLocation from) throws IOException, ReadFailure {
        String display = display(real);
        Optional<Node> known = known(display);
        if (known.isPresent()) {
            return known.get();
        }
        if (!Files.isRegularFile(real)) {
            throw new ReadFailure(from, display + " is not a file.");
        }
        paths.put(display, real);
        try {
            byte[] bytes = bytes(real, display);
            Node tree = SourceText.read(display, bytes, limits);
            trees.put(display, tree);
            remember(Archives.isInside(real) ? FileRead.archive(Archives.archive(real)) : FileRead.of(real, bytes));
            return changed(real, display, tree);
        } catch (ReadFailure e) {
            failures.put(display, e);
            throw e;
        }
    }

    private Node changed(Path real, String display, Node tree) {
        if (overlays == null) {
            return tree;
        }
        Node changed = overlays.apply(real, tree, homes::put);
        trees.put(display, changed);
        return changed;
    }

    private Node fetched(Optional<URI> base, SourceLocation from, String reference) throws ReadFailure {
        Optional<URI> url = access.origins().isEmpty() ? Optional.empty() : remote().allowed(base, reference);
        if (url.isEmpty()) {
            throw new ReadFailure(
                    from,
                    "The reference \"" + reference
                            + "\" is not a relative path, and nothing is ever fetched from an origin"
                            + " that was not allowed with --allow-origin (allowOrigins). Put a copy of the file beside the"
                            + " description and refer to the copy.");
        }
        String display = url.get().toString();
        Optional<Node> known = known(display);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            byte[] bytes = remote().fetch(url.get(), from);
            urls.put(display, url.get());
            Node tree = SourceText.read(display, bytes, limits);
            trees.put(display, tree);
            remember(FileRead.fetched(display, bytes));
            return tree;
        } catch (ReadFailure e) {
            failures.put(display, e);
            throw e;
        }
    }

    private RemoteFiles remote() {
        if (remote == null) {
            remote = new RemoteFiles(access.origins(), limits.bytes());
        }
        return remote;
    }

    private Optional<Node> known(String display) throws ReadFailure {
        ReadFailure failed = failures.get(display);
        if (failed != null) {
            throw failed;
        }
        return Optional.ofNullable(trees.get(display));
    }

    private byte[] bytes(Path real, String display) throws IOException, ReadFailure {
        // what says that it is too large is not read, and what grows meanwhile is read no further
        boolean small = Files.size(real) <= limits.bytes();
        try (InputStream in = Files.newInputStream(real)) {
            byte[] bytes = small ? in.readNBytes(limits.bytes()) : new byte[0];
            if (!small || (bytes.length == limits.bytes() && in.read() >= 0)) {
                throw new ReadFailure(
                        SourceLocation.startOf(display), "The file is larger than " + limits.bytes() + " bytes.");
            }
            return bytes;
        }
    }

    private String display(Path path) {
        if (Archives.isInside(path)) {
            return Archives.display(path);
        }
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
