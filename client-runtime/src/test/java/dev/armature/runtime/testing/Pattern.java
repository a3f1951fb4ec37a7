package dev.armature.runtime.testing;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** Any number of bytes that no part of which is like another, made while they are read. */
public final class Pattern extends InputStream {
    private static final int BYTE = 0xff;

    private final long length;
    private final CRC32 checksum = new CRC32();
    private long position;
    private boolean closed;

    public Pattern(long length) {
        this.length = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        if (position >= length) {
            return -1;
        }
        int size = (int) Math.min(count, length - position);
        for (int i = 0; i < size; i++) {
            long at = position + i;
            target[offset + i] = (byte) (at ^ (at >> 8) ^ (at >> 16));
        }
        checksum.update(target, offset, size);
        position += size;
        return size;
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean closed() {
        return closed;
    }

    /** Of what has been read. */
    public long checksum() {
        return checksum.getValue();
    }

    /** Counts and sums up what it gets. */
    public static final class Sink extends OutputStream {
        private final CRC32 checksum = new CRC32();
        private long count;

        @Override
        public void write(int value) {
            checksum.update(value);
            count++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            checksum.update(source, offset, length);
            count += length;
        }

        public long count() {
            return count;
        }

        public long checksum() {
            return checksum.getValue();
        }
    }
}
