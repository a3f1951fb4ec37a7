package dev.armature.runtime.http;

import dev.armature.runtime.TransportException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Asks for gzip (RFC 9110, section 8.4.1.3) and takes it off again. Whoever sets {@code Accept-Encoding} himself, or asks for a
 * range, gets what the server sends.
 *
 * @param ours whether it was asked for here
 */
record ContentCoding(boolean ours) {
    private static final String ACCEPT = "Accept-Encoding";
    private static final String CODING = "Content-Encoding";
    private static final String GZIP = "gzip";

    /** Up to here nobody counts; legitimate bodies of this size may be all alike. */
    private static final long FREE_BYTES = 1L << 20;

    /** JSON of repeated records comes to 50 at most; zeros to 1030. */
    private static final long MOST_RATIO = 200;

    static ContentCoding of(HttpRequest request) {
        return new ContentCoding(
                !request.headers().contains(ACCEPT) && !request.headers().contains("Range"));
    }

    /** The headers to send. */
    Headers asked(Headers headers) {
        return ours ? headers.with(ACCEPT, GZIP) : headers;
    }

    /** Whether the body of a response with these headers has to be decoded. */
    boolean applies(Headers headers) {
        String coding = headers.first(CODING).orElse("").toLowerCase(Locale.ROOT);
        return ours && (coding.equals(GZIP) || coding.equals("x-gzip"));
    }

    /** The headers of the decoded response. */
    static Headers decoded(Headers headers) {
        return headers.without(CODING).without("Content-Length");
    }

    /**
     * A body in memory.
     *
     * @param limit the most bytes to decode
     * @param request what was asked for
     * @throws IOException because of {@link BoundedBody.TooLong} when there are more, or many more than were received
     */
    static byte[] decode(byte[] body, long limit, HttpRequest request) throws IOException {
        if (body.length == 0) {
            return body;
        }
        int most = (int) Math.min(limit, Integer.MAX_VALUE - 16);
        try (InputStream decoder = decode(new ByteArrayInputStream(body), request)) {
            byte[] decoded = decoder.readNBytes(most);
            if (decoder.read() >= 0) {
                throw new BoundedBody.TooLong(limit);
            }
            return decoded;
        }
    }

    /** A body that comes as a stream; nothing is read before the first read. */
    static InputStream decode(InputStream encoded, HttpRequest request) {
        return new Guarded(new Counted(encoded), request.toString());
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Gives up as soon as far more comes out than went in. */
    private static final class Guarded extends InputStream {
        private static final int BYTE = 0xff;

        private final Counted encoded;
        private final String request;
        private InputStream decoder = InputStream.nullInputStream();
        private boolean opened;
        private long count;

        Guarded(Counted encoded, String request) {
            this.encoded = encoded;
            this.request = request;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!opened) {
                decoder = new GZIPInputStream(encoded);
                opened = true;
            }
            int read = decoder.read(target, offset, length);
            count += Math.max(0, read);
            if (count > FREE_BYTES && count / MOST_RATIO > encoded.count) {
                IOException cause = new BoundedBody.TooLong(
                        "The response body grows more than " + MOST_RATIO + " times when decoded");
                throw new IOException(cause.getMessage(), TransportException.tooLarge(request, cause));
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            encoded.close();
        }
    }
}
