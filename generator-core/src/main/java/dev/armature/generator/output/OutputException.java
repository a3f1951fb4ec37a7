package dev.armature.generator.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Reading or writing an output directory failed, or a path must not be written. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    OutputException(String path, String reason) {
        this(path, reason, null);
    }

    OutputException(String path, String reason, @Nullable Throwable cause) {
        super(path + ": " + reason, cause);
        this.path = path;
        this.reason = reason;
    }

    static OutputException of(Object path, IOException cause) {
        if (cause instanceof OutputException known) {
            return known;
        }
        return new OutputException(path.toString(), describe(cause), cause);
    }

    /** The file or directory, as given or relative to the output directory. */
    public String path() {
        return path;
    }

    /** What went wrong, in words. */
    public String reason() {
        return reason;
    }

    private static String describe(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "does not exist";
        } else if (cause instanceof AccessDeniedException) {
            return "access denied";
        } else if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
