package dev.armature.generator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells one build of the generator from another of the same version. Of a jar only the directory at its end is read, which has
 * the checksum of every file in it (APPNOTE.TXT of the ZIP format, 4.3.12); of a directory of classes, sizes and times. A checksum
 * of these is enough, as nobody gains by faking it, and a cold run does not wait for a slow digest of a megabyte.
 */
final class CodeIdentity {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int SIZE_AT = 12;
    private static final int OFFSET_AT = 16;

    private CodeIdentity() {}

    /** A few hexadecimal digits that change with the code. */
    static String of(Path code) throws IOException {
        byte[] listing = Files.isDirectory(code) ? classes(code) : directory(code);
        CRC32 checksum = new CRC32();
        checksum.update(listing);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(listing.length) + hex.toHexDigits((int) checksum.getValue());
    }

    private static byte[] classes(Path root) throws IOException {
        StringBuilder listing = new StringBuilder();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            listing.append(root.relativize(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis())
                    .append('\n');
        }
        return listing.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] directory(Path jar) throws IOException {
        try (FileChannel channel = FileChannel.open(jar)) {
            long start = Math.max(0, channel.size() - END_BYTES - LONGEST_COMMENT);
            ByteBuffer end = read(channel, start, (int) (channel.size() - start));
            for (int at = end.limit() - END_BYTES; at >= 0; at--) {
                if (end.getInt(at) == END_SIGNATURE) {
                    return read(channel, end.getInt(at + OFFSET_AT), end.getInt(at + SIZE_AT))
                            .array();
                }
            }
            throw new IOException(jar + " is no jar");
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        if (position < 0 || length < 0 || position + length > channel.size()) {
            throw new IOException("a jar ends before its directory does");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // until all is there
        }
        return bytes.flip();
    }
}
