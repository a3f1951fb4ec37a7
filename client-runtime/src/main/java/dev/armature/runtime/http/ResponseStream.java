package dev.armature.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The body of a response on its way. It can be read once, and holds its connection until it has been read or closed. */
public final class ResponseStream implements AutoCloseable {
    private final ByteStream source;
    private final InputStream decoded;
    private final long mostInMemory;

    private ResponseStream(ByteStream source, InputStream decoded, long mostInMemory) {
        this.source = source;
        this.decoded = decoded;
        this.mostInMemory = mostInMemory;
    }

    /**
     * A body as it comes.
     *
     * @param source the bytes
     * @param mostInMemory how much of it may be held in memory at once
     * @return the body
     */
    public static ResponseStream of(ByteStream source, long mostInMemory) {
        return new ResponseStream(source, source, mostInMemory);
    }

    /** The same body, read through something that decodes it. */
    ResponseStream through(InputStream decoder) {
        return new ResponseStream(source, decoder, mostInMemory);
    }

    /** {@return the bytes; read by one thread at a time} */
    public InputStream bytes() {
        return decoded;
    }

    /** {@return how much of the body may be held in memory at once, in bytes} */
    public long mostInMemory() {
        return mostInMemory;
    }

    /**
     * Ends the body from outside: whoever reads it gets the fault as the cause of an {@link IOException}.
     *
     * @param reason the fault
     */
    public void abort(Throwable reason) {
        source.abort(reason);
    }

    /** {@return completes when the body has been read to its end, closed or aborted} */
    public CompletableFuture<@Nullable Void> finished() {
        return source.finished();
    }

    /** Lets go of the connection; what has not been read is lost. */
    @Override
    public void close() {
        source.close();
    }
}
