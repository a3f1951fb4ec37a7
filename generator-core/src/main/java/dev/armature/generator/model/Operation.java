package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * One operation.
 *
 * @param operationId as the description gives it, or one derived from method and path
 * @param name the operationId without the group
 * @param method upper case
 * @param path the path template, with the parameters in braces
 * @param parameters in the order of the description, client-level ones included
 * @param responses successful answers, in the order of the description
 * @param errors declared error answers, {@code default} last
 * @param security the ways to authenticate
 * @param examples {@code x-ms-examples} and the examples of the body
 * @param clientRequestId the header for the id the caller gives the request; empty when it is {@code x-ms-client-request-id}
 * @param retries which answers may be repeated because of their error codes
 * @param variantOf the operationId of the operation of which this is the same with another content type; empty for those that
 *     stand in the description
 */
public record Operation(
        String operationId,
        String name,
        String method,
        String path,
        Docs docs,
        boolean deprecated,
        List<Parameter> parameters,
        Optional<RequestBody> body,
        List<ApiResponse> responses,
        List<ApiResponse> errors,
        Optional<LongRunning> longRunning,
        Optional<Paging> paging,
        Security security,
        List<Example> examples,
        Optional<String> clientRequestId,
        List<RetryRule> retries,
        Optional<String> variantOf,
        SourceLocation where) {
    public Operation {
        parameters = List.copyOf(parameters);
        responses = List.copyOf(responses);
        errors = List.copyOf(errors);
        examples = List.copyOf(examples);
        retries = List.copyOf(retries);
    }

    /** An operation with the usual request id and no rules about error codes. */
    public Operation(
            String operationId,
            String name,
            String method,
            String path,
            Docs docs,
            boolean deprecated,
            List<Parameter> parameters,
            Optional<RequestBody> body,
            List<ApiResponse> responses,
            List<ApiResponse> errors,
            Optional<LongRunning> longRunning,
            Optional<Paging> paging,
            Security security,
            List<Example> examples,
            SourceLocation where) {
        this(
                operationId,
                name,
                method,
                path,
                docs,
                deprecated,
                parameters,
                body,
                responses,
                errors,
                longRunning,
                paging,
                security,
                examples,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                where);
    }

    /** This operation with other options for waiting. */
    public Operation withLongRunning(Optional<LongRunning> changed) {
        return new Operation(
                operationId,
                name,
                method,
                path,
                docs,
                deprecated,
                parameters,
                body,
                responses,
                errors,
                changed,
                paging,
                security,
                examples,
                clientRequestId,
                retries,
                variantOf,
                where);
    }

    /** This operation with other paging. */
    public Operation withPaging(Optional<Paging> changed) {
        return new Operation(
                operationId,
                name,
                method,
                path,
                docs,
                deprecated,
                parameters,
                body,
                responses,
                errors,
                longRunning,
                changed,
                security,
                examples,
                clientRequestId,
                retries,
                variantOf,
                where);
    }

    /**
     * This operation with another content type: under names of its own, without examples, which are of the first content type.
     *
     * @param label what to add to the names
     */
    public Operation variant(
            String label, Docs about, Optional<RequestBody> otherBody, List<ApiResponse> otherResponses) {
        return new Operation(
                operationId + label,
                (name.isEmpty() ? operationId : name) + label,
                method,
                path,
                about,
                deprecated,
                parameters,
                otherBody,
                otherResponses,
                errors,
                longRunning,
                Optional.empty(),
                security,
                List.of(),
                clientRequestId,
                retries,
                Optional.of(operationId),
                where);
    }

    /** What tells a variant from the operation of the description; empty when this is that one. */
    public String variantLabel() {
        return variantOf.map(of -> operationId.substring(of.length())).orElse("");
    }
}
