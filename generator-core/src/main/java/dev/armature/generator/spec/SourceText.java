package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** From the bytes of a file to its tree: the encoding, then the format. */
final class SourceText {
    private SourceText() {}

    /**
     * Reads a file as JSON or YAML: by its extension, otherwise JSON when it starts with a brace or bracket.
     *
     * @param file the name to show in positions
     * @throws ReadFailure when the bytes are not UTF-8 or the text cannot be read
     */
    static Node read(String file, byte[] bytes, ReadLimits limits) throws ReadFailure {
        String text = decode(file, bytes);
        return isJson(file, text) ? JsonReader.read(file, text, limits) : YamlReader.read(file, text, limits);
    }

    private static boolean isJson(String file, String text) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return true;
        }
        return !name.endsWith(".yaml")
                && !name.endsWith(".yml")
                && text.stripLeading().matches("(?s)[{\\[].*");
    }

    private static String decode(String file, byte[] bytes) throws ReadFailure {
        refuseUtf16(file, bytes);
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new ReadFailure(
                    position(file, out.flip()), "The file is not valid UTF-8 here; save it in the encoding UTF-8.");
        }
        return out.flip().toString();
    }

    private static void refuseUtf16(String file, byte[] bytes) throws ReadFailure {
        boolean marked = startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
        // a text without a mark starts with an ASCII character, whose other byte is zero
        boolean bare = bytes.length > 1 && (bytes[0] == 0) != (bytes[1] == 0);
        if (marked || bare) {
            throw new ReadFailure(
                    SourceLocation.startOf(file), "The file is in the encoding UTF-16; save it in the encoding UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static SourceLocation position(String file, CharSequence readable) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < readable.length(); i++) {
            column++;
            if (readable.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new SourceLocation(new Pointer(file, ""), line, column);
    }
}
