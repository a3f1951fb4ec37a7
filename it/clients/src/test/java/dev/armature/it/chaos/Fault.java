package dev.armature.it.chaos;

/** What goes wrong with a request on its way. */
enum Fault {
    NONE,
    /** 429 with a time to wait. */
    THROTTLED_WITH_HINT,
    /** 429 without one. */
    THROTTLED,
    /** 503. */
    UNAVAILABLE,
    /** The connection is reset before the service has seen anything. */
    RESET_BEFORE,
    /** The service does its work, but the answer never arrives. */
    RESET_AFTER,
    /** The answer ends in the middle of its body. */
    TRUNCATED,
    /** The answer takes its time. */
    SLOW,
    /** The service sees the request twice; the second answer counts. */
    DUPLICATED;

    /** Whether the service gets the request. */
    boolean arrives() {
        return this == NONE || this == RESET_AFTER || this == TRUNCATED || this == SLOW || this == DUPLICATED;
    }

    /** Whether the client gets the service's answer. */
    boolean answers() {
        return this == NONE || this == SLOW || this == DUPLICATED;
    }
}
