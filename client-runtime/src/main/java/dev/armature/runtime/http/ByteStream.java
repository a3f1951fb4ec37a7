package dev.armature.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a publisher gives. At most two of its items are held at a time: it is asked for the next one when the one before has been
 * taken. One thread reads; any thread may close or {@link #abort}.
 */
public final class ByteStream extends InputStream {
    /** No publisher gives an empty list: those are left out. */
    private static final List<ByteBuffer> END = List.of();

    private static final int BYTE = 0xff;

    private final BlockingQueue<List<ByteBuffer>> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<@Nullable Void> finished = new CompletableFuture<>();
    private List<ByteBuffer> current = List.of();
    private int position;
    private boolean atEnd;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile @Nullable Throwable fault;

    /** A stream of a publisher that comes later, through {@link #subscriber}. */
    ByteStream() {}

    /**
     * Subscribes.
     *
     * @param publisher gives the bytes
     * @return a stream of them
     */
    public static ByteStream of(Flow.Publisher<? extends ByteBuffer> publisher) {
        ByteStream stream = new ByteStream();
        publisher.subscribe(stream.new Single());
        return stream;
    }

    /** Takes what the publisher gives. */
    Flow.Subscriber<List<ByteBuffer>> subscriber() {
        return new Lists();
    }

    /** Completes when there is nothing more to come: the end was read, the stream was closed or aborted. */
    CompletableFuture<@Nullable Void> finished() {
        return finished;
    }

    /**
     * Ends the stream from outside: whoever reads gets the fault, even in the middle of waiting.
     *
     * @param reason the fault
     */
    public void abort(Throwable reason) {
        if (fault == null) {
            fault = reason;
        }
        cancel();
        queue.add(END);
        finished.complete(null);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = next();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        return position < current.size() ? current.get(position).remaining() : 0;
    }

    @Override
    public void close() {
        abort(new IOException("The stream is closed"));
    }

    /** The next buffer with bytes in it; null at the end. */
    private @Nullable ByteBuffer next() throws IOException {
        while (true) {
            failIfFaulty();
            if (position < current.size() && current.get(position).hasRemaining()) {
                return current.get(position);
            } else if (position < current.size()) {
                position++;
            } else if (atEnd) {
                return null;
            } else {
                take();
            }
        }
    }

    private void take() throws IOException {
        try {
            current = queue.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new InterruptedIOException("Interrupted while waiting for bytes");
        }
        position = 0;
        if (current.isEmpty()) {
            atEnd = true;
            finished.complete(null);
            return;
        }
        Flow.Subscription source = subscription;
        if (source != null) {
            source.request(1);
        }
    }

    private void failIfFaulty() throws IOException {
        Throwable reason = fault;
        if (reason instanceof IOException io) {
            throw new IOException(io.getMessage(), io);
        } else if (reason != null) {
            throw new IOException("The stream broke", reason);
        }
    }

    private void cancel() {
        Flow.Subscription source = subscription;
        if (source != null) {
            source.cancel();
        }
    }

    private void subscribed(Flow.Subscription source) {
        subscription = source;
        if (fault != null) {
            source.cancel();
        } else {
            source.request(1);
        }
    }

    private void received(List<ByteBuffer> buffers) {
        if (!buffers.isEmpty()) {
            queue.add(buffers);
        } else if (subscription != null) {
            subscription.request(1);
        }
    }

    /** What comes from the JDK's HTTP client. */
    private final class Lists implements Flow.Subscriber<List<ByteBuffer>> {
        @Override
        public void onSubscribe(Flow.Subscription source) {
            subscribed(source);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            received(buffers);
        }

        @Override
        public void onError(Throwable reason) {
            abort(reason);
        }

        @Override
        public void onComplete() {
            queue.add(END);
        }
    }

    /** What comes from a publisher of an application. */
    private final class Single implements Flow.Subscriber<ByteBuffer> {
        @Override
        public void onSubscribe(Flow.Subscription source) {
            subscribed(source);
        }

        @Override
        public void onNext(ByteBuffer buffer) {
            received(List.of(buffer));
        }

        @Override
        public void onError(Throwable reason) {
            abort(reason);
        }

        @Override
        public void onComplete() {
            queue.add(END);
        }
    }
}
