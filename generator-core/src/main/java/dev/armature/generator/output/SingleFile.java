package dev.armature.generator.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** A file that is replaced in one step: at any moment it is the old one or the new one. */
public final class SingleFile {
    private final FileOperations disk;

    private SingleFile(FileOperations disk) {
        this.disk = disk;
    }

    /** On the real disk. */
    public static SingleFile onDisk() {
        return new SingleFile(FileOperations.DISK);
    }

    static SingleFile on(FileOperations disk) {
        return new SingleFile(disk);
    }

    /**
     * Replaces a file, unless somebody else has changed it since it was read.
     *
     * @throws OutputException when that is so, or reading or writing fails; the file is then as it was
     */
    public void replace(Companion file) throws OutputException {
        Path path = file.path();
        Path directory = path.toAbsolutePath().resolveSibling("");
        Path unfinished = directory.resolve("." + path.getFileName() + "." + UUID.randomUUID());
        try {
            disk.createDirectories(directory);
            try {
                disk.write(unfinished, file.content());
                disk.sync(unfinished);
                if (!file.isAsRead()) {
                    throw new OutputException(path.toString(), "another run changed it meanwhile; run again");
                }
                disk.move(unfinished, path);
            } finally {
                disk.delete(unfinished);
            }
            disk.sync(directory);
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            throw OutputException.of(path, e);
        }
    }
}
