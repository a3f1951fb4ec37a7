package dev.armature.generator.model;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Which texts are values that source code can state. */
public final class ScalarText {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,17})?([eE][+-]?[0-9]{1,2})?");

    private ScalarText() {}

    /** Whether {@code text} is a value of a kind that has literals: text, booleans, whole and floating-point numbers. */
    public static boolean isLiteral(ScalarKind kind, String text) {
        return switch (kind) {
            case STRING -> true;
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case INT32 -> isInteger(text, Integer.SIZE);
            case INT64 -> isInteger(text, Long.SIZE);
            case DOUBLE -> NUMBER.matcher(text).matches();
            case FLOAT -> NUMBER.matcher(text).matches() && Float.isFinite(Float.parseFloat(text));
            default -> false;
        };
    }

    private static boolean isInteger(String text, int bits) {
        return INTEGER.matcher(text).matches() && new BigInteger(text).bitLength() < bits;
    }
}
