package dev.armature.generator.model;

import java.util.Optional;

/**
 * {@code x-ms-long-running-operation} and its options.
 *
 * @param finalStateVia where the final result is read
 * @param resultType the type of the final result; empty when there is none
 * @param resultMember the member of the status document that holds the result; empty when the document is the result, or when the
 *     result is never read from it
 * @param cancelSegment what to add to the path of the operation to cancel it; empty when the description declares no way
 */
public record LongRunning(
        FinalStateVia finalStateVia,
        Optional<TypeRef> resultType,
        Optional<String> resultMember,
        Optional<String> cancelSegment) {
    /** An operation whose status document is its result or has none, and that cannot be canceled. */
    public LongRunning(FinalStateVia finalStateVia, Optional<TypeRef> resultType) {
        this(finalStateVia, resultType, Optional.empty(), Optional.empty());
    }

    /** The same with another result. */
    public LongRunning withResult(Optional<TypeRef> type, Optional<String> member) {
        return new LongRunning(finalStateVia, type, member, cancelSegment);
    }

    /** The same, to be canceled in another way. */
    public LongRunning withCancelSegment(Optional<String> segment) {
        return new LongRunning(finalStateVia, resultType, resultMember, segment);
    }

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
