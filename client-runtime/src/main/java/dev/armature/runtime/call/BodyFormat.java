package dev.armature.runtime.call;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.form.FormPart;
import dev.armature.runtime.form.JoinedText;
import dev.armature.runtime.form.MultipartBody;
import dev.armature.runtime.form.MultipartForm;
import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.xml.XmlCodec;
import dev.armature.runtime.xml.XmlElement;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One of the ways in which an operation takes its body: a media type, and how a value becomes bytes. Immutable. */
public final class BodyFormat {
    private final String mediaType;
    private final Writer writer;
    private final boolean ownsMediaType;

    private BodyFormat(String mediaType, Writer writer, boolean ownsMediaType) {
        this.mediaType = mediaType;
        this.writer = writer;
        this.ownsMediaType = ownsMediaType;
    }

    private static BodyFormat of(String mediaType, Writer writer) {
        return new BodyFormat(mediaType, writer, false);
    }

    /** The first format that fits the wanted media type, else the preferred one. */
    static BodyFormat choose(List<BodyFormat> formats, String wanted) {
        return formats.stream()
                .filter(format -> format.fits(wanted))
                .findFirst()
                .orElseGet(() -> formats.get(0));
    }

    /**
     * JSON.
     *
     * @param mediaType the media type
     * @return a format for models and anything made of maps, lists and plain values
     */
    public static BodyFormat json(String mediaType) {
        return of(mediaType, (value, type, codec, scope) -> {
            byte[] document = codec.write(value);
            BodySecrets.announce(scope, document, codec);
            return new Written(RequestBody.of(document), type);
        });
    }

    /**
     * XML.
     *
     * @param mediaType the media type
     * @param root how the body is laid out
     * @return a format for models
     */
    public static BodyFormat xml(String mediaType, XmlElement root) {
        return of(mediaType, (value, type, codec, scope) -> {
            byte[] document = codec.write(value);
            BodySecrets.announce(scope, document, codec);
            return new Written(RequestBody.of(XmlCodec.toXml(document, root, codec)), type);
        });
    }

    /**
     * Text, in the charset of the media type, or in UTF-8.
     *
     * @param mediaType the media type; the charset is added when it matters
     * @return a format for single values
     */
    public static BodyFormat text(String mediaType) {
        return of(mediaType, (value, type, codec, scope) -> {
            String text = ParameterValue.of(value, codec).flat(codec);
            if (scope.secrets().names().operations().contains(scope.operation())) {
                scope.secrets().add(text);
            }
            return new Written(RequestBody.of(text.getBytes(MediaTypes.charset(type))), MediaTypes.ofText(type, text));
        });
    }

    /**
     * A URL-encoded form.
     *
     * @param mediaType the media type
     * @param fields the fields that are not written in the usual way
     * @return a format for objects and maps
     */
    public static BodyFormat form(String mediaType, FormField... fields) {
        UrlEncodedForm form = new UrlEncodedForm(List.of(fields));
        return of(mediaType, (value, type, codec, scope) -> {
            BodySecrets.announce(scope, codec.write(value), codec);
            return new Written(RequestBody.of(form.write(value, codec).getBytes(StandardCharsets.US_ASCII)), type);
        });
    }

    /**
     * A form of several parts.
     *
     * @param mediaType the media type, without boundary
     * @return a format for {@link MultipartForm}
     */
    public static BodyFormat multipart(String mediaType) {
        return new BodyFormat(
                mediaType,
                (value, type, codec, scope) -> {
                    String boundary = "armature-" + UUID.randomUUID();
                    List<FormPart> parts = ((MultipartForm) value)
                            .parts().stream()
                                    .flatMap(part -> decided(part, codec))
                                    .toList();
                    return new Written(
                            MultipartBody.of(parts, boundary, part -> bytes(part, codec, scope)),
                            MediaTypes.essence(mediaType) + "; boundary=" + boundary);
                },
                true);
    }

    /**
     * Bytes as they are.
     *
     * @param mediaType the media type of those that do not know their own
     * @return a format for {@link BinaryBody}
     */
    public static BodyFormat bytes(String mediaType) {
        return of(mediaType, (value, type, codec, scope) -> new Written((BinaryBody) value, type));
    }

    /** Whether a value can be sent under a media type in this format. */
    boolean fits(String wanted) {
        return !wanted.isEmpty() && MediaTypes.matches(mediaType, wanted);
    }

    /**
     * The bytes of a value.
     *
     * @param wanted the media type that the caller wants; empty for that of the value or the format
     */
    Written write(Object value, String wanted, JsonCodec codec, CallScope scope) {
        String type = wanted;
        if (wanted.isEmpty() || ownsMediaType) {
            Optional<String> own = value instanceof BinaryBody bytes ? bytes.contentType() : Optional.empty();
            type = own.orElse(mediaType);
        }
        return writer.write(value, type, codec, scope);
    }

    private static Stream<FormPart> decided(FormPart part, JsonCodec codec) {
        if (part.kind() != FormPart.Kind.BY_VALUE) {
            return Stream.of(part);
        }
        Object tree = codec.read(codec.write(part.content()), JsonType.any());
        return (tree instanceof List<?> items ? items.stream() : Stream.of(tree))
                .filter(Objects::nonNull)
                .map(item -> new FormPart(
                        part.name(),
                        item,
                        item instanceof Map<?, ?> || item instanceof List<?> ? FormPart.Kind.JSON : FormPart.Kind.TEXT,
                        part.contentType()));
    }

    private static byte[] bytes(FormPart part, JsonCodec codec, CallScope scope) {
        if (part.kind() == FormPart.Kind.JSON) {
            byte[] document = codec.write(part.content());
            BodySecrets.announce(scope, document, codec);
            return document;
        }
        String text = part.content() instanceof JoinedText list
                ? joined(part.name(), list, codec)
                : ParameterValue.of(part.content(), codec).flat(codec);
        if (scope.secrets().names().members().contains(part.name())) {
            scope.secrets().add(text);
        }
        String type = part.contentType();
        Charset charset = type == null ? StandardCharsets.UTF_8 : MediaTypes.charset(type.toLowerCase(Locale.ROOT));
        return text.getBytes(charset);
    }

    private static String joined(String name, JoinedText list, JsonCodec codec) {
        List<String> texts = new ArrayList<>();
        for (Object item : list.items()) {
            String text = ParameterValue.of(item, codec).flat(codec);
            if (text.contains(list.separator())) {
                throw new IllegalArgumentException("A value of " + name
                        + " holds the separator of the list, which nobody could tell from its end");
            }
            texts.add(text);
        }
        return String.join(list.separator(), texts);
    }

    /** {@return the media type} */
    @Override
    public String toString() {
        return mediaType;
    }

    /**
     * A body and what its {@code Content-Type} says.
     *
     * @param body the bytes
     * @param contentType the media type with its parameters
     */
    record Written(RequestBody body, String contentType) {}

    @FunctionalInterface
    private interface Writer {
        Written write(Object value, String mediaType, JsonCodec codec, CallScope scope);
    }
}
