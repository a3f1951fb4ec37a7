package dev.armature.generator.spec;

import dev.armature.generator.fetch.FetchException;
import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.fetch.RemoteFile;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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

    private static final int FILES = 200;

    private final Path root;
    private final Path workingDirectory;
    private final ReadLimits limits;
    private final Access access;
    private final Fetcher fetcher;
    private final ReadListener listener;
    private final Map<String, FileRead> read = new LinkedHashMap<>();
    private final Map<String, Node> trees = new LinkedHashMap<>();
    private final Map<String, ReadFailure> failures = new HashMap<>();
    private final Map<String, Path> paths = new HashMap<>();
    private final Map<String, RemoteFile> remotes = new HashMap<>();
    /** An overlay, as shown in positions, to the file whose references the references in it are. */
    private final Map<String, String> homes = new HashMap<>();

    private @Nullable Overlays overlays;
    private int fetched;

    /**
     * A view on nothing yet.
     *
     * @param root the real path of the directory that references may not leave
     * @param workingDirectory the real path that displayed paths are relative to
     * @param access what they may reach all the same
     * @param fetcher gets what is not on this machine
     * @param listener learns what is read
     */
    SourceFiles(
            Path root,
            Path workingDirectory,
            ReadLimits limits,
            Access access,
            Fetcher fetcher,
            ReadListener listener) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.limits = limits;
        this.access = access;
        this.fetcher = fetcher;
        this.listener = listener;
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

    /** What a file is called in positions, whether it exists or not. */
    String name(SpecSource source) {
        if (source instanceof SpecSource.Remote remote) {
            return remote.file().toString();
        }
        return display(real(((SpecSource.Local) source).path()));
    }

    /** The same for the file that a relative path leads to from one that was read; empty when it is no path. */
    Optional<String> nameBeside(String name, String written) {
        String decoded = PercentEncoding.decode(written);
        RemoteFile remote = remotes.get(name);
        if (remote != null) {
            return remote.refer(written, decoded).map(RemoteFile::toString);
        }
        try {
            return Optional.ofNullable(paths.get(name)).map(path -> display(real(path.resolveSibling(decoded))));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // the one that cannot be opened is reported when it is
            return path.toAbsolutePath().normalize();
        }
    }

    /** Reads the file that the user named; it may lie anywhere. */
    Node open(SpecSource source) throws ReadFailure {
        if (source instanceof SpecSource.Remote remote) {
            return open(remote.file());
        }
        Path named = ((SpecSource.Local) source).path();
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

    private Node open(RemoteFile file) throws ReadFailure {
        SourceLocation start = SourceLocation.startOf(file.toString());
        if (!fetcher.allows(file)) {
            throw new ReadFailure(
                    start,
                    "Nothing is ever fetched from a server that was not allowed with --allow-origin (allowOrigins).");
        }
        return fetched(file, start);
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
        RemoteFile base = remotes.get(home);
        if (base != null || SCHEME.matcher(reference).matches()) {
            return fetched(target(base, from, reference), from);
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
        } catch (InvalidPathException e) {
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
            listener.read(display, Optional.of(real), bytes);
            Node tree = SourceText.read(display, bytes, limits);
            trees.put(display, tree);
            remember(Archives.isInside(real) ? FileRead.archive(Archives.archive(real)) : FileRead.of(real, bytes));
            return changed(display, tree);
        } catch (ReadFailure e) {
            failures.put(display, e);
            throw e;
        }
    }

    private Node changed(String display, Node tree) {
        if (overlays == null) {
            return tree;
        }
        Node changed = overlays.apply(tree, homes::put);
        trees.put(display, changed);
        return changed;
    }

    private RemoteFile target(@Nullable RemoteFile base, SourceLocation from, String reference) throws ReadFailure {
        boolean absolute = SCHEME.matcher(reference).matches();
        Optional<RemoteFile> target = base == null || (absolute && !base.isWeb())
                ? RemoteFile.web(reference)
                : base.refer(reference, PercentEncoding.decode(reference));
        if (target.isEmpty() && !absolute) {
            throw new ReadFailure(
                    from,
                    "The file \"" + reference + "\" lies outside of what the description is in, and is not read.");
        }
        return target.filter(fetcher::allows)
                .orElseThrow(() -> new ReadFailure(
                        from,
                        "The reference \"" + reference
                                + "\" is not a relative path, and nothing is ever fetched from an origin"
                                + " that was not allowed with --allow-origin (allowOrigins). Put a copy of the file beside"
                                + " the description and refer to the copy."));
    }

    private Node fetched(RemoteFile file, SourceLocation from) throws ReadFailure {
        String display = file.toString();
        Optional<Node> known = known(display);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            byte[] bytes = fetch(file, from);
            remotes.put(display, file);
            listener.read(display, Optional.empty(), bytes);
            Node tree = SourceText.read(display, bytes, limits);
            trees.put(display, tree);
            remember(FileRead.fetched(display, bytes));
            return changed(display, tree);
        } catch (ReadFailure e) {
            failures.put(display, e);
            throw e;
        }
    }

    private byte[] fetch(RemoteFile file, SourceLocation from) throws ReadFailure {
        if (++fetched > FILES) {
            throw new ReadFailure(from, "The description refers to more than " + FILES + " files to fetch.");
        }
        try {
            return fetcher.fetch(file);
        } catch (FetchException e) {
            throw new ReadFailure(from, "The file " + file + " cannot be fetched: " + e.reason() + '.');
        }
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
