package dev.armature.runtime.http;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a request. Its media type is the request's {@code Content-Type} header. */
public interface RequestBody {
    /**
     * A body held in memory.
     *
     * @param bytes the bytes; copied
     * @return a body that can be sent any number of times
     */
    static RequestBody of(byte[] bytes) {
        return new HeldBody(bytes.clone());
    }

    /** {@return the number of bytes, or -1 when it is not known before they are sent} */
    long length();

    /** {@return whether {@link #open} may be called more than once; a request with any other body is never sent twice} */
    boolean replayable();

    /**
     * Opens the bytes for one attempt.
     *
     * @return a stream from the first byte on; the caller closes it
     * @throws IOException when the source cannot be read
     * @throws IllegalStateException when the body is not replayable and was opened before
     */
    InputStream open() throws IOException;
}
