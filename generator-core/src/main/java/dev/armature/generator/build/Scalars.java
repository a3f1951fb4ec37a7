package dev.armature.generator.build;

import dev.armature.generator.model.ScalarKind;
import java.util.Map;

/**
 * Reads {@code type} and {@code format} together.
 *
 * @param kind what the value holds
 * @param formatUsed whether {@code kind} expresses the format in full, so that it need not be documented
 */
record Scalars(ScalarKind kind, boolean formatUsed) {
    private static final Map<String, ScalarKind> STRINGS = Map.ofEntries(
            Map.entry("", ScalarKind.STRING),
            Map.entry("password", ScalarKind.STRING),
            Map.entry("date", ScalarKind.DATE),
            Map.entry("date-time", ScalarKind.DATE_TIME),
            Map.entry("date-time-rfc1123", ScalarKind.DATE_TIME_RFC1123),
            Map.entry("date-time-rfc7231", ScalarKind.DATE_TIME_RFC1123),
            Map.entry("http-date", ScalarKind.DATE_TIME_RFC1123),
            Map.entry("duration", ScalarKind.DURATION),
            Map.entry("uuid", ScalarKind.UUID),
            Map.entry("uri", ScalarKind.URI),
            Map.entry("url", ScalarKind.URI),
            Map.entry("byte", ScalarKind.BYTES),
            Map.entry("base64", ScalarKind.BYTES),
            Map.entry("binary", ScalarKind.BYTES),
            Map.entry("base64url", ScalarKind.BYTES_URL));

    private static final Map<String, ScalarKind> INTEGERS = Map.of(
            "",
            ScalarKind.INT64,
            "int64",
            ScalarKind.INT64,
            "int32",
            ScalarKind.INT32,
            "int16",
            ScalarKind.INT32,
            "int8",
            ScalarKind.INT32,
            "unixtime",
            ScalarKind.UNIX_TIME);

    private static final Map<String, ScalarKind> NUMBERS = Map.of(
            "",
            ScalarKind.DOUBLE,
            "double",
            ScalarKind.DOUBLE,
            "float",
            ScalarKind.FLOAT,
            "decimal",
            ScalarKind.DECIMAL,
            "decimal128",
            ScalarKind.DECIMAL);

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
}
