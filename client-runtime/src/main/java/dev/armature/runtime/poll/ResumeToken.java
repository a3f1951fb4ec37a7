package dev.armature.runtime.poll;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A running operation as URL-safe text: the URLs the service gave, the method that started it, and the way its state is read. No
 * body, no header, no credential. Usual tokens are a few hundred characters; the text is compressed because the URLs resemble each
 * other. Reading a token sends nothing, and a client refuses one whose URLs are on other servers than its own.
 */
public final class ResumeToken {
    private static final String VERSION = "1";
    private static final int LONGEST_TOKEN = 16_384;
    private static final int LONGEST_TEXT = 65_536;
    private static final int PARTS = 5;
    private static final Set<String> METHODS = Set.of("PUT", "PATCH", "POST", "DELETE", "GET");

    private final PollState state;

    ResumeToken(PollState state) {
        this.state = state;
    }

    /**
     * Reads a token.
     *
     * @param text what {@link AsyncPoller#resumeToken} gave
     * @return the token
     * @throws IllegalArgumentException when it is no token, or one of a version that this library does not know
     */
    public static ResumeToken parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("Not a resume token");
        }
        if (!text.substring(0, dot).equals(VERSION)) {
            throw new IllegalArgumentException("A resume token of a version this library does not know");
        }
        try {
            byte[] packed = Base64.getUrlDecoder().decode(text.substring(dot + 1));
            return new ResumeToken(parts(List.of(inflate(packed).split("\n", -1))));
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a resume token", e);
        }
    }

    /** {@return the token as text} */
    public String text() {
        String lines = String.join(
                "\n",
                state.strategy().sign() + state.method(),
                state.originalUri().toString(),
                state.pollUri().toString(),
                textOrEmpty(state.location()),
                textOrEmpty(state.resourceLocation()));
        byte[] packed = deflate(lines.getBytes(StandardCharsets.UTF_8));
        return VERSION + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    }

    /** {@return the method that started the operation} */
    public String method() {
        return state.method();
    }

    /** {@return where the operation was started} */
    public URI originalUri() {
        return state.originalUri();
    }

    /** {@return where its state is read} */
    public URI pollUri() {
        return state.pollUri();
    }

    /** {@return the method and nothing else, because URLs of services may carry signatures} */
    @Override
    public String toString() {
        return "ResumeToken[" + state.method() + "]";
    }

    PollState state() {
        return state;
    }

    private static PollState parts(List<String> parts) {
        if (parts.size() != PARTS
                || parts.get(0).isEmpty()
                || !METHODS.contains(parts.get(0).substring(1))) {
            throw new IllegalArgumentException("Wrong parts");
        }
        return new PollState(
                Strategy.ofSign(parts.get(0).charAt(0)),
                parts.get(0).substring(1),
                URI.create(parts.get(1)),
                URI.create(parts.get(2)),
                uriOrNull(parts.get(3)),
                uriOrNull(parts.get(4)),
                OperationStatus.IN_PROGRESS);
    }

    private static String textOrEmpty(@Nullable URI uri) {
        return uri == null ? "" : uri.toString();
    }

    private static @Nullable URI uriOrNull(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static String inflate(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1024];
            while (!inflater.finished() && out.size() <= LONGEST_TEXT) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    throw new DataFormatException("Incomplete");
                }
                out.write(buffer, 0, count);
            }
            if (out.size() > LONGEST_TEXT) {
                throw new DataFormatException("Too long");
            }
            return out.toString(StandardCharsets.UTF_8);
        } finally {
            inflater.end();
        }
    }
}
