package dev.armature.generator.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of our own files (RFC 8259), strictly: no comments, no duplicate members, no trailing text. Objects become maps,
 * arrays lists, integers {@code Long}; other numbers do not occur in our files and are refused.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 16;

    private final String text;
    private int position;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * The value of a document.
     *
     * @throws IllegalArgumentException when it is not JSON as described above, with the position
     */
    static @Nullable Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value(0);
        reader.skipSpace();
        if (reader.position != text.length()) {
            throw reader.error("text after the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("too deep");
        }
        skipSpace();
        char c = peek();
        if (c == '{') {
            return object(depth);
        } else if (c == '[') {
            return array(depth);
        } else if (c == '"') {
            return string();
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            return integer();
        }
        return literal();
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        position++;
        if (closes('}')) {
            return members;
        }
        do {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            Object value = value(depth + 1);
            if (members.containsKey(name)) {
                throw error("member twice");
            }
            members.put(name, value);
        } while (continues('}'));
        return members;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        position++;
        if (closes(']')) {
            return items;
        }
        do {
            items.add(value(depth + 1));
        } while (continues(']'));
        return items;
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        position++;
        return true;
    }

    private boolean continues(char end) {
        skipSpace();
        char c = peek();
        position++;
        if (c != ',' && c != end) {
            throw error("',' or '" + end + "' expected");
        }
        return c == ',';
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', position);
        if (end >= 0 && isPlain(end)) {
            String plain = text.substring(position, end);
            position = end + 1;
            return plain;
        }
        StringBuilder value = new StringBuilder();
        while (true) {
            char c = peek();
            position++;
            if (c == '"') {
                return value.toString();
            } else if (c < ' ') {
                throw error("control character in text");
            }
            value.append(c == '\\' ? escape() : c);
        }
    }

    private boolean isPlain(int end) {
        for (int i = position; i < end; i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }

    private char escape() {
        char c = peek();
        position++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw error("unknown escape");
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw error("bad escape");
            }
            value = value * 16 + digit;
            position++;
        }
        return (char) value;
    }

    private Long integer() {
        int start = position;
        if (peek() == '-') {
            position++;
        }
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        String digits = text.substring(start, position);
        boolean padded =
                digits.startsWith("-") ? digits.startsWith("-0") : digits.startsWith("0") && digits.length() > 1;
        if (padded || digits.length() > 20 || (position < text.length() && "eE.".indexOf(text.charAt(position)) >= 0)) {
            throw error("no integer of 64 bits");
        }
        try {
            return Long.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(error("no integer of 64 bits").getMessage(), e);
        }
    }

    private @Nullable Object literal() {
        if (text.startsWith("true", position)) {
            position += 4;
            return true;
        } else if (text.startsWith("false", position)) {
            position += 5;
            return false;
        } else if (text.startsWith("null", position)) {
            position += 4;
            return null;
        }
        throw error("value expected");
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        if (position >= text.length()) {
            throw error("unexpected end");
        }
        return text.charAt(position);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("'" + c + "' expected");
        }
        position++;
    }

    private IllegalArgumentException error(String message) {
        return new IllegalArgumentException(message + " at character " + position);
    }
}
