package dev.armature.generator.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two processes off one output directory. The lock file exists only while the lock is held; one left by a killed process
 * does no harm, because the operating system released its lock. Threads of one process must exclude each other before, because
 * on some systems a process that closes a file loses all its locks on it.
 */
final class DirectoryLock implements AutoCloseable {
    private static final long PAUSE_MILLIS = 20;

    private static final int LARGEST = 1 << 16;

    /** Locked instead of the content, which stays free where locks are mandatory. */
    private static final long POSITION = Long.MAX_VALUE - 1;

    private final Path directory;
    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path directory, Path file, FileChannel channel) {
        this.directory = directory;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits for the lock of a directory.
     *
     * @throws OutputException when another run holds it for longer than {@code patience}, or locking is impossible
     */
    static DirectoryLock acquire(Path directory, Duration patience) throws OutputException {
        Path file = directory.resolve(SafePaths.LOCK);
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                DirectoryLock lock = tryAcquire(directory, file);
                if (lock != null) {
                    return lock;
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new OutputException(directory.toString(), "another run is writing to this directory");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutputException(directory.toString(), "interrupted while another run was writing", e);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    /** The directory that is locked. */
    Path directory() {
        return directory;
    }

    @Override
    public void close() throws OutputException {
        try (channel) {
            // Before the lock is released: whoever waits for this very file will notice that it is gone.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw OutputException.of(file, e);
        }
    }

    private static @Nullable DirectoryLock tryAcquire(Path directory, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean held = false;
        try {
            FileLock lock = channel.tryLock(POSITION, 1, false);
            held = lock != null && isCurrent(file, channel);
            return held ? new DirectoryLock(directory, file, channel) : null;
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /**
     * Whether the locked file is still the one under its name; the last holder may have deleted it meanwhile. A size hardly
     * anybody else chooses tells, because opening the file again would release the lock where locks belong to processes.
     */
    private static boolean isCurrent(Path file, FileChannel channel) throws IOException {
        int size = ThreadLocalRandom.current().nextInt(1, LARGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[] {' '}), size - 1L);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
