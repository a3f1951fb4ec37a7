package dev.armature.generator.output;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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

        /** Side by side: each waits for the disk, which takes what comes together in one go. */
        @Override
        public void writeAll(List<NewFile> files) throws IOException {
            ExecutorService threads = Executors.newFixedThreadPool(WRITING_THREADS);
            try {
                List<Future<?>> writes = new ArrayList<>();
                for (NewFile file : files) {
                    writes.add(threads.submit(() -> {
                        writeForced(file);
                        return null;
                    }));
                }
                for (Future<?> write : writes) {
                    write.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for the disk");
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
            } finally {
                threads.shutdownNow();
            }
        }

        private void writeForced(NewFile file) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer content = ByteBuffer.wrap(file.content());
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
            }
        }
    };

    /** Enough for the disk to take several files in one go. */
    int WRITING_THREADS = 8;

    /**
     * A file that does not exist yet.
     *
     * @param path where it will be
     * @param content what it will hold; not copied
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record NewFile(Path path, byte[] content) {}

    void createDirectories(Path directory) throws IOException;

    /** Writes a file that does not exist yet. */
    void write(Path file, byte[] content) throws IOException;

    /** Moves a file in one step, over the target when that exists. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file, a link or an empty directory if it is there. */
    void delete(Path path) throws IOException;

    /** Makes the content of a file, or the entries of a directory where the system lets us, survive a power failure. */
    void sync(Path path) throws IOException;

    /** Does {@link #write} and {@link #sync} for every file, in any order; on a failure some may be there. */
    default void writeAll(List<NewFile> files) throws IOException {
        for (NewFile file : files) {
            write(file.path(), file.content());
        }
        for (NewFile file : files) {
            sync(file.path());
        }
    }
}
