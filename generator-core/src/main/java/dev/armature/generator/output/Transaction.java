package dev.armature.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes an output directory so that an interruption at any point leaves either the old files, or enough to complete the new
 * ones: everything is staged first and forced to the disk, then a journal appears in one step, then files move to their places,
 * the manifest last. What the next step relies on is on the disk before it begins, so this protects against killed processes and
 * against power failures.
 */
final class Transaction {
    private static final String JOURNAL = "journal.json";
    private static final String UNFINISHED_JOURNAL = "journal.tmp";
    private static final String STAGED_COMPANION = "companion";
    private static final String STAGED_MANIFEST = "manifest";

    private final Path root;
    private final Path staging;
    private final FileOperations disk;
    private final @Nullable Companion companion;

    /**
     * Nothing is done yet.
     *
     * @param companion the file outside of the directory that changes with it; null when there is none
     */
    Transaction(Path root, FileOperations disk, @Nullable Companion companion) {
        this.root = root;
        this.companion = companion;
        this.staging = root.resolve(SafePaths.STAGING);
        this.disk = disk;
    }

    /** Whether an interrupted run left something behind. */
    static boolean isPending(Path root) {
        return Files.exists(root.resolve(SafePaths.STAGING), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Brings an interrupted run to an end: forward when its journal is complete, else back.
     *
     * @return whether there was a complete one
     */
    boolean recover() throws OutputException {
        if (!isPending(root)) {
            return false;
        }
        try {
            Journal journal = readJournal();
            if (journal == null) {
                discard();
                return false;
            }
            apply(new Journal(journal.deletes(), intact(journal.moves()), journal.companion()));
            return true;
        } catch (IOException e) {
            throw OutputException.of(SafePaths.STAGING, e);
        }
    }

    /** Carries out a plan that is not blocked. */
    void commit(Plan plan, byte[] manifest) throws OutputException {
        try {
            apply(stage(plan, manifest));
        } catch (IOException e) {
            throw OutputException.of(SafePaths.STAGING, e);
        }
    }

    private Journal stage(Plan plan, byte[] manifest) throws IOException {
        disk.createDirectories(staging);
        List<Journal.Move> moves = new ArrayList<>();
        List<FileOperations.NewFile> files = new ArrayList<>();
        for (Plan.Write write : plan.writes()) {
            String staged = Integer.toString(moves.size());
            files.add(new FileOperations.NewFile(
                    staging.resolve(staged), write.file().content()));
            moves.add(new Journal.Move(write.path(), staged, write.digest().sha256(), write.replaces()));
        }
        files.add(new FileOperations.NewFile(staging.resolve(STAGED_MANIFEST), manifest));
        Journal journal = new Journal(plan.deletes(), moves, stageCompanion());
        files.add(new FileOperations.NewFile(staging.resolve(UNFINISHED_JOURNAL), journal.toJson()));
        disk.writeAll(files);
        disk.sync(staging);
        disk.move(staging.resolve(UNFINISHED_JOURNAL), staging.resolve(JOURNAL));
        disk.sync(staging);
        return journal;
    }

    /** The step that replaces the companion; null when it stays as it is. */
    private Journal.@Nullable Move stageCompanion() throws IOException {
        if (companion == null || !companion.changes()) {
            return null;
        }
        disk.write(staging.resolve(STAGED_COMPANION), companion.content());
        disk.sync(staging.resolve(STAGED_COMPANION));
        return new Journal.Move(STAGED_COMPANION, "0", Digests.sha256(companion.content()), companion.replaces());
    }

    /** Over a file beside the target, which may lie on another disk than the directory. */
    private void applyCompanion(Journal.Move move) throws IOException {
        Path staged = staging.resolve(STAGED_COMPANION);
        // Where it goes is what the caller says, not what a file says.
        if (companion == null || !move.sha256().equals(SafePaths.digestIfPresent(staged))) {
            return;
        }
        String current = SafePaths.digestIfPresent(companion.path());
        if (!move.replaces().equals(current == null ? "" : current)) {
            return;
        }
        Path beside = companion.path().resolveSibling("." + companion.path().getFileName() + ".tmp");
        disk.createDirectories(parentOf(companion.path()));
        disk.delete(beside);
        disk.write(beside, Files.readAllBytes(staged));
        disk.sync(beside);
        disk.move(beside, companion.path());
        disk.sync(parentOf(companion.path()));
    }

    /** The moves whose staged files are as they were: gone when the run moved them, damaged when somebody else was here. */
    private List<Journal.Move> intact(List<Journal.Move> moves) throws IOException {
        List<Journal.Move> intact = new ArrayList<>();
        for (Journal.Move move : moves) {
            if (move.sha256().equals(SafePaths.digestIfPresent(staging.resolve(move.staged())))) {
                intact.add(move);
            }
        }
        return intact;
    }

    private void apply(Journal journal) throws IOException {
        for (FileDigest delete : journal.deletes()) {
            Path file = SafePaths.resolve(root, delete.path());
            if (delete.sha256().equals(SafePaths.digestIfPresent(file))) {
                disk.delete(file);
            }
        }
        Set<Path> touched = new LinkedHashSet<>();
        for (Journal.Move move : journal.moves()) {
            apply(move, touched);
        }
        if (journal.companion() != null) {
            applyCompanion(journal.companion());
        }
        for (Path directory : touched) {
            disk.sync(directory);
        }
        Path manifest = staging.resolve(STAGED_MANIFEST);
        if (Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            disk.move(manifest, root.resolve(SafePaths.MANIFEST));
        }
        disk.sync(root);
        for (FileDigest delete : journal.deletes()) {
            deleteEmptyParents(SafePaths.resolve(root, delete.path()));
        }
        disk.delete(staging.resolve(JOURNAL));
        discard();
    }

    private void apply(Journal.Move move, Set<Path> touched) throws IOException {
        Path staged = staging.resolve(move.staged());
        Path target = SafePaths.resolve(root, move.path());
        String current = SafePaths.digestIfPresent(target);
        if (current == null || current.equals(move.replaces()) || current.equals(move.sha256())) {
            disk.createDirectories(parentOf(target));
            disk.move(staged, target);
            // New directories are entries of their parents, so these count, too.
            for (Path directory = parentOf(target); !directory.equals(root); directory = parentOf(directory)) {
                touched.add(directory);
            }
        }
    }

    private void deleteEmptyParents(Path file) throws IOException {
        for (Path directory = parentOf(file); !directory.equals(root); directory = parentOf(directory)) {
            if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                if (!isEmpty(directory)) {
                    return;
                }
                disk.delete(directory);
            }
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Null when the journal never became complete. */
    private @Nullable Journal readJournal() throws IOException {
        Path file = staging.resolve(JOURNAL);
        boolean own = Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS);
        if (!own || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            return Journal.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Deletes the staging directory, which has no directories inside; a link in its place is deleted, not followed. */
    private void discard() throws IOException {
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(staging)) {
                for (Path entry : entries) {
                    disk.delete(entry);
                }
            }
        }
        disk.delete(staging);
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException(file + " has no parent, although it stands below the output directory");
        }
        return parent;
    }
}
