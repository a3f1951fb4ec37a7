package dev.armature.generator.model;

/** What a scalar holds and how it stands on the wire, after {@code type} and {@code format} have been read together. */
public enum ScalarKind {
    STRING,
    BOOLEAN,
    INT32,
    INT64,
    /** A whole number of any size: {@code format: uint64}. */
    INTEGER,
    FLOAT,
    DOUBLE,
    /** A number whose digits must survive: {@code format: decimal}. */
    DECIMAL,
    /** A number of 32 bits in a string. */
    INT32_TEXT,
    /** A number of 64 bits in a string. */
    INT64_TEXT,
    /** A whole number of any size in a string. */
    INTEGER_TEXT,
    /** A floating-point number in a string. */
    DOUBLE_TEXT,
    /** A number whose digits must survive, in a string. */
    DECIMAL_TEXT,
    /** RFC 3339 full-date. */
    DATE,
    /** RFC 3339 date-time. */
    DATE_TIME,
    /** RFC 3339 date-time without the offset. */
    DATE_TIME_LOCAL,
    /** RFC 3339 partial-time. */
    TIME_LOCAL,
    /** The date form of HTTP headers, RFC 9110 section 5.6.7. */
    DATE_TIME_RFC1123,
    /** Seconds since 1970-01-01T00:00:00Z, as an integer. */
    UNIX_TIME,
    /** Seconds since 1970-01-01T00:00:00Z, as a number with a fraction. */
    UNIX_TIME_NUMBER,
    /** Seconds since 1970-01-01T00:00:00Z, in a string. */
    UNIX_TIME_TEXT,
    /** ISO 8601 duration. */
    DURATION,
    /** A duration as an integer of seconds. */
    DURATION_SECONDS,
    /** A duration as a number of seconds with a fraction. */
    DURATION_SECONDS_NUMBER,
    UUID,
    URI,
    /** Base64, RFC 4648 section 4. */
    BYTES,
    /** Base64 with the URL alphabet, RFC 4648 section 5. */
    BYTES_URL
}
