package dev.armature.it.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads a compressed tar file, as npm packs them, from the front to the end. */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int TYPE = 156;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;

    private TarFile() {}

    /** What is called with each file. */
    interface Visitor {
        /** Receives a file: its path, its size in bytes, and its content, which need not be read. */
        void visit(String path, long size, InputStream content) throws IOException;
    }

    static void read(Path file, Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16)) {
            for (byte[] head = in.readNBytes(BLOCK); isEntry(head); head = in.readNBytes(BLOCK)) {
                long size = Long.parseLong(text(head, SIZE, SIZE_LENGTH).strip(), 8);
                long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
                byte[] content = in.readNBytes(Math.toIntExact(padded));
                if (head[TYPE] == '0' || head[TYPE] == 0) {
                    String prefix = text(head, PREFIX, PREFIX_LENGTH);
                    String name = text(head, 0, NAME);
                    visitor.visit(
                            prefix.isEmpty() ? name : prefix + '/' + name,
                            size,
                            new ByteArrayInputStream(content, 0, (int) size));
                }
            }
        }
    }

    private static boolean isEntry(byte[] head) {
        return head.length == BLOCK && head[0] != 0;
    }

    private static String text(byte[] head, int start, int length) {
        int end = start;
        while (end < start + length && head[end] != 0) {
            end++;
        }
        return new String(head, start, end - start, StandardCharsets.UTF_8);
    }
}
