package dev.armature.generator.output;

import static dev.armature.generator.output.OutputDirectoryTest.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpToDateTest {
    @TempDir
    Path temp;

    private Path base;
    private OutputDirectory output;

    @BeforeEach
    void generate() throws IOException {
        base = temp.resolve("project");
        output = OutputDirectory.at(base.resolve("target/out"));
        List<FileDigest> inputs = new ArrayList<>();
        for (Path input : List.of(base.resolve("specs/a.json"), temp.resolve("common/b.json"))) {
            Disk.write(input, "{}");
            inputs.add(FileDigest.input(base, input, Files.readAllBytes(input)));
        }
        output.write(files("com/A.java", "a"), new Fingerprint("1.0", "config", inputs), false);
    }

    @Test
    void isUpToDateWhenNothingChanged() {
        assertThat(isUpToDate()).isTrue();
        assertThat(output.isExactlyUpToDate(base, "1.0", "config")).isTrue();
    }

    @Test
    void noticesAnotherGeneratorOrConfiguration() {
        assertThat(output.isUpToDate(base, "1.1", "config")).isFalse();
        assertThat(output.isUpToDate(base, "1.0", "other")).isFalse();
    }

    @Test
    void noticesAChangedInput() throws IOException {
        Disk.write(temp.resolve("common/b.json"), "[]");
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void noticesAnInputThatVanished() throws IOException {
        Files.delete(base.resolve("specs/a.json"));
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void noticesAnEditedOutput() throws IOException {
        Disk.write(base.resolve("target/out/com/A.java"), "b");
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void noticesAnOutputThatVanished() throws IOException {
        Files.delete(base.resolve("target/out/com/A.java"));
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void doesNotCareForFilesOfOthers() throws IOException {
        Disk.write(base.resolve("target/out/com/Mine.java"), "mine");
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void isNotUpToDateWithoutAManifest() throws IOException {
        Files.delete(base.resolve("target/out").resolve(SafePaths.MANIFEST));
        assertThat(isUpToDate()).isFalse();
        assertThat(OutputDirectory.at(temp.resolve("nowhere")).isUpToDate(base, "1.0", "config"))
                .isFalse();
    }

    @Test
    void doesNotReadDevicesAManifestNames() throws IOException {
        FileDigest device = new FileDigest("/dev/zero", 0, "0".repeat(64));
        output.write(files("com/A.java", "a"), new Fingerprint("1.0", "config", List.of(device)), false);
        assertThat(isUpToDate()).isFalse();
    }

    @Test
    void doesNotReadOutputsThatAreOlderThanTheManifest() throws IOException {
        Path file = base.resolve("target/out/com/A.java");
        Disk.write(file, "b");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(isUpToDate()).as("same size, older than the manifest").isTrue();
        assertThat(output.isExactlyUpToDate(base, "1.0", "config")).isFalse();
        Disk.write(file, "longer");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(isUpToDate()).as("another size").isFalse();
    }

    @Test
    void readsOutputsOfAFreshCheckout() throws IOException {
        Path file = base.resolve("target/out/com/A.java");
        Files.setLastModifiedTime(file, FileTime.fromMillis(4_000_000_000_000L));
        assertThat(isUpToDate()).isTrue();
    }

    private boolean isUpToDate() {
        return output.isUpToDate(base, "1.0", "config");
    }
}
