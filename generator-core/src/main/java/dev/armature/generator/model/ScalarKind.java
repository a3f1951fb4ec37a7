package dev.armature.generator.model;

/** What a scalar holds, after {@code type} and {@code format} have been read together. */
public enum ScalarKind {
    STRING,
    BOOLEAN,
    INT32,
    INT64,
    FLOAT,
    DOUBLE,
    /** A number whose digits must survive: {@code format: decimal}. */
    DECIMAL,
    /** RFC 3339 full-date. */
    DATE,
    /** RFC 3339 date-time. */
    DATE_TIME,
    /** The date form of HTTP headers, RFC 9110 section 5.6.7. */
    DATE_TIME_RFC1123,
    /** Seconds since 1970-01-01T00:00:00Z, as an integer. */
    UNIX_TIME,
    /** ISO 8601 duration. */
    DURATION,
    UUID,
    URI,
    /** Base64, RFC 4648 section 4. */
    BYTES,
    /** Base64 with the URL alphabet, RFC 4648 section 5. */
    BYTES_URL
}
