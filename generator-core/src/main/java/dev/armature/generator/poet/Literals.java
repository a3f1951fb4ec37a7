package dev.armature.generator.poet;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ScalarKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Java literals made from untrusted text. Together with {@link Javadocs} and the identifiers of {@code naming} this is the
 * only way a value of a description reaches a generated file.
 *
 * <p>Everything outside printable ASCII is escaped, so that a literal never depends on the encoding the consumer compiles
 * with, never contains a line separator JavaPoet would break the line at, and never hides a bidirectional override.
 */
public final class Literals {
    /** A constant holds at most 65535 bytes of modified UTF-8 (JVMS 4.4.7), and a char needs up to three of them. */
    private static final int CONSTANT_CHARS = 21_845;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?");

    private Literals() {}

    /**
     * An expression of type {@code String}. It is a compile-time constant unless the text is longer than a constant may be;
     * then it is a concatenation at run time.
     */
    public static CodeBlock string(String text) {
        if (text.length() <= CONSTANT_CHARS) {
            return constant(text);
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += CONSTANT_CHARS) {
            int end = Math.min(text.length(), start + CONSTANT_CHARS);
            parts.add(constant(text.substring(start, end)));
        }
        return parts.stream().collect(CodeBlock.joining(".concat(", "", ")".repeat(parts.size() - 1)));
    }

    /**
     * A compile-time constant of type {@code String}, as annotations and {@code case} labels need it.
     *
     * @throws IllegalArgumentException when the text is too long for a constant
     */
    public static CodeBlock constant(String text) {
        if (text.length() > CONSTANT_CHARS) {
            throw new IllegalArgumentException(
                    "a name of " + text.length() + " characters does not fit a Java constant");
        }
        StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(literal, text.charAt(i));
        }
        return CodeBlock.of("$L", literal.append('"').toString());
    }

    /** An {@code int}. */
    public static CodeBlock integer(int value) {
        return CodeBlock.of("$L", Integer.toString(value));
    }

    /** A {@code long}. */
    public static CodeBlock integer(long value) {
        return CodeBlock.of("$LL", Long.toString(value));
    }

    /**
     * A number of a description as an {@code int}, {@code long} or {@code double} literal, whichever holds it.
     *
     * @throws IllegalArgumentException when the text is not a JSON number or too large for a literal
     */
    public static CodeBlock number(String text) {
        if (INTEGER.matcher(text).matches()) {
            BigInteger value = new BigInteger(text);
            if (value.bitLength() < Integer.SIZE) {
                return integer(value.intValue());
            } else if (value.bitLength() < Long.SIZE) {
                return integer(value.longValue());
            }
        } else if (DECIMAL.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return CodeBlock.of("$L", Double.toString(value));
            }
        }
        throw new IllegalArgumentException("not a number that Java has a literal for");
    }

    /**
     * A value of a description as a literal of the Java type that holds values of its kind.
     *
     * @param kind a string, a boolean, an integer or a floating-point number
     * @throws IllegalArgumentException when the text is no value of that kind
     */
    public static CodeBlock of(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> string(text);
            case BOOLEAN -> CodeBlock.of("$L", text.equals("true"));
            case INT32 -> integer(Integer.parseInt(text));
            case INT64 -> integer(Long.parseLong(text));
            case FLOAT -> CodeBlock.of("$LF", Float.toString(finite(Float.parseFloat(text))));
            case DOUBLE -> CodeBlock.of("$L", Double.toString(finite(Double.parseDouble(text))));
            default -> throw new IllegalArgumentException("Java has no literal of kind " + kind);
        };
    }

    private static float finite(float value) {
        return (float) finite((double) value);
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number that no literal holds");
        }
        return value;
    }

    private static void appendEscaped(StringBuilder literal, char c) {
        switch (c) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (c >= ' ' && c <= '~') {
                    literal.append(c);
                } else if (c < ' ') {
                    // Octal: a Unicode escape would be decoded before the compiler looks for the end of the literal.
                    literal.append('\\').append(digit(0)).append(digit(c >> 3)).append(digit(c));
                } else {
                    literal.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        literal.append(Character.forDigit((c >> shift) & 0xF, 16));
                    }
                }
            }
        }
    }

    private static char digit(int octal) {
        return Character.forDigit(octal & 7, 8);
    }
}
