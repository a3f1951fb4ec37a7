package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the offered representations of a body is used: JSON when there is one. */
final class MediaTypes {
    private MediaTypes() {}

    /**
     * The chosen representation.
     *
     * @param names the media types that carry it, as written, preferred one first
     * @param json whether it is JSON
     * @param schema its schema, if it has one
     * @param written the same media types, ranges as they are
     * @param left the media types that are not offered
     */
    record Choice(List<String> names, boolean json, Optional<Node> schema, List<String> written, List<String> left) {}

    /** Empty when the body has no content at all. */
    static Optional<Choice> choose(Node content) {
        List<String> all = new ArrayList<>(content.members().keySet());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> json = all.stream().filter(MediaTypes::isJson).toList();
        List<String> chosen = json.isEmpty() ? List.of(all.get(0)) : json;
        Optional<Node> schema = content.get(chosen.get(0)).flatMap(media -> media.get("schema"));
        List<String> same = chosen.stream()
                .filter(name -> pointer(content, name).equals(schema.map(Node::pointer)) || name.equals(chosen.get(0)))
                .toList();
        List<String> left = all.stream().filter(name -> !same.contains(name)).toList();
        List<String> names = same.stream().map(MediaTypes::concrete).distinct().toList();
        return Optional.of(new Choice(names, !json.isEmpty(), schema, same, left));
    }

    private static Optional<dev.armature.generator.model.Pointer> pointer(Node content, String name) {
        return content.get(name).flatMap(media -> media.get("schema")).map(Node::pointer);
    }

    static boolean isJson(String mediaType) {
        String name = essence(mediaType);
        return name.equals("application/json")
                || name.equals("text/json")
                || name.endsWith("+json")
                || name.equals("*/*")
                || name.equals("application/*");
    }

    static boolean isXml(String mediaType) {
        String name = essence(mediaType);
        return name.equals("application/xml") || name.equals("text/xml") || name.endsWith("+xml");
    }

    /** RFC 7396: an explicit null removes a member. */
    static boolean isMergePatch(String mediaType) {
        return essence(mediaType).equals("application/merge-patch+json");
    }

    static boolean isMultipart(String mediaType) {
        return essence(mediaType).startsWith("multipart/");
    }

    static boolean isText(String mediaType) {
        return essence(mediaType).startsWith("text/") && !isXml(mediaType);
    }

    static boolean isForm(String mediaType) {
        String name = essence(mediaType);
        return name.startsWith("multipart/") || name.equals("application/x-www-form-urlencoded");
    }

    /** Whether such a body holds text or structure that a caller would not expect to have to write as bytes. */
    static boolean isOpaque(String mediaType) {
        String name = essence(mediaType);
        return !isForm(name) && !name.startsWith("text/") && !name.endsWith("jsonl");
    }

    private static String concrete(String mediaType) {
        return essence(mediaType).equals("*/*") || essence(mediaType).equals("application/*")
                ? "application/json"
                : mediaType;
    }

    private static String essence(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
