package dev.armature.generator.emit;

import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a body travels. Of several content types the first that is JSON wins, then the first that is a form or text, then
 * the first.
 *
 * @param kind how the value becomes bytes
 * @param contentType what the {@code Content-Type} header says
 * @param type the type of the caller's value
 */
record RequestContent(Kind kind, String contentType, TypeRef type) {
    /** How a value becomes bytes. */
    enum Kind {
        JSON,
        XML,
        /** An object as pairs. */
        FORM,
        /** A form of several parts. */
        MULTIPART,
        /** A single value as text. */
        TEXT,
        /** Bytes as the caller gives them: streams, and content that only the caller knows how to write. */
        BYTES
    }

    static RequestContent of(RequestBody body) {
        return of(body.type(), body.contentTypes());
    }

    /** All formats that differ, the preferred one first. Of its kind, any other media type will do for it as well. */
    static List<RequestContent> all(RequestBody body) {
        RequestContent first = of(body);
        List<RequestContent> all = new ArrayList<>(List.of(first));
        for (String contentType : body.contentTypes()) {
            RequestContent other = of(body.type(), List.of(contentType));
            if (other.kind() != first.kind() && other.kind() != Kind.BYTES) {
                all.add(other);
            }
        }
        return all;
    }

    private static RequestContent of(TypeRef type, List<String> contentTypes) {
        if (type instanceof TypeRef.Binary) {
            return bytes(contentTypes.get(0));
        }
        for (String contentType : contentTypes) {
            if (isJson(contentType)) {
                return new RequestContent(Kind.JSON, concrete(contentType, "application/json"), type);
            }
        }
        for (String contentType : contentTypes) {
            if (isXml(contentType)) {
                return new RequestContent(Kind.XML, contentType, type);
            }
        }
        String first = contentTypes.get(0);
        if (plain(first).startsWith("multipart/")) {
            return new RequestContent(Kind.MULTIPART, concrete(first, "multipart/form-data"), type);
        } else if (plain(first).equals("application/x-www-form-urlencoded")) {
            return new RequestContent(Kind.FORM, first, type);
        }
        for (String contentType : contentTypes) {
            if (isText(contentType)) {
                return new RequestContent(Kind.TEXT, concrete(contentType, "text/plain"), type);
            }
        }
        return bytes(first);
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
