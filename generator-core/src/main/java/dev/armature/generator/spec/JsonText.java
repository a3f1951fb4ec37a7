package dev.armature.generator.spec;

import java.util.Locale;
import java.util.Map;

/** Writes nodes as compact JSON text (RFC 8259). */
final class JsonText {
    private JsonText() {}

    static void write(Node node, StringBuilder out) {
        switch (node.kind()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> quote(node.text(), out);
            case NUMBER, BOOLEAN, NULL -> out.append(node.text());
        }
    }

    private static void writeObject(Node node, StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, Node> member : node.members().entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(node.members().isEmpty() ? "{}" : "}");
    }

    private static void writeArray(Node node, StringBuilder out) {
        String separator = "[";
        for (Node item : node.items()) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(node.items().isEmpty() ? "[]" : "]");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
