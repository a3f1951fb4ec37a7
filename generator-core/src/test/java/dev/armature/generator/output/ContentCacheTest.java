package dev.armature.generator.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are kept or replaced whole, whatever happens in between. */
class ContentCacheTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = ContentCache.digest(CONTENT);

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsReadUnlessItWasDamaged() throws IOException {
        ContentCache cache = ContentCache.at(directory.resolve("cache"));
        assertThat(cache.read(DIGEST)).isEmpty();
        cache.write(CONTENT);
        assertThat(cache.read(DIGEST)).contains(CONTENT);
        Path file = directory.resolve("cache").resolve(DIGEST.substring(0, 2)).resolve(DIGEST.substring(2));
        Files.writeString(file, "damaged");
        assertThat(cache.read(DIGEST)).isEmpty();
        cache.write(CONTENT);
        assertThat(cache.read(DIGEST)).contains(CONTENT);
        assertThat(Disk.tree(file.getParent()).keySet())
                .containsExactly(file.getFileName().toString());
    }

    @Test
    void aLinkInTheCacheIsNotFollowed() throws IOException {
        Path outside = directory.resolve("outside");
        Files.write(outside, CONTENT);
        Path folder = Files.createDirectories(directory.resolve("cache").resolve(DIGEST.substring(0, 2)));
        Files.createSymbolicLink(folder.resolve(DIGEST.substring(2)), outside);
        ContentCache cache = ContentCache.at(directory.resolve("cache"));
        assertThat(cache.read(DIGEST)).isEmpty();
        cache.write(CONTENT);
        assertThat(cache.read(DIGEST)).contains(CONTENT);
        assertThat(folder.resolve(DIGEST.substring(2))).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "ABCD"})
    void whatIsNoDigestIsNoPath(String name) {
        assertThatThrownBy(() -> ContentCache.at(directory).read(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void aFileIsOldOrNewWheneverTheDiskFails(int steps) throws IOException {
        Path file = directory.resolve("lock.json");
        Files.writeString(file, "old");
        Companion change = new Companion(file, "new", ContentCache.digest("old".getBytes(StandardCharsets.UTF_8)));
        try {
            SingleFile.on(new FailingDisk(steps)).replace(change);
        } catch (OutputException e) {
            assertThat(e).hasMessageContaining("lock.json");
        }
        assertThat(Files.readString(file)).isIn("old", "new");
        assertThatThrownBy(() -> SingleFile.onDisk().replace(new Companion(file, "other", DIGEST)))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("another run changed it meanwhile");
    }

    @Test
    void theCacheHasAllOrNothingWheneverTheDiskFails() throws IOException {
        for (int steps = 0; steps < 6; steps++) {
            Path cache = directory.resolve("cache" + steps);
            try {
                ContentCache.at(cache, new FailingDisk(steps)).write(CONTENT);
            } catch (IOException e) {
                assertThat(e).hasMessage("the disk is gone");
            }
            Map<String, String> files = Disk.tree(cache);
            files.keySet().removeIf(name -> name.endsWith("/") || name.contains("."));
            assertThat(files.values()).as("after %d steps", steps).allMatch("content"::equals);
        }
    }

    /** A disk that fails after a number of steps. */
    private static final class FailingDisk implements FileOperations {
        private int left;

        FailingDisk(int left) {
            this.left = left;
        }

        private void step() throws IOException {
            if (left-- <= 0) {
                throw new IOException("the disk is gone");
            }
        }

        @Override
        public void createDirectories(Path path) throws IOException {
            step();
            DISK.createDirectories(path);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
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
            step();
            DISK.sync(path);
        }
    }
}
