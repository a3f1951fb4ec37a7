package dev.armature.runtime.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/** Numbers in texts. Bounded: both the length of a number and its exponent can cost any amount of time and memory. */
final class Numbers {
    /** As many digits as the JSON codecs take for a number. */
    private static final int LONGEST = 1000;

    private static final Map<String, Double> SPECIAL =
            Map.of("NaN", Double.NaN, "Infinity", Double.POSITIVE_INFINITY, "-Infinity", Double.NEGATIVE_INFINITY);

    private Numbers() {}

    static int toInt32(String text) {
        return exact(text, "not an integer of 32 bits", BigDecimal::intValueExact);
    }

    static long toInt64(String text) {
        return exact(text, "not an integer of 64 bits", BigDecimal::longValueExact);
    }

    static BigInteger toInteger(String text) {
        return exact(text, "not an integer", value -> bounded(value).toBigIntegerExact());
    }

    static BigDecimal toDecimal(String text) {
        return exact(text, "not a decimal number", value -> value);
    }

    static double toDouble(String text) {
        Double special = SPECIAL.get(text);
        return special == null ? exact(text, "not a number", BigDecimal::doubleValue) : special;
    }

    static String decimal(BigDecimal value) {
        return Math.abs((long) value.scale()) > LONGEST ? value.toString() : value.toPlainString();
    }

    /** The same number without zeros at the end of its fraction. */
    static BigDecimal tidy(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The number itself, unless it would fill memory when it is written out. */
    static BigDecimal bounded(BigDecimal value) {
        if (Math.abs((long) value.scale()) > LONGEST) {
            throw new FormatException("a number out of range");
        }
        return value;
    }

    private static <T> T exact(String text, String problem, Conversion<T> conversion) {
        if (text.length() > LONGEST) {
            throw new FormatException(problem);
        }
        try {
            return conversion.of(new BigDecimal(text));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new FormatException(problem);
        }
    }

    /** What is wanted of a number. */
    private interface Conversion<T> {
        T of(BigDecimal value);
    }
}
