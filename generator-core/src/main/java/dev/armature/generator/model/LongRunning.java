package dev.armature.generator.model;

import java.util.Optional;

/**
 * {@code x-ms-long-running-operation} and its options.
 *
 * @param finalStateVia where the final result is read
 * @param resultType the type of the final result; empty when there is none
 */
public record LongRunning(FinalStateVia finalStateVia, Optional<TypeRef> resultType) {
    /** {@code x-ms-long-running-operation-options.final-state-via}. */
    public enum FinalStateVia {
        /** Not declared: decided by the HTTP method and the headers of the first answer. */
        DEFAULT,
        AZURE_ASYNC_OPERATION,
        LOCATION,
        ORIGINAL_URI,
        OPERATION_LOCATION
    }
}
