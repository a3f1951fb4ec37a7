package dev.armature.generator.output;

import static dev.armature.generator.output.OutputDirectoryTest.files;
import static dev.armature.generator.output.OutputDirectoryTest.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped at any step leaves the old files or the new ones, once the next run has looked. */
class InterruptionTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final List<GeneratedFile> OLD =
            files("a/Same.java", "same", "a/Changed.java", "old", "b/c/Gone.java", "gone", "Gone.java", "gone");
    private static final List<GeneratedFile> NEW =
            files("a/Same.java", "same", "a/Changed.java", "new", "d/e/Added.java", "added", "d/Added.java", "added");
    private static final Map<String, String> OLD_TREE = Map.of(
            "a/",
            "",
            "a/Same.java",
            "same",
            "a/Changed.java",
            "old",
            "b/",
            "",
            "b/c/",
            "",
            "b/c/Gone.java",
            "gone",
            "Gone.java",
            "gone");
    private static final Map<String, String> NEW_TREE = Map.of(
            "a/",
            "",
            "a/Same.java",
            "same",
            "a/Changed.java",
            "new",
            "d/",
            "",
            "d/e/",
            "",
            "d/e/Added.java",
            "added",
            "d/Added.java",
            "added");

    @TempDir
    Path temp;

    @Test
    void leavesOldOrNewFilesWhereverItIsStopped() throws IOException {
        int old = 0;
        int steps = 0;
        for (boolean finished = false; !finished; steps++) {
            Path root = temp.resolve("run" + steps);
            OutputDirectory.at(root).write(OLD, fingerprint(), false);
            finished = runUntil(steps, root, NEW);

            recoverOnly(root);
            Map<String, String> tree = Disk.tree(root);
            assertThat(tree).as("after stopping at step %s", steps).isIn(OLD_TREE, NEW_TREE);
            assertThat(OutputDirectory.at(root)
                            .compare(tree.equals(OLD_TREE) ? OLD : NEW)
                            .isClean())
                    .as("manifest after stopping at step %s", steps)
                    .isTrue();
            old += tree.equals(OLD_TREE) ? 1 : 0;

            OutputDirectory.at(root).write(NEW, fingerprint(), false);
            assertThat(Disk.tree(root)).isEqualTo(NEW_TREE);
        }
        assertThat(old).as("stops before the journal").isGreaterThan(4);
        assertThat(steps - old).as("stops after the journal").isGreaterThan(10);
    }

    @Test
    void keepsAnEditedFileWhereverItIsStopped() throws IOException {
        Map<String, String> oldTree = withEdit(OLD_TREE);
        Map<String, String> newTree = withEdit(NEW_TREE);
        int steps = 0;
        for (boolean finished = false; !finished; steps++) {
            Path root = temp.resolve("run" + steps);
            OutputDirectory.at(root).write(OLD, fingerprint(), false);
            Disk.write(root.resolve("a/Changed.java"), "edited");
            finished = runUntil(steps, root, NEW);

            recoverOnly(root);
            assertThat(Disk.tree(root)).as("after stopping at step %s", steps).isIn(oldTree, newTree);
            assertThat(OutputDirectory.at(root).isUpToDate(temp, "1.0", "config"))
                    .isFalse();
            assertThat(OutputDirectory.at(root).write(NEW, fingerprint(), false).conflicts())
                    .containsExactly(new Conflict("a/Changed.java", Conflict.Kind.EDITED));
            assertThat(Disk.tree(root)).isEqualTo(newTree);

            Disk.write(root.resolve("a/Changed.java"), "old");
            assertThat(OutputDirectory.at(root).write(NEW, fingerprint(), false).written())
                    .containsExactly("a/Changed.java");
            assertThat(Disk.tree(root)).isEqualTo(NEW_TREE);
        }
        assertThat(steps).isGreaterThan(15);
    }

    private static Map<String, String> withEdit(Map<String, String> tree) {
        Map<String, String> edited = new TreeMap<>(tree);
        edited.put("a/Changed.java", "edited");
        return edited;
    }

    @Test
    void survivesAnInterruptedRecovery() throws IOException {
        for (int first = 8; first < 20; first += 3) {
            for (int second = 0; second < 12; second++) {
                Path root = temp.resolve("run" + first + "-" + second);
                OutputDirectory.at(root).write(OLD, fingerprint(), false);
                runUntil(first, root, NEW);
                runUntil(second, root, NEW);
                recoverOnly(root);
                assertThat(Disk.tree(root))
                        .as("stopped at %s, then %s", first, second)
                        .isIn(OLD_TREE, NEW_TREE);
            }
        }
    }

    @Test
    void saysThatItCompletedARun() throws IOException {
        Path root = temp.resolve("run");
        OutputDirectory.at(root).write(OLD, fingerprint(), false);
        runUntil(10, root, NEW);
        assertThat(OutputDirectory.at(root).isUpToDate(temp, "1.0", "config")).isFalse();
        assertThat(OutputDirectory.at(root).compare(NEW).warnings())
                .singleElement()
                .asString()
                .contains("interrupted");
        WriteResult result = OutputDirectory.at(root).write(NEW, fingerprint(), false);
        assertThat(result.warnings()).containsExactly("An interrupted run was completed first.");
        assertThat(result.written()).isEmpty();
    }

    @Test
    void doesNotOverwriteWhatWasEditedAfterTheInterruption() throws IOException {
        Path root = temp.resolve("run");
        OutputDirectory.at(root).write(OLD, fingerprint(), false);
        runUntil(8, root, NEW); // the journal is complete, nothing has moved
        assertThat(Disk.tree(root)).containsEntry("a/Changed.java", "old");
        Disk.write(root.resolve("a/Changed.java"), "edited");
        Disk.write(root.resolve("Gone.java"), "edited");
        WriteResult result = OutputDirectory.at(root).write(NEW, fingerprint(), false);
        assertThat(result.conflicts()).containsExactly(new Conflict("a/Changed.java", Conflict.Kind.EDITED));
        assertThat(Disk.tree(root)).containsEntry("a/Changed.java", "edited").containsEntry("Gone.java", "edited");
    }

    @Test
    void undoesARunWhoseJournalIsNotReadable() throws IOException {
        Path root = temp.resolve("run");
        OutputDirectory.at(root).write(OLD, fingerprint(), false);
        Disk.write(root.resolve(".armature-staging/journal.json"), "{\"format\": 1, \"deletes\": [");
        Disk.write(root.resolve(".armature-staging/0"), "x");
        assertThat(OutputDirectory.at(root).write(OLD, fingerprint(), false).unchanged())
                .hasSize(4);
        assertThat(Disk.tree(root)).isEqualTo(OLD_TREE);
    }

    @Test
    void refusesAJournalThatLeavesTheDirectory() throws IOException {
        Path root = temp.resolve("run");
        OutputDirectory.at(root).write(OLD, fingerprint(), false);
        Path victim = temp.resolve("victim.txt");
        Disk.write(victim, "mine");
        String digest = Digests.sha256(victim);
        Disk.write(
                root.resolve(".armature-staging/journal.json"),
                "{\"format\": 1, \"deletes\": [{\"path\": \"../victim.txt\", \"size\": 4, \"sha256\": \"" + digest
                        + "\"}], \"moves\": []}");
        OutputDirectory.at(root).write(OLD, fingerprint(), false);
        assertThat(victim).hasContent("mine");
        assertThat(Disk.tree(root)).isEqualTo(OLD_TREE);
    }

    @Test
    void deletesALinkInPlaceOfTheStagingDirectoryWithoutFollowingIt() throws IOException {
        Path root = temp.resolve("run");
        OutputDirectory.at(root).write(OLD, fingerprint(), false);
        Disk.write(temp.resolve("elsewhere/journal.json"), "mine");
        Files.createSymbolicLink(root.resolve(".armature-staging"), temp.resolve("elsewhere"));
        OutputDirectory.at(root).write(NEW, fingerprint(), false);
        assertThat(Disk.tree(root)).isEqualTo(NEW_TREE);
        assertThat(Disk.tree(temp.resolve("elsewhere"))).containsOnlyKeys("journal.json");
    }

    @Test
    void waitsForAnotherProcessAndGivesUpWithAClearMessage() throws Exception {
        Path root = Files.createDirectories(temp.resolve("run"));
        Process other = holdLock(root.resolve(".armature-lock"));
        try {
            assertThatExceptionOfType(OutputException.class)
                    .isThrownBy(() -> OutputDirectory.at(root, FileOperations.DISK, PATIENCE)
                            .write(NEW, fingerprint(), false))
                    .withMessageContaining("another run is writing to this directory");
            assertThat(Disk.tree(root)).containsOnlyKeys(".armature-lock");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        OutputDirectory.at(root).write(NEW, fingerprint(), false);
        assertThat(Disk.tree(root)).isEqualTo(NEW_TREE);
    }

    @Test
    void keepsOtherProcessesOutWhileItWrites() throws Exception {
        Path root = Files.createDirectories(temp.resolve("run"));
        ProbingDisk probe = new ProbingDisk(root);
        Thread neighbour = new Thread(() -> {
            try {
                OutputDirectory.at(root).write(NEW, fingerprint(), false);
            } catch (OutputException e) {
                throw new IllegalStateException(e);
            }
        });
        probe.beforeProbing = neighbour::start;
        OutputDirectory.at(root, probe, PATIENCE).write(NEW, fingerprint(), false);
        neighbour.join();
        assertThat(probe.answer).isEqualTo('-');
        assertThat(Disk.tree(root)).isEqualTo(NEW_TREE);
    }

    /** Asks another process for the lock while files move. */
    private static final class ProbingDisk implements FileOperations {
        private final Path root;
        private Runnable beforeProbing = () -> {};
        private int answer;

        ProbingDisk(Path root) {
            this.root = root;
        }

        @Override
        public void createDirectories(Path directory) throws IOException {
            DISK.createDirectories(directory);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            DISK.write(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            if (answer == 0) {
                beforeProbing.run();
                Process process = lockHolder(root.resolve(".armature-lock"));
                answer = process.getInputStream().read();
                process.destroyForcibly();
            }
            DISK.move(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            DISK.delete(path);
        }

        @Override
        public void sync(Path path) throws IOException {
            DISK.sync(path);
        }
    }

    private static Process lockHolder(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), LockHolder.class.getName(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Process holdLock(Path file) throws IOException {
        Process process = lockHolder(file);
        assertThat(process.getInputStream().read()).isEqualTo('+');
        return process;
    }

    /** Runs in a process of its own: prints whether it got the lock, and holds it. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] args) throws Exception {
            try (FileChannel channel =
                            FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false)) {
                System.out.print(lock == null ? '-' : '+');
                System.out.flush();
                Thread.sleep(lock == null ? 0 : 60_000);
            }
        }
    }

    /** Whether the run came to its end. */
    private static boolean runUntil(int step, Path root, List<GeneratedFile> files) throws OutputException {
        try {
            OutputDirectory.at(root, new DyingDisk(step), PATIENCE).write(files, fingerprint(), false);
            return true;
        } catch (OutputException e) {
            assertThat(e.getCause()).isInstanceOf(Killed.class);
            return false;
        }
    }

    private static void recoverOnly(Path root) throws OutputException {
        new Transaction(root, FileOperations.DISK, null).recover();
    }

    private static final class Killed extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Does a number of steps and then nothing more, like a process that was killed. */
    private static final class DyingDisk implements FileOperations {
        private int left;

        DyingDisk(int left) {
            this.left = left;
        }

        @Override
        public void createDirectories(Path directory) throws IOException {
            step();
            DISK.createDirectories(directory);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            if (left == 0) {
                // The worst moment: half a file.
                DISK.write(file, Arrays.copyOf(content, content.length / 2));
            }
            step();
            DISK.write(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            step();
            DISK.move(from, to);
        }

        @Override
        public void delete(Path path) throws IOException {
            step();
            DISK.delete(path);
        }

        @Override
        public void sync(Path path) throws IOException {
            // Changes nothing that a killed process could lose, so no step of its own.
            if (left < 0) {
                throw new Killed();
            }
            DISK.sync(path);
        }

        private void step() throws IOException {
            if (left <= 0) {
                left = -1;
                throw new Killed();
            }
            left--;
        }
    }
}
