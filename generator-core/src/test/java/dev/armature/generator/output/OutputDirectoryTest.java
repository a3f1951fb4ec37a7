package dev.armature.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path temp;

    private Path root;
    private OutputDirectory output;

    @BeforeEach
    void chooseADirectoryThatDoesNotExist() {
        root = temp.resolve("target/generated");
        output = OutputDirectory.at(root);
    }

    @Test
    void writesFilesAndNothingElse() throws IOException {
        WriteResult result = write("com/example/A.java", "a", "README.md", "\u00e4\n");
        assertThat(result.written()).containsExactly("README.md", "com/example/A.java");
        assertThat(Disk.tree(root))
                .containsOnlyKeys("README.md", "com/", "com/example/", "com/example/A.java")
                .containsEntry("README.md", "\u00e4\n");
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void recordsInputsAndOutputsInTheManifest() throws IOException {
        Path base = temp.resolve("project");
        Fingerprint fingerprint = new Fingerprint(
                "1.0", "abc", List.of(FileDigest.input(base, temp.resolve("project/specs/a b.json"), bytes("{}"))));
        output.write(files("b.txt", "b", "a.txt", "\"\\\u0001"), fingerprint, false);
        assertThat(Disk.read(root.resolve(".armature-manifest.json")))
                .isEqualTo("""
                        {
                          "format": 1,
                          "generator": "1.0",
                          "configuration": "abc",
                          "inputs": [
                            {"path": "specs/a b.json", "size": 2, "sha256": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}
                          ],
                          "files": [
                            {"path": "a.txt", "size": 3, "sha256": "%s"},
                            {"path": "b.txt", "size": 1, "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"}
                          ]
                        }
                        """.formatted(Digests.sha256(bytes("\"\\\u0001"))));
    }

    @Test
    void namesInputsOutsideTheBaseDirectoryRelativelyToo() {
        FileDigest input = FileDigest.input(temp.resolve("a/b"), temp.resolve("c.json"), bytes(""));
        assertThat(input.path()).isEqualTo("../../c.json");
    }

    @Test
    void doesNotTouchFilesThatAreTheSame() throws IOException {
        write("a.txt", "a", "b.txt", "b");
        for (String name : List.of("a.txt", "b.txt", SafePaths.MANIFEST)) {
            Files.setLastModifiedTime(root.resolve(name), LONG_AGO);
        }
        WriteResult same = write("a.txt", "a", "b.txt", "b");
        assertThat(same.written()).isEmpty();
        assertThat(same.unchanged()).containsExactly("a.txt", "b.txt");
        assertThat(Files.getLastModifiedTime(root.resolve(SafePaths.MANIFEST))).isEqualTo(LONG_AGO);

        WriteResult changed = write("a.txt", "a", "b.txt", "B");
        assertThat(changed.written()).containsExactly("b.txt");
        assertThat(Files.getLastModifiedTime(root.resolve("a.txt"))).isEqualTo(LONG_AGO);
        assertThat(Disk.read(root.resolve("b.txt"))).isEqualTo("B");
    }

    @Test
    void deletesFilesThatAreNoLongerGeneratedAndTheirEmptyDirectories() throws IOException {
        write("a/b/c/Old.java", "old", "a/Kept.java", "kept", "x/y/Old.java", "old");
        Disk.write(root.resolve("x/mine.txt"), "mine");
        WriteResult result = write("a/Kept.java", "kept");
        assertThat(result.deleted()).containsExactly("a/b/c/Old.java", "x/y/Old.java");
        assertThat(Disk.tree(root)).containsOnlyKeys("a/", "a/Kept.java", "x/", "x/mine.txt");
    }

    @Test
    void keepsAnEditedFileThatIsNoLongerGenerated() throws IOException {
        write("a.txt", "a", "b.txt", "b");
        Disk.write(root.resolve("a.txt"), "edited");
        WriteResult result = write("b.txt", "b");
        assertThat(result.kept()).containsExactly("a.txt");
        assertThat(result.deleted()).isEmpty();
        assertThat(result.conflicts()).isEmpty();
        assertThat(Disk.tree(root)).containsEntry("a.txt", "edited");
    }

    @Test
    void doesNotDeleteWhatTheUserDeletedAlready() throws IOException {
        write("a.txt", "a", "b.txt", "b");
        Files.delete(root.resolve("a.txt"));
        WriteResult result = write("b.txt", "b");
        assertThat(result.deleted()).isEmpty();
        assertThat(result.kept()).isEmpty();
    }

    @Test
    void keepsAnEditedFileAndWritesEverythingElse() throws IOException {
        write("a.txt", "a", "b.txt", "b", "old.txt", "old");
        Disk.write(root.resolve("a.txt"), "edited");
        WriteResult result = write("a.txt", "A", "b.txt", "B", "c.txt", "C");
        assertThat(result.conflicts()).containsExactly(new Conflict("a.txt", Conflict.Kind.EDITED));
        assertThat(result.conflicts().get(0))
                .hasToString("a.txt: edited since it was generated; kept. "
                        + "Use --force (armature.force) to overwrite it");
        assertThat(result.isBlocked()).isFalse();
        assertThat(result.written()).containsExactly("b.txt", "c.txt");
        assertThat(result.deleted()).containsExactly("old.txt");
        assertThat(Disk.tree(root)).isEqualTo(Map.of("a.txt", "edited", "b.txt", "B", "c.txt", "C"));
    }

    @Test
    void reportsAnEditedFileInEveryRun() throws IOException {
        write("a.txt", "a");
        Disk.write(root.resolve("a.txt"), "edited");
        for (String content : List.of("b", "b", "c")) {
            assertThat(write("a.txt", content).conflicts())
                    .containsExactly(new Conflict("a.txt", Conflict.Kind.EDITED));
            assertThat(isUpToDate()).isFalse();
        }
        assertThat(Disk.tree(root)).containsEntry("a.txt", "edited");
    }

    @Test
    void writesAnEditedFileAgainOnceItIsRestored() throws IOException {
        write("a.txt", "a");
        Disk.write(root.resolve("a.txt"), "edited");
        write("a.txt", "b");
        Disk.write(root.resolve("a.txt"), "a");
        assertThat(isUpToDate()).as("restored to what an older run wrote").isFalse();
        assertThat(write("a.txt", "b").written()).containsExactly("a.txt");
        assertThat(Disk.tree(root)).containsEntry("a.txt", "b");
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void writesAnEditedFileAgainOnceItIsDeleted() throws IOException {
        write("a.txt", "a");
        Disk.write(root.resolve("a.txt"), "edited");
        write("a.txt", "b");
        Files.delete(root.resolve("a.txt"));
        assertThat(isUpToDate()).isFalse();
        assertThat(write("a.txt", "b").written()).containsExactly("a.txt");
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void takesAnEditedFileBackOnceItIsWhatWouldBeGenerated() throws IOException {
        write("a.txt", "a");
        Disk.write(root.resolve("a.txt"), "edited");
        write("a.txt", "b");
        Disk.write(root.resolve("a.txt"), "b");
        WriteResult result = write("a.txt", "b");
        assertThat(result.conflicts()).isEmpty();
        assertThat(result.unchanged()).containsExactly("a.txt");
        assertThat(isUpToDate()).isTrue();
        assertThat(write("a.txt", "c").written()).containsExactly("a.txt");
    }

    @Test
    void keepsAFileOfSomebodyElseAndWritesEverythingElse() throws IOException {
        Disk.write(root.resolve("a.txt"), "mine");
        for (int run = 0; run < 2; run++) {
            WriteResult result = write("a.txt", "a", "b.txt", "b");
            assertThat(result.conflicts()).containsExactly(new Conflict("a.txt", Conflict.Kind.FOREIGN));
            assertThat(isUpToDate()).isFalse();
        }
        assertThat(Disk.tree(root)).isEqualTo(Map.of("a.txt", "mine", "b.txt", "b"));
        assertThat(output.write(files("b.txt", "b"), fingerprint(), true).deleted())
                .as("it never became ours, so that not even force deletes it")
                .isEmpty();
        assertThat(Disk.tree(root)).containsEntry("a.txt", "mine");
    }

    @Test
    void adoptsAFileOfSomebodyElseWithTheSameBytes() throws IOException {
        Disk.write(root.resolve("a.txt"), "a");
        assertThat(write("a.txt", "a").unchanged()).containsExactly("a.txt");
        assertThat(write("a.txt", "A").written()).containsExactly("a.txt");
    }

    @Test
    void overwritesAndDeletesEditedFilesWhenForced() throws IOException {
        write("a.txt", "a", "b.txt", "b");
        Disk.write(root.resolve("a.txt"), "edited");
        Disk.write(root.resolve("b.txt"), "edited");
        Disk.write(root.resolve("c.txt"), "mine");
        WriteResult result = output.write(files("a.txt", "A", "c.txt", "C"), fingerprint(), true);
        assertThat(result.written()).containsExactly("a.txt", "c.txt");
        assertThat(result.deleted()).containsExactly("b.txt");
        assertThat(Disk.tree(root)).containsOnlyKeys("a.txt", "c.txt").containsEntry("a.txt", "A");
    }

    @Test
    void neverReplacesADirectory() throws IOException {
        Disk.write(root.resolve("a.txt/inner"), "mine");
        Disk.write(root.resolve("b"), "mine");
        WriteResult result = output.write(files("a.txt", "a", "b/c.txt", "c", "d.txt", "d"), fingerprint(), true);
        assertThat(result.conflicts())
                .containsExactly(
                        new Conflict("a.txt", Conflict.Kind.NO_FILE), new Conflict("b/c.txt", Conflict.Kind.NO_FILE));
        assertThat(result.isBlocked()).isTrue();
        assertThat(result.written()).isEmpty();
        assertThat(Disk.tree(root)).containsOnlyKeys("a.txt/", "a.txt/inner", "b");
    }

    @Test
    void turnsAFileOfItsOwnIntoADirectory() throws IOException {
        write("a", "file");
        write("a/b", "inside");
        assertThat(Disk.tree(root)).containsOnlyKeys("a/", "a/b");
    }

    @Test
    void comparesWithoutWriting() throws IOException {
        write("same.txt", "1", "outdated.txt", "1", "edited.txt", "1", "extra.txt", "1");
        Disk.write(root.resolve("edited.txt"), "edited");
        Disk.write(root.resolve("unrelated.txt"), "mine");
        Comparison comparison =
                output.compare(files("same.txt", "1", "outdated.txt", "2", "edited.txt", "2", "missing.txt", "1"));
        assertThat(comparison.missing()).containsExactly("missing.txt");
        assertThat(comparison.outdated()).containsExactly("outdated.txt");
        assertThat(comparison.edited()).containsExactly("edited.txt");
        assertThat(comparison.extra()).containsExactly("extra.txt");
        assertThat(comparison.warnings()).isEmpty();
        assertThat(comparison.diff().lines())
                .contains("--- edited.txt (as it is)", "-edited (no line end)", "+2 (no line end)")
                .contains("--- outdated.txt (as it is)", "-1 (no line end)");
        assertThat(comparison.isClean()).isFalse();
        assertThat(output.compare(files("same.txt", "1", "outdated.txt", "1", "edited.txt", "edited", "extra.txt", "1"))
                        .isClean())
                .isTrue();
    }

    @Test
    void comparesWithADirectoryThatDoesNotExist() throws IOException {
        assertThat(output.compare(files("a.txt", "a")).missing()).containsExactly("a.txt");
        assertThat(root).doesNotExist();
    }

    @Test
    void writesThroughALinkTheUserChoseAsDirectory() throws IOException {
        Path real = Files.createDirectory(temp.resolve("real"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), real);
        OutputDirectory.at(link).write(files("a.txt", "a"), fingerprint(), false);
        assertThat(real.resolve("a.txt")).hasContent("a");
    }

    @Test
    void reportsFailuresWithPathAndReason() throws IOException {
        Disk.write(temp.resolve("target"), "a file");
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> write("a.txt", "a"))
                .satisfies(e -> assertThat(e.path()).startsWith(temp.toString()))
                .satisfies(e -> assertThat(e.reason()).isNotBlank());
    }

    @Test
    void letsTwoRunsAtOnceWriteOneAfterTheOther() throws Exception {
        List<GeneratedFile> first = many("first");
        List<GeneratedFile> second = many("second");
        List<Thread> threads = Stream.of(first, second, first, second)
                .map(files -> new Thread(() -> {
                    try {
                        OutputDirectory.at(root).write(files, fingerprint(), false);
                    } catch (OutputException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(Disk.tree(root)).hasSize(50);
        assertThat(Disk.tree(root).values().stream().distinct()).hasSize(1);
        assertThat(output.compare(many(Disk.read(root.resolve("0")))).isClean()).isTrue();
    }

    private static List<GeneratedFile> many(String content) {
        return Stream.iterate(0, i -> i < 50, i -> i + 1)
                .map(i -> GeneratedFile.text(Integer.toString(i), content))
                .toList();
    }

    private WriteResult write(String... pathsAndTexts) throws OutputException {
        return output.write(files(pathsAndTexts), fingerprint(), false);
    }

    static List<GeneratedFile> files(String... pathsAndTexts) {
        return Stream.iterate(0, i -> i < pathsAndTexts.length, i -> i + 2)
                .map(i -> GeneratedFile.text(pathsAndTexts[i], pathsAndTexts[i + 1]))
                .toList();
    }

    private boolean isUpToDate() {
        boolean upToDate = output.isUpToDate(temp, "1.0", "config");
        assertThat(output.isExactlyUpToDate(temp, "1.0", "config")).isEqualTo(upToDate);
        return upToDate;
    }

    static Fingerprint fingerprint() {
        return new Fingerprint("1.0", "config", List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
