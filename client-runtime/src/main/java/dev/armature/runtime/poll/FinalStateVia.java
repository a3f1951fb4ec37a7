package dev.armature.runtime.poll;

/** Where the result of a long-running operation is read ({@code x-ms-long-running-operation-options.final-state-via}). */
public enum FinalStateVia {
    /** Not said: the resource for PUT and PATCH, the {@code Location} for POST. */
    DEFAULT,
    /** The status document at {@code Azure-AsyncOperation}; for PUT and PATCH that document has no result, so the resource. */
    AZURE_ASYNC_OPERATION,
    /** The {@code Location}. */
    LOCATION,
    /** The URI of the operation itself. */
    ORIGINAL_URI,
    /** The status document at {@code Operation-Location}; for PUT and PATCH the resource. */
    OPERATION_LOCATION
}
