package dev.armature.generator;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, strings, numbers, booleans and null as JSON (RFC 8259), two spaces per level, members in the order
 * of the map, {@code \n} at line ends. Characters outside printable ASCII are escaped, so the text is the same in any encoding
 * a terminal may have.
 */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /**
     * The JSON text of {@code value}, ended by a line break.
     *
     * @throws IllegalArgumentException when the value holds anything else than the types above
     */
    static String write(@Nullable Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value, 0);
        return writer.out.append('\n').toString();
    }

    private void value(@Nullable Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            object(map, level);
        } else if (value instanceof Collection<?> items) {
            array(items, level);
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null), level);
        } else if (value instanceof String text) {
            string(text);
        } else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("no JSON form for " + value.getClass());
        }
    }

    private void object(Map<?, ?> map, int level) {
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator);
            line(level + 1);
            string(String.valueOf(member.getKey()));
            out.append(": ");
            value(member.getValue(), level + 1);
            separator = ",";
        }
        close(map.isEmpty(), "{}", '}', level);
    }

    private void array(Collection<?> items, int level) {
        String separator = "[";
        for (Object item : items) {
            out.append(separator);
            line(level + 1);
            value(item, level + 1);
            separator = ",";
        }
        close(items.isEmpty(), "[]", ']', level);
    }

    private void close(boolean empty, String both, char bracket, int level) {
        if (empty) {
            out.append(both);
        } else {
            line(level);
            out.append(bracket);
        }
    }

    private void line(int level) {
        out.append('\n').append("  ".repeat(level));
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> out.append('\\').append(character);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character >= 0x20 && character < 0x7F) {
                        out.append(character);
                    } else {
                        unicode(character);
                    }
                }
            }
        }
        out.append('"');
    }

    private void unicode(char character) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(character >> shift & 0xF, 16));
        }
    }
}
