package dev.armature.generator.build;

import dev.armature.generator.model.ScalarKind;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads {@code type} and {@code format} together.
 *
 * @param kind what the value holds
 * @param formatUsed whether {@code kind} expresses the format in full, so that it need not be documented
 */
record Scalars(ScalarKind kind, boolean formatUsed) {
    private static final Map<String, ScalarKind> STRINGS = table(
            kind(ScalarKind.STRING, "", "password"),
            kind(ScalarKind.DATE, "date"),
            kind(ScalarKind.DATE_TIME, "date-time"),
            kind(ScalarKind.DATE_TIME_LOCAL, "date-time-local"),
            kind(ScalarKind.TIME_LOCAL, "time-local"),
            kind(ScalarKind.DATE_TIME_RFC1123, "date-time-rfc1123", "date-time-rfc7231", "http-date"),
            kind(ScalarKind.UNIX_TIME_TEXT, "unixtime", "unix-time"),
            kind(ScalarKind.DURATION, "duration"),
            kind(ScalarKind.UUID, "uuid"),
            kind(ScalarKind.URI, "uri", "url"),
            kind(ScalarKind.BYTES, "byte", "base64", "binary"),
            kind(ScalarKind.BYTES_URL, "base64url"),
            kind(ScalarKind.INT32_TEXT, "int8", "uint8", "int16", "uint16", "int32"),
            kind(ScalarKind.INT64_TEXT, "uint32", "int64"),
            kind(ScalarKind.INTEGER_TEXT, "uint64"),
            kind(ScalarKind.DOUBLE_TEXT, "float", "double"),
            kind(ScalarKind.DECIMAL_TEXT, "decimal", "decimal128"));

    private static final Map<String, ScalarKind> INTEGERS = table(
            kind(ScalarKind.INT32, "int8", "uint8", "int16", "uint16", "int32"),
            kind(ScalarKind.INT64, "", "uint32", "int64"),
            kind(ScalarKind.INTEGER, "uint64"),
            kind(ScalarKind.UNIX_TIME, "unixtime", "unix-time"),
            kind(ScalarKind.DURATION_SECONDS, "duration", "seconds"));

    private static final Map<String, ScalarKind> NUMBERS = table(
            kind(ScalarKind.DOUBLE, "", "double"),
            kind(ScalarKind.FLOAT, "float"),
            kind(ScalarKind.DECIMAL, "decimal", "decimal128"),
            kind(ScalarKind.INT32, "int8", "uint8", "int16", "uint16", "int32"),
            kind(ScalarKind.INT64, "uint32", "int64"),
            kind(ScalarKind.INTEGER, "uint64"),
            kind(ScalarKind.UNIX_TIME_NUMBER, "unixtime", "unix-time"),
            kind(ScalarKind.DURATION_SECONDS_NUMBER, "duration", "seconds"));

    /**
     * Reads a scalar.
     *
     * @param type {@code string}, {@code integer}, {@code number} or {@code boolean}
     * @param format empty when none is declared; an unknown one leaves the type as it is
     */
    static Scalars of(String type, String format) {
        return switch (type) {
            case "integer" -> of(INTEGERS, format, ScalarKind.INT64);
            case "number" -> of(NUMBERS, format, ScalarKind.DOUBLE);
            case "boolean" -> new Scalars(ScalarKind.BOOLEAN, format.isEmpty());
            default -> of(STRINGS, format, ScalarKind.STRING);
        };
    }

    private static Scalars of(Map<String, ScalarKind> kinds, String format, ScalarKind otherwise) {
        ScalarKind kind = kinds.get(format);
        return kind == null ? new Scalars(otherwise, false) : new Scalars(kind, true);
    }

    private static Map<String, ScalarKind> kind(ScalarKind kind, String... formats) {
        Map<String, ScalarKind> kinds = new HashMap<>();
        for (String format : formats) {
            kinds.put(format, kind);
        }
        return kinds;
    }

    @SafeVarargs
    private static Map<String, ScalarKind> table(Map<String, ScalarKind>... kinds) {
        Map<String, ScalarKind> table = new HashMap<>();
        for (Map<String, ScalarKind> kind : kinds) {
            table.putAll(kind);
        }
        return Map.copyOf(table);
    }
}
