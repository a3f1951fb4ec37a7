package dev.armature.generator.emit;

import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Locale;

/**
 * How a body travels. Of several content types the first that is JSON wins, then the first that is text (for a string), then
 * the first.
 *
 * @param kind how the value becomes bytes
 * @param contentType what the {@code Content-Type} header says
 * @param type the type of the caller's value
 */
record RequestContent(Kind kind, String contentType, TypeRef type) {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    /** How a value becomes bytes. */
    enum Kind {
        JSON,
        XML,
        /** A string as UTF-8. */
        TEXT,
        /** Bytes as the caller gives them: streams, and content that only the caller knows how to write (forms). */
        BYTES
    }

    static RequestContent of(RequestBody body) {
        if (body.type() instanceof TypeRef.Binary) {
            return bytes(body.contentTypes().get(0));
        }
        for (String contentType : body.contentTypes()) {
            if (isJson(contentType)) {
                return new RequestContent(Kind.JSON, concrete(contentType, "application/json"), body.type());
            }
        }
        for (String contentType : body.contentTypes()) {
            if (isXml(contentType)) {
                return new RequestContent(Kind.XML, contentType, body.type());
            }
        }
        for (String contentType : body.contentTypes()) {
            if (body.type().equals(STRING) && isText(contentType)) {
                String text = concrete(contentType, "text/plain");
                return new RequestContent(Kind.TEXT, text.contains(";") ? text : text + "; charset=utf-8", STRING);
            }
        }
        return bytes(body.contentTypes().get(0));
    }

    /** Whether content of this type is JSON; a description that allows anything means JSON, too. */
    static boolean isJson(String contentType) {
        String plain = plain(contentType);
        return plain.endsWith("/json")
                || plain.endsWith("+json")
                || List.of("*/*", "application/*").contains(plain);
    }

    static boolean isXml(String contentType) {
        String plain = plain(contentType);
        return plain.endsWith("/xml") || plain.endsWith("+xml");
    }

    static boolean isText(String contentType) {
        return plain(contentType).startsWith("text/");
    }

    private static RequestContent bytes(String contentType) {
        return new RequestContent(Kind.BYTES, concrete(contentType, "application/octet-stream"), new TypeRef.Binary());
    }

    /** A range such as {@code application/*} cannot be sent. */
    private static String concrete(String contentType, String otherwise) {
        return contentType.contains("*") ? otherwise : contentType;
    }

    private static String plain(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
