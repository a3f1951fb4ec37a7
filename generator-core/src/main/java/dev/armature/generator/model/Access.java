package dev.armature.generator.model;

/** Which side may set a property: {@code readOnly}, {@code writeOnly}, {@code x-ms-mutability}. */
public enum Access {
    READ_WRITE,
    /** Set by the service, never by the caller. */
    READ_ONLY,
    /** Sent by the caller, never returned. */
    WRITE_ONLY,
    /** Set when the resource is created and returned, but not changed afterwards. */
    CREATE_ONLY
}
