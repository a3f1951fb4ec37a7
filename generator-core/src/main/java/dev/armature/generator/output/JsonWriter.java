package dev.armature.generator.output;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the JSON of our own files: an object of texts, numbers and lists of one-line objects. */
final class JsonWriter {
    private final StringBuilder json = new StringBuilder("{");
    private boolean first = true;

    JsonWriter member(String name, String value) {
        return raw(name, quote(value));
    }

    JsonWriter member(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** A list with one line per item; items are JSON already. */
    JsonWriter list(String name, List<String> items) {
        return raw(name, items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]");
    }

    byte[] end() {
        return json.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An object on one line. Values are texts or integers. */
    static String inline(Object... namesAndValues) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            object.append(i == 0 ? "" : ", ")
                    .append(quote((String) namesAndValues[i]))
                    .append(": ");
            object.append(value instanceof String text ? quote(text) : value.toString());
        }
        return object.append('}').toString();
    }

    private JsonWriter raw(String name, String value) {
        json.append(first ? "\n  " : ",\n  ").append(quote(name)).append(": ").append(value);
        first = false;
        return this;
    }

    private static String quote(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                quoted.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    quoted.append(Character.forDigit((c >> shift) & 15, 16));
                }
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
