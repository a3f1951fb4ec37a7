package dev.armature.runtime.poll;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflated bytes (RFC 1951), with a dictionary that both sides know. */
final class Deflation {
    private static final int LONGEST = 65_536;
    private static final int CHUNK = 1_024;

    private Deflation() {}

    static byte[] deflate(byte[] plain, byte[] dictionary) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(dictionary);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[CHUNK];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * The reverse.
     *
     * @throws IllegalArgumentException when it was not deflated, is cut short, or would grow beyond 64 KB
     */
    static byte[] inflate(byte[] packed, byte[] dictionary) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(dictionary);
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[CHUNK];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                boolean cut = count == 0 && !inflater.finished();
                if (cut || out.size() + count > LONGEST) {
                    throw new IllegalArgumentException("Cut short, or too long");
                }
                out.write(buffer, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("Not deflated", e);
        } finally {
            inflater.end();
        }
    }
}
