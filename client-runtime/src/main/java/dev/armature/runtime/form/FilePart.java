package dev.armature.runtime.form;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.http.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a form that is bytes: a file, or anything that wants a name, a media type or headers of its own. Immutable. */
public final class FilePart {
    private final BinaryBody body;
    private final @Nullable String fileName;
    private final @Nullable String contentType;
    private final Headers headers;

    private FilePart(BinaryBody body, @Nullable String fileName, @Nullable String contentType, Headers headers) {
        this.body = body;
        this.fileName = fileName;
        this.contentType = contentType;
        this.headers = headers;
    }

    /**
     * Bytes from anywhere.
     *
     * @param body the bytes; the form can be sent again only when they can be read again
     * @return the part; its file name is that of the part unless it is set
     */
    public static FilePart of(BinaryBody body) {
        return new FilePart(body, null, body.contentType().orElse(null), Headers.empty());
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the bytes; copied
     * @return the part; its file name is that of the part unless it is set
     */
    public static FilePart of(byte[] bytes) {
        return of(BinaryBody.of(bytes));
    }

    /**
     * A file, read anew for each attempt.
     *
     * @param file an existing file that does not change while it is sent
     * @return the part, with the file's name
     * @throws IOException when the file's size cannot be read
     */
    public static FilePart of(Path file) throws IOException {
        Path name = file.getFileName();
        FilePart part = of(BinaryBody.of(file));
        return name == null ? part : part.withFileName(name.toString());
    }

    /**
     * A text.
     *
     * @param text the text, sent as UTF-8
     * @return the part; its file name is that of the part unless it is set
     */
    public static FilePart of(String text) {
        return of(BinaryBody.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Sets the file name.
     *
     * @param name the name as the server shall see it
     * @return this part with that name
     */
    public FilePart withFileName(String name) {
        return new FilePart(body, name, contentType, headers);
    }

    /**
     * Sets the media type.
     *
     * @param mediaType the media type, for instance {@code image/png}
     * @return this part with that media type
     * @throws IllegalArgumentException when it holds a character that no header may hold
     */
    public FilePart withContentType(String mediaType) {
        String checked = Headers.empty()
                .with("Content-Type", mediaType)
                .first("Content-Type")
                .orElse(mediaType);
        return new FilePart(body, fileName, checked, headers);
    }

    /**
     * Adds a header of the part.
     *
     * @param name the header
     * @param value its value
     * @return this part with that header
     * @throws IllegalArgumentException when name or value holds a character that no header may hold
     */
    public FilePart withHeader(String name, String value) {
        return new FilePart(body, fileName, contentType, headers.with(name, value));
    }

    /** {@return the bytes} */
    public BinaryBody body() {
        return body;
    }

    /** {@return the file name, when it is set} */
    public Optional<String> fileName() {
        return Optional.ofNullable(fileName);
    }

    /** {@return the media type, when it is set} */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** {@return further headers} */
    public Headers headers() {
        return headers;
    }

    /** {@return the file name and the length, never content} */
    @Override
    public String toString() {
        return "FilePart[" + (fileName == null ? "" : fileName + ", ") + body + "]";
    }
}
