package dev.armature.runtime.form;

import dev.armature.runtime.http.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The bytes of a form (RFC 7578, RFC 2046 section 5.1). Files are read while they are sent: the form needs no more memory than its
 * other parts.
 */
public final class MultipartBody implements RequestBody {
    private static final String CRLF = "\r\n";

    private final List<RequestBody> pieces;

    private MultipartBody(List<RequestBody> pieces) {
        this.pieces = pieces;
    }

    /**
     * Lays out a form.
     *
     * @param parts the parts, each of a kind that does not depend on its value
     * @param boundary stands between the parts; a text that no part holds
     * @param bytes writes the value of a part that is no file
     * @return the body
     */
    public static MultipartBody of(List<FormPart> parts, String boundary, Function<FormPart, byte[]> bytes) {
        List<RequestBody> pieces = new ArrayList<>();
        for (FormPart part : parts) {
            RequestBody content =
                    part.content() instanceof FilePart file ? file.body() : RequestBody.of(bytes.apply(part));
            pieces.add(text("--" + boundary + CRLF + head(part) + CRLF));
            pieces.add(content);
            pieces.add(text(CRLF));
        }
        pieces.add(text("--" + boundary + "--" + CRLF));
        return new MultipartBody(pieces);
    }

    @Override
    public long length() {
        long length = 0;
        for (RequestBody piece : pieces) {
            if (piece.length() < 0) {
                return -1;
            }
            length += piece.length();
        }
        return length;
    }

    @Override
    public boolean replayable() {
        return pieces.stream().allMatch(RequestBody::replayable);
    }

    @Override
    public InputStream open() {
        return new Pieces(pieces.iterator());
    }

    private static String head(FormPart part) {
        StringBuilder head = new StringBuilder("Content-Disposition: form-data; name=\"" + quoted(part.name()) + "\"");
        if (part.content() instanceof FilePart file) {
            head.append("; filename=\"")
                    .append(quoted(file.fileName().orElse(part.name())))
                    .append('"')
                    .append(CRLF);
            String declared = part.contentType() == null ? "application/octet-stream" : part.contentType();
            head.append("Content-Type: ")
                    .append(file.contentType().orElse(declared))
                    .append(CRLF);
            for (Map.Entry<String, String> field : file.headers().fields()) {
                head.append(field.getKey())
                        .append(": ")
                        .append(field.getValue())
                        .append(CRLF);
            }
            return head.toString();
        }
        head.append(CRLF);
        String contentType = part.contentType();
        if (contentType != null) {
            head.append("Content-Type: ").append(contentType).append(CRLF);
        } else if (part.kind() == FormPart.Kind.JSON) {
            head.append("Content-Type: application/json").append(CRLF);
        }
        return head.toString();
    }

    /** As browsers do it (HTML, section 4.10.21.8): RFC 7578 leaves open how quotes and line ends are written. */
    private static String quoted(String text) {
        return text.replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A")
                .replace("\0", "%00");
    }

    private static RequestBody text(String text) {
        return RequestBody.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the number of parts, never content} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MultipartBody[%d parts]", pieces.size() / 3);
    }

    /** One piece after the other, each opened when the one before has ended. */
    private static final class Pieces extends InputStream {
        private static final int BYTE = 0xff;

        private final Iterator<RequestBody> left;
        private InputStream current = new ByteArrayInputStream(new byte[0]);

        Pieces(Iterator<RequestBody> left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & BYTE;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (true) {
                int read = current.read(target, offset, length);
                if (read >= 0 || !left.hasNext()) {
                    return read;
                }
                current.close();
                current = left.next().open();
            }
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
