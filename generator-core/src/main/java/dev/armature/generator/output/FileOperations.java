package dev.armature.generator.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Everything that changes a disk, one step each, so that tests can stop a run between any two steps. */
interface FileOperations {
    /** The real disk. */
    FileOperations DISK = new FileOperations() {
        @Override
        public void createDirectories(Path directory) throws IOException {
            Files.createDirectories(directory);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void delete(Path path) throws IOException {
            Files.deleteIfExists(path);
        }

        @Override
        public void sync(Path path) throws IOException {
            boolean directory = Files.isDirectory(path);
            try (FileChannel channel =
                    FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (IOException e) {
                if (!directory) {
                    throw e;
                }
                // Some systems do not open directories, and order these changes themselves.
            }
        }
    };

    void createDirectories(Path directory) throws IOException;

    /** Writes a file that does not exist yet. */
    void write(Path file, byte[] content) throws IOException;

    /** Moves a file in one step, over the target when that exists. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file, a link or an empty directory if it is there. */
    void delete(Path path) throws IOException;

    /** Makes the content of a file, or the entries of a directory where the system lets us, survive a power failure. */
    void sync(Path path) throws IOException;
}
