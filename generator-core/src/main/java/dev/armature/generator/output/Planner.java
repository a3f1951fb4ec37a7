package dev.armature.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the generated files with the disk and the last manifest. Changes nothing. */
final class Planner {
    private final Path root;
    private final boolean force;
    private final Map<String, FileDigest> previous = new LinkedHashMap<>();
    private final Map<String, FileDigest> previousFolded = new HashMap<>();
    private final Map<String, GeneratedFile> files;
    private final Set<String> doomed = new HashSet<>();

    private final List<Plan.Write> writes = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<FileDigest> deletes = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<FileDigest> digests = new ArrayList<>();

    private Planner(Path root, @Nullable Manifest manifest, Map<String, GeneratedFile> files, boolean force) {
        this.root = root;
        this.force = force;
        this.files = files;
        if (manifest != null) {
            for (FileDigest file : manifest.files()) {
                previous.put(file.path(), file);
                previousFolded.put(SafePaths.fold(file.path()), file);
            }
        }
    }

    /**
     * The steps from the disk to {@code files}.
     *
     * @param root the real path of the output directory, which need not exist
     * @param manifest of the last run; null when there is none
     * @throws OutputException when a path is unsafe, two paths are one file on some systems, or reading fails
     */
    static Plan plan(Path root, @Nullable Manifest manifest, Collection<GeneratedFile> files, boolean force)
            throws OutputException {
        Planner planner = new Planner(root, manifest, sorted(files), force);
        for (FileDigest old : new TreeMap<>(planner.previous).values()) {
            if (!planner.files.containsKey(old.path())) {
                planner.planRemoval(old);
            }
        }
        for (GeneratedFile file : planner.files.values()) {
            planner.planFile(file);
        }
        return new Plan(
                planner.writes, planner.unchanged, planner.deletes, planner.kept, planner.conflicts, planner.digests);
    }

    private static Map<String, GeneratedFile> sorted(Collection<GeneratedFile> files) throws OutputException {
        Map<String, GeneratedFile> sorted = new TreeMap<>();
        Map<String, String> folded = new HashMap<>();
        for (GeneratedFile file : files) {
            String problem = SafePaths.problem(file.path());
            if (problem != null) {
                throw new OutputException(file.path(), problem);
            }
            String other = folded.put(SafePaths.fold(file.path()), file.path());
            if (other != null) {
                throw new OutputException(file.path(), "is the same file as " + other + " on some systems");
            }
            sorted.put(file.path(), file);
        }
        return sorted;
    }

    private void planRemoval(FileDigest old) throws OutputException {
        Path file;
        try {
            file = SafePaths.resolve(root, old.path());
        } catch (OutputException e) {
            // Somebody put a link in its way: what is behind that is not ours.
            kept.add(old.path());
            return;
        }
        try {
            String digest = SafePaths.digestIfPresent(file);
            if (digest == null || isOtherSpelling(file, old.path())) {
                return;
            }
            if (digest.equals(old.sha256()) || force) {
                deletes.add(new FileDigest(old.path(), Files.size(file), digest));
                doomed.add(old.path());
            } else {
                kept.add(old.path());
            }
        } catch (IOException e) {
            throw OutputException.of(old.path(), e);
        }
    }

    /** Whether a generated file differs from {@code path} in case only, and the disk sees one file. */
    private boolean isOtherSpelling(Path file, String path) throws IOException {
        String folded = SafePaths.fold(path);
        for (String generated : files.keySet()) {
            if (SafePaths.fold(generated).equals(folded)) {
                Path other = SafePaths.resolve(root, generated);
                return Files.exists(other) && Files.isSameFile(file, other);
            }
        }
        return false;
    }

    private void planFile(GeneratedFile generated) throws OutputException {
        String path = generated.path();
        FileDigest digest = FileDigest.of(path, generated.content());
        Path file = SafePaths.resolve(root, path);
        try {
            if (parentIsFile(path)) {
                conflicts.add(new Conflict(path, Conflict.Kind.NO_FILE));
            } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                planWrite(generated, digest, "");
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                conflicts.add(new Conflict(path, Conflict.Kind.NO_FILE));
            } else {
                planExisting(generated, digest, Digests.sha256(file));
            }
        } catch (IOException e) {
            throw OutputException.of(path, e);
        }
    }

    private void planExisting(GeneratedFile generated, FileDigest wanted, String current) {
        FileDigest old = previous.get(wanted.path());
        if (old == null) {
            old = previousFolded.get(SafePaths.fold(wanted.path()));
        }
        if (current.equals(wanted.sha256())) {
            unchanged.add(wanted.path());
            digests.add(wanted);
        } else if (force || (old != null && current.equals(old.sha256()))) {
            planWrite(generated, wanted, current);
        } else if (old == null) {
            conflicts.add(new Conflict(wanted.path(), Conflict.Kind.FOREIGN));
        } else {
            conflicts.add(new Conflict(wanted.path(), Conflict.Kind.EDITED));
            // What we last wrote there, so that a user who restores it gets the new content.
            digests.add(new FileDigest(wanted.path(), old.size(), old.sha256()));
        }
    }

    private void planWrite(GeneratedFile generated, FileDigest digest, String replaces) {
        writes.add(new Plan.Write(generated, digest, replaces));
        digests.add(digest);
    }

    /** Whether a file stands where a directory must be, and will not be deleted. */
    private boolean parentIsFile(String path) throws OutputException {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String parent = path.substring(0, slash);
            Path directory = SafePaths.resolve(root, parent);
            if (!doomed.contains(parent) && Files.exists(directory) && !Files.isDirectory(directory)) {
                return true;
            }
        }
        return false;
    }
}
