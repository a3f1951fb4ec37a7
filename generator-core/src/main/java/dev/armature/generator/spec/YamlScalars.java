package dev.armature.generator.spec;

import dev.armature.generator.model.SourceLocation;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Plain scalars by the core schema of YAML 1.2.2, section 10.3.2, with numbers rewritten as JSON has them. */
final class YamlScalars {
    private static final Pattern NULL = Pattern.compile("null|Null|NULL|~|");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,1000}");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,1000}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,1000}");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(\\.[0-9]{1,500}|[0-9]{1,500}(\\.[0-9]{0,500})?)([eE][-+]?[0-9]{1,10})?");

    private YamlScalars() {}

    static Node resolve(String text, SourceLocation where) {
        if (NULL.matcher(text).matches()) {
            return Node.scalar(Node.Kind.NULL, where, "null");
        } else if (TRUE.matcher(text).matches()) {
            return Node.scalar(Node.Kind.BOOLEAN, where, "true");
        } else if (FALSE.matcher(text).matches()) {
            return Node.scalar(Node.Kind.BOOLEAN, where, "false");
        } else if (!startsLikeNumber(text)) {
            return Node.scalar(Node.Kind.STRING, where, text);
        } else if (INTEGER.matcher(text).matches()) {
            return number(where, stripZeros(text));
        } else if (OCTAL.matcher(text).matches()) {
            return number(where, new BigInteger(text.substring(2), 8).toString());
        } else if (HEXADECIMAL.matcher(text).matches()) {
            return number(where, new BigInteger(text.substring(2), 16).toString());
        } else if (FLOAT.matcher(text).matches()) {
            return number(where, jsonFloat(text));
        }
        // .inf and .nan end here too: JSON has no such numbers
        return Node.scalar(Node.Kind.STRING, where, text);
    }

    private static boolean startsLikeNumber(String text) {
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static Node number(SourceLocation where, String json) {
        return Node.scalar(Node.Kind.NUMBER, where, json);
    }

    /** JSON allows neither a plus sign nor leading zeros. */
    private static String stripZeros(String text) {
        boolean negative = text.charAt(0) == '-';
        int start = negative || text.charAt(0) == '+' ? 1 : 0;
        while (start < text.length() - 1 && text.charAt(start) == '0' && isDigit(text.charAt(start + 1))) {
            start++;
        }
        return (negative ? "-" : "") + text.substring(start);
    }

    /** JSON wants digits on both sides of the point. */
    private static String jsonFloat(String text) {
        String plain = stripZeros(text);
        int point = plain.indexOf('.');
        if (point < 0) {
            return plain;
        }
        boolean before = point > 0 && isDigit(plain.charAt(point - 1));
        boolean after = point + 1 < plain.length() && isDigit(plain.charAt(point + 1));
        return plain.substring(0, point) + (before ? "." : "0.") + (after ? "" : "0") + plain.substring(point + 1);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
