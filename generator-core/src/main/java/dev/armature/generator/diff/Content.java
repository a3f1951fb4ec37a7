package dev.armature.generator.diff;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Locale;

/** How content types decide the Java type of bodies. */
final class Content {
    private static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    private Content() {}

    /** The boxed Java type callers hand over. */
    static JavaType type(Side side, RequestBody body) {
        return of(side, body.type(), body.contentTypes());
    }

    /** The boxed Java type of a result. */
    static JavaType result(Side side, Operation operation, TypeRef type) {
        List<String> contentTypes = operation.responses().stream()
                .filter(response -> response.body().isPresent())
                .map(ApiResponse::contentTypes)
                .flatMap(List::stream)
                .toList();
        return of(side, type, contentTypes);
    }

    /** What of the content types clients choose by: JSON, XML, form, text or bytes. */
    static String form(TypeRef type, List<String> contentTypes) {
        if (type instanceof TypeRef.Binary) {
            return "bytes";
        } else if (contentTypes.isEmpty() || contentTypes.stream().anyMatch(Content::isJson)) {
            return "JSON";
        } else if (contentTypes.stream().anyMatch(Content::isXml)) {
            return "XML";
        }
        if (isForm(type, contentTypes)) {
            return "form";
        }
        return type.equals(STRING) && contentTypes.stream().anyMatch(each -> each.startsWith("text/"))
                ? "text"
                : "bytes";
    }

    /** Whether the type has a class that says itself how it travels: a form. */
    private static boolean isForm(TypeRef type, List<String> contentTypes) {
        boolean multipart = type instanceof TypeRef.Named named && named.id().isForm();
        return multipart
                || contentTypes.stream().anyMatch(each -> plain(each).equals("application/x-www-form-urlencoded"));
    }

    private static JavaType of(Side side, TypeRef type, List<String> contentTypes) {
        return switch (form(type, contentTypes)) {
            case "bytes" -> JavaType.BINARY;
            case "text" -> JavaType.STRING;
            default -> side.json(type);
        };
    }

    private static boolean isJson(String contentType) {
        String plain = plain(contentType);
        return plain.endsWith("/json")
                || plain.endsWith("+json")
                || List.of("*/*", "application/*").contains(plain);
    }

    private static boolean isXml(String contentType) {
        String plain = plain(contentType);
        return plain.endsWith("/xml") || plain.endsWith("+xml");
    }

    private static String plain(String contentType) {
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
