package dev.armature.runtime;

import dev.armature.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Bytes that are no JSON, to be sent or received. */
public final class BinaryBody implements RequestBody {
    private final long length;
    private final boolean replayable;
    private final Opening opening;

    private BinaryBody(long length, boolean replayable, Opening opening) {
        this.length = length;
        this.replayable = replayable;
        this.opening = opening;
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the bytes; copied
     * @return the body
     */
    public static BinaryBody of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new BinaryBody(copy.length, true, () -> new ByteArrayInputStream(copy));
    }

    /**
     * A file, read anew for each attempt.
     *
     * @param file an existing file that does not change while it is sent
     * @return the body
     * @throws IOException when the file's size cannot be read
     */
    public static BinaryBody of(Path file) throws IOException {
        return new BinaryBody(Files.size(file), true, () -> Files.newInputStream(file));
    }

    /**
     * A source that can be opened again and again.
     *
     * @param source opens a stream from the first byte on, once per attempt
     * @param length the number of bytes, or -1 when it is not known
     * @return the body
     */
    public static BinaryBody of(Supplier<InputStream> source, long length) {
        return new BinaryBody(length, true, source::get);
    }

    /**
     * A stream that can be read once. A request with such a body is not repeated.
     *
     * @param stream the stream; closed after it has been sent
     * @param length the number of bytes, or -1 when it is not known
     * @return the body
     */
    public static BinaryBody once(InputStream stream, long length) {
        AtomicBoolean opened = new AtomicBoolean();
        return new BinaryBody(length, false, () -> {
            if (!opened.compareAndSet(false, true)) {
                throw new IllegalStateException("This body can be read only once");
            }
            return stream;
        });
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean replayable() {
        return replayable;
    }

    @Override
    public InputStream open() throws IOException {
        return opening.open();
    }

    /**
     * Reads everything.
     *
     * @return the bytes
     * @throws IOException when the source cannot be read
     */
    public byte[] bytes() throws IOException {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        }
    }

    /** {@return the length, never content} */
    @Override
    public String toString() {
        return "BinaryBody[" + (length < 0 ? "unknown length" : length + " bytes") + "]";
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
