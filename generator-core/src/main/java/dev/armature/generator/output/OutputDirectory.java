package dev.armature.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A directory of generated files. It owns what its manifest lists and nothing else: other files and edited ones are never
 * overwritten or deleted unless the caller insists, and nothing outside the directory is touched, whatever paths are asked for and
 * whatever links somebody put inside.
 */
public final class OutputDirectory {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final FileOperations disk;
    private final Duration patience;

    private OutputDirectory(Path directory, FileOperations disk, Duration patience) {
        this.directory = directory.toAbsolutePath().normalize();
        this.disk = disk;
        this.patience = patience;
    }

    /** The directory at a path, which need not exist yet. */
    public static OutputDirectory at(Path directory) {
        return new OutputDirectory(directory, FileOperations.DISK, PATIENCE);
    }

    static OutputDirectory at(Path directory, FileOperations disk, Duration patience) {
        return new OutputDirectory(directory, disk, patience);
    }

    /**
     * Makes the directory hold {@code files}: writes those whose bytes differ, deletes those of the last run that are no longer
     * generated, and records both in the manifest. Edited files and files of others stay as they are and are listed as conflicts,
     * while everything else is written; only when something that is no file stands in the way, nothing at all is changed. An
     * interrupted earlier run is completed or undone first.
     *
     * @param fingerprint what the files depend on, for {@link #isUpToDate}
     * @param force whether edited files and files of others may be overwritten and deleted
     * @throws OutputException when reading or writing fails, a path is unsafe, or another run holds the directory for a minute
     */
    public WriteResult write(Collection<GeneratedFile> files, Fingerprint fingerprint, boolean force)
            throws OutputException {
        return write(files, fingerprint, force, null);
    }

    /**
     * Like {@link #write(Collection, Fingerprint, boolean)}, and changes a file elsewhere in the same transaction.
     *
     * @param companion null when there is none
     * @throws OutputException as above, and when the companion is not what its new content was made from
     */
    public WriteResult write(
            Collection<GeneratedFile> files, Fingerprint fingerprint, boolean force, @Nullable Companion companion)
            throws OutputException {
        Path root = create();
        synchronized (monitor(root)) {
            try (DirectoryLock lock = DirectoryLock.acquire(root, patience)) {
                return write(lock, files, fingerprint, force, companion);
            }
        }
    }

    /**
     * Completes or undoes an interrupted run, if there was one. {@link #write} does that as well; whoever reads the companion
     * before has to call this first.
     *
     * @param companion where the file outside of the directory is; null when there is none
     * @return whether a run was completed
     * @throws OutputException when reading or writing fails, or another run holds the directory for a minute
     */
    public boolean recover(@Nullable Path companion) throws OutputException {
        if (!Files.isDirectory(directory) || !Transaction.isPending(directory)) {
            return false;
        }
        Path root = real();
        synchronized (monitor(root)) {
            try (DirectoryLock lock = DirectoryLock.acquire(root, patience)) {
                Companion place = companion == null ? null : new Companion(companion, "", "");
                return new Transaction(lock.directory(), disk, place).recover();
            }
        }
    }

    /** One object per directory for all threads of this process, whichever class loader loaded them. */
    private static Object monitor(Path root) {
        return (OutputDirectory.class.getName() + ' ' + root).intern();
    }

    private WriteResult write(
            DirectoryLock lock,
            Collection<GeneratedFile> files,
            Fingerprint fingerprint,
            boolean force,
            @Nullable Companion companion)
            throws OutputException {
        Path root = lock.directory();
        List<String> warnings = new ArrayList<>();
        Transaction transaction = new Transaction(root, disk, companion);
        if (transaction.recover()) {
            warnings.add(WriteResult.COMPLETED);
        }
        if (companion != null && !companion.isAsRead()) {
            throw new OutputException(companion.path().toString(), "another run changed it meanwhile; run again");
        }
        Manifest.Reading last = Manifest.read(root);
        if (last.warning() != null) {
            warnings.add(last.warning());
        }
        Plan plan = Planner.plan(root, last.manifest(), files, force);
        if (plan.isBlocked()) {
            return new WriteResult(List.of(), List.of(), List.of(), plan.kept(), plan.conflicts(), warnings);
        }
        List<String> edited = plan.conflicts().stream().map(Conflict::path).toList();
        commit(root, transaction, plan, new Manifest(fingerprint, plan.files(), edited));
        return result(plan, warnings);
    }

    /**
     * How the directory differs from what {@link #write} would make of it. Changes nothing.
     *
     * @throws OutputException when reading fails or a path is unsafe
     */
    public Comparison compare(Collection<GeneratedFile> files) throws OutputException {
        Path root = Files.isDirectory(directory) ? real() : directory;
        Manifest.Reading last = Manifest.read(root);
        Plan plan = Planner.plan(root, last.manifest(), files, false);
        List<String> missing = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        for (Plan.Write write : plan.writes()) {
            (write.replaces().isEmpty() ? missing : outdated).add(write.path());
        }
        List<String> extra = new ArrayList<>(plan.kept());
        plan.deletes().forEach(delete -> extra.add(delete.path()));
        extra.sort(null);
        List<String> warnings = new ArrayList<>();
        if (last.warning() != null) {
            warnings.add(last.warning());
        }
        if (Transaction.isPending(root)) {
            warnings.add("An interrupted run is not completed yet; the next run does that.");
        }
        List<String> edited = plan.conflicts().stream().map(Conflict::path).toList();
        return new Comparison(missing, outdated, edited, extra, diff(root, files, outdated, edited), warnings);
    }

    private static DiffSummary diff(
            Path root, Collection<GeneratedFile> files, List<String> outdated, List<String> edited)
            throws OutputException {
        DiffSummary diff = new DiffSummary();
        Map<String, GeneratedFile> changed = new TreeMap<>();
        for (GeneratedFile file : files) {
            if (outdated.contains(file.path()) || edited.contains(file.path())) {
                changed.put(file.path(), file);
            }
        }
        for (GeneratedFile file : changed.values()) {
            Path present = root.resolve(file.path());
            try {
                if (Files.isRegularFile(present, LinkOption.NOFOLLOW_LINKS)) {
                    String before = new String(Files.readAllBytes(present), StandardCharsets.UTF_8);
                    diff.add(file.path(), before, new String(file.content(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw OutputException.of(file.path(), e);
            }
        }
        return diff;
    }

    /**
     * Whether nothing changed since the last run: the same generator and configuration, every input it read and every file it
     * wrote still as they were, and no file that it had to leave alone. Reads the inputs and the manifest, and of the outputs only those that are newer than the
     * manifest: meant for builds, which ask this every time. Any doubt counts as "no".
     *
     * @param base the directory that paths of inputs are relative to
     */
    public boolean isUpToDate(Path base, String generatorVersion, String configuration) {
        return new UpToDate(directory, base, false).check(generatorVersion, configuration);
    }

    /**
     * Like {@link #isUpToDate}, but reads every output whatever its time stamp says: meant for checks, where an edit must not
     * slip through.
     *
     * @param base the directory that paths of inputs are relative to
     */
    public boolean isExactlyUpToDate(Path base, String generatorVersion, String configuration) {
        return new UpToDate(directory, base, true).check(generatorVersion, configuration);
    }

    private void commit(Path root, Transaction transaction, Plan plan, Manifest manifest) throws OutputException {
        byte[] json = manifest.toJson();
        if (plan.writes().isEmpty() && plan.deletes().isEmpty() && isCurrent(root, json)) {
            return;
        }
        transaction.commit(plan, json);
    }

    private static boolean isCurrent(Path root, byte[] manifest) throws OutputException {
        Path file = root.resolve(SafePaths.MANIFEST);
        try {
            return Files.isRegularFile(file) && Arrays.equals(manifest, Files.readAllBytes(file));
        } catch (IOException e) {
            throw OutputException.of(SafePaths.MANIFEST, e);
        }
    }

    private static WriteResult result(Plan plan, List<String> warnings) {
        return new WriteResult(
                plan.writes().stream().map(Plan.Write::path).toList(),
                plan.unchanged(),
                plan.deletes().stream().map(FileDigest::path).toList(),
                plan.kept(),
                plan.conflicts(),
                warnings);
    }

    /** The real path: the directory itself may be a link, which is the user's choice. */
    private Path create() throws OutputException {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            throw OutputException.of(directory, e);
        }
        return real();
    }

    private Path real() throws OutputException {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw OutputException.of(directory, e);
        }
    }
}
