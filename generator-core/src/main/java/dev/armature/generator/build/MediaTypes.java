package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types of bodies, and what they say about how a body is written. JSON comes first where there is a choice. */
final class MediaTypes {
    private static final Map<String, String> LABELS =
            Map.of("text/plain", "Text", "application/octet-stream", "Bytes", "*/*", "Json", "application/*", "Json");

    private MediaTypes() {}

    /**
     * One representation.
     *
     * @param names the media types that carry it, preferred one first; a range that stands for anything is JSON
     * @param json whether it is JSON
     * @param schema its schema, if it has one
     * @param written the same media types, ranges as they are
     */
    record Choice(List<String> names, boolean json, Optional<Node> schema, List<String> written) {
        String first() {
            return names.get(0);
        }

        /** Whether the values are the same, whatever they are written in. */
        boolean repeats(Choice other) {
            return schema.isPresent() && sameSchema(schema, other.schema);
        }

        /** This one with the schema of the first that says the same, so that both have one type. */
        Choice withSchemaOf(List<Choice> others) {
            return others.stream()
                    .filter(this::repeats)
                    .findFirst()
                    .map(other -> new Choice(names, json, other.schema, written))
                    .orElse(this);
        }
    }

    /** The representations of a body, the preferred one first; empty when it has no content at all. */
    static List<Choice> choices(Node content) {
        List<Choice> choices = new ArrayList<>();
        List<String> left = new ArrayList<>(content.members().keySet());
        while (!left.isEmpty()) {
            Choice choice = choose(content, left);
            left.removeAll(choice.written());
            choices.add(choice);
        }
        return choices;
    }

    private static Choice choose(Node content, List<String> left) {
        List<String> json = left.stream().filter(MediaTypes::isJson).toList();
        List<String> chosen = json.isEmpty() ? List.of(left.get(0)) : json;
        Optional<Node> schema = schema(content, chosen.get(0));
        List<String> same = chosen.stream()
                .filter(name -> name.equals(chosen.get(0)) || sameSchema(schema(content, name), schema))
                .toList();
        List<String> names = same.stream().map(MediaTypes::concrete).distinct().toList();
        return new Choice(names, !json.isEmpty(), schema, same);
    }

    private static Optional<Node> schema(Node content, String name) {
        return content.get(name).flatMap(media -> media.get("schema"));
    }

    private static boolean sameSchema(Optional<Node> one, Optional<Node> other) {
        return one.map(Node::pointer).equals(other.map(Node::pointer))
                || one.map(Node::toJson).equals(other.map(Node::toJson));
    }

    /** What a media type adds to the name of a method: {@code Csv}, {@code Text}, {@code Form}. */
    static String label(String mediaType) {
        String name = essence(mediaType);
        if (isForm(name)) {
            return "Form";
        } else if (LABELS.containsKey(name)) {
            return LABELS.get(name);
        }
        String type = name.substring(0, Math.max(0, name.indexOf('/')));
        String subtype =
                name.substring(name.indexOf('/') + 1).replaceFirst("^x-", "").replaceFirst("(?<=.)\\+(json|xml)$", "");
        String label = TypeNames.camel(subtype.equals("*") ? type : subtype);
        return label.isEmpty() ? "Other" : label;
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

    /** Streams of events are text as well, but have no end to wait for. */
    static boolean isText(String mediaType) {
        String name = essence(mediaType);
        return name.startsWith("text/") && !isXml(name) && !isJson(name) && !name.equals("text/event-stream");
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
