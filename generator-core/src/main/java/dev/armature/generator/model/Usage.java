package dev.armature.generator.model;

/** Where values of a type travel; a type has every usage of the operations that reach it. */
public enum Usage {
    /** Part of a request body. */
    REQUEST,
    /** Part of the body of a PATCH or of a merge-patch document: an explicit null means "remove". */
    PATCH,
    /** Part of a successful response. */
    RESPONSE,
    /** Part of an error response. */
    ERROR
}
