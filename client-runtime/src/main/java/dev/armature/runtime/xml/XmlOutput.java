package dev.armature.runtime.xml;

import dev.armature.runtime.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes well-formed XML 1.0. The JDK's writer checks neither names nor characters and lets line breaks in attributes be lost, so
 * data could break out of its element.
 */
final class XmlOutput {
    private static final String DEFAULT = "";

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<XmlName> open = new ArrayDeque<>();
    private final Deque<Map<String, String>> namespaces = new ArrayDeque<>();
    private boolean startTagOpen;

    XmlOutput() {
        namespaces.push(Map.of());
    }

    void start(XmlName name) {
        closeStartTag();
        namespaces.push(scope());
        out.append('<').append(checked(name));
        declare(name);
        open.push(name);
        startTagOpen = true;
    }

    /** Has to come before anything else in the element. */
    void attribute(XmlName name, String value) {
        declare(name);
        out.append(' ').append(checked(name)).append("=\"");
        escape(value, true);
        out.append('"');
    }

    void text(String text) {
        if (!text.isEmpty()) {
            closeStartTag();
            escape(text, false);
        }
    }

    void end() {
        XmlName name = open.pop();
        namespaces.pop();
        if (startTagOpen) {
            out.append("/>");
            startTagOpen = false;
        } else {
            out.append("</").append(name.qualified()).append('>');
        }
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void closeStartTag() {
        if (startTagOpen) {
            out.append('>');
            startTagOpen = false;
        }
    }

    private Map<String, String> scope() {
        return new HashMap<>(namespaces.element());
    }

    private void declare(XmlName name) {
        @Nullable String namespace = name.namespace();
        String prefix = name.prefix() == null ? DEFAULT : name.prefix();
        if (namespace == null || namespace.equals(namespaces.element().get(prefix))) {
            return;
        }
        namespaces.element().put(prefix, namespace);
        out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
        escape(namespace, true);
        out.append('"');
    }

    private static String checked(XmlName name) {
        if (!XmlCharacters.isName(name.local()) || (name.prefix() != null && !XmlCharacters.isName(name.prefix()))) {
            throw new JsonException("A member name that XML cannot hold as an element or attribute", "", null);
        }
        return name.qualified();
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(allowed(point));
            }
        });
    }

    private static int allowed(int point) {
        if (!XmlCharacters.isChar(point)) {
            throw new JsonException(
                    "A text with the character U+" + String.format("%04X", point) + ", which XML cannot hold",
                    "",
                    null);
        }
        return point;
    }
}
