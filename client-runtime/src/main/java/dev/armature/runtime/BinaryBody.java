package dev.armature.runtime;

import dev.armature.runtime.http.ByteStream;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.http.ResponseStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be sent or received that are neither JSON nor text.
 *
 * <p>What is received may still be on its way: it can then be read once, has to be read before the deadline of its call
 * ({@link CallOptions.Builder#timeout}), and holds a connection until it has been read or closed. What a body is made of in memory or
 * from a file holds nothing, and closing it does nothing.
 */
public final class BinaryBody implements RequestBody, AutoCloseable {
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

    private final long length;
    private final boolean replayable;
    private final Opening opening;
    private final @Nullable String contentType;
    private final Runnable closing;
    private final int mostInMemory;

    private BinaryBody(
            long length,
            boolean replayable,
            Opening opening,
            @Nullable String contentType,
            Runnable closing,
            int mostInMemory) {
        this.length = length;
        this.replayable = replayable;
        this.opening = opening;
        this.contentType = contentType;
        this.closing = closing;
        this.mostInMemory = mostInMemory;
    }

    private BinaryBody(long length, boolean replayable, Opening opening) {
        this(length, replayable, opening, null, () -> {}, LONGEST_ARRAY);
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
        return new BinaryBody(length, false, once(() -> stream));
    }

    /**
     * What a publisher gives, asked for as fast as it is sent. A request with such a body is not repeated.
     *
     * @param publisher the bytes; subscribed to once
     * @param length the number of bytes, or -1 when it is not known
     * @return the body
     */
    public static BinaryBody once(Flow.Publisher<? extends ByteBuffer> publisher, long length) {
        return new BinaryBody(length, false, once(() -> ByteStream.of(publisher)));
    }

    /**
     * The body of a response, complete or on its way.
     *
     * @param response the response
     * @return its body, with its media type
     */
    public static BinaryBody of(HttpResponse response) {
        String type = response.headers().first("Content-Type").orElse(null);
        ResponseStream stream = response.stream().orElse(null);
        if (stream == null) {
            byte[] bytes = response.body();
            return new BinaryBody(
                    bytes.length, true, () -> new ByteArrayInputStream(bytes), type, () -> {}, LONGEST_ARRAY);
        }
        long length = response.headers().integer("Content-Length").orElse(-1L);
        int most = (int) Math.min(stream.mostInMemory(), LONGEST_ARRAY);
        return new BinaryBody(length, false, once(stream::bytes), type, stream::close, most);
    }

    /**
     * Says what the bytes are.
     *
     * @param mediaType the media type, for instance {@code image/png}; what the operation declares is used when none is set
     * @return a body of the same bytes
     * @throws IllegalArgumentException when it holds a character that no header may hold
     */
    public BinaryBody withContentType(String mediaType) {
        String checked = Headers.empty()
                .with("Content-Type", mediaType)
                .first("Content-Type")
                .orElse(mediaType);
        return new BinaryBody(length, replayable, opening, checked, closing, mostInMemory);
    }

    /** {@return the media type: that of the response, or what was set} */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
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
     * Reads everything into memory.
     *
     * @return the bytes
     * @throws TransportException when a received body breaks off, its call runs out of time, or it is longer than
     *     {@link ClientOptions.Builder#maxResponseBytes} allows
     * @throws IOException when the source cannot be read
     */
    public byte[] bytes() throws IOException {
        try (InputStream stream = open()) {
            byte[] bytes = stream.readNBytes(mostInMemory);
            if (bytes.length == mostInMemory && stream.read() >= 0) {
                throw new TransportException(
                        TransportException.Kind.RESPONSE_TOO_LARGE,
                        "The body is longer than " + mostInMemory + " bytes; it can be written to a file",
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw received(e);
        }
    }

    /**
     * Reads everything and writes it, a part at a time.
     *
     * @param target where to; stays open
     * @return the number of bytes
     * @throws TransportException when a received body breaks off, or its call runs out of time
     * @throws IOException when the source cannot be read or the target cannot be written
     */
    public long writeTo(OutputStream target) throws IOException {
        try (InputStream stream = open()) {
            return stream.transferTo(target);
        } catch (IOException e) {
            throw received(e);
        }
    }

    /**
     * Reads everything into a file, a part at a time. What has been written is deleted when it does not come to an end.
     *
     * @param file the file, created or replaced
     * @return the number of bytes
     * @throws TransportException when a received body breaks off, or its call runs out of time
     * @throws IOException when the source cannot be read or the file cannot be written
     */
    public long writeTo(Path file) throws IOException {
        boolean complete = false;
        try (OutputStream target = Files.newOutputStream(file)) {
            long count = writeTo(target);
            complete = true;
            return count;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Lets go of the connection of a body that is on its way. */
    @Override
    public void close() {
        closing.run();
    }

    /** {@return the length, never content} */
    @Override
    public String toString() {
        return "BinaryBody[" + (length < 0 ? "unknown length" : length + " bytes") + "]";
    }

    private static IOException received(IOException fault) {
        if (fault.getCause() instanceof TransportException transport) {
            throw transport;
        }
        return fault;
    }

    private static Opening once(Opening opening) {
        AtomicBoolean opened = new AtomicBoolean();
        return () -> {
            if (!opened.compareAndSet(false, true)) {
                throw new IllegalStateException("This body can be read only once");
            }
            return opening.open();
        };
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }
}
