package dev.armature.generator.naming;

/**
 * The Java names of one operation.
 *
 * @param method the method that completes the operation ({@code createOrUpdate})
 * @param begin the method that starts it and returns a poller ({@code beginCreateOrUpdate})
 * @param resume the method that goes on with a poller of another process ({@code resumeCreateOrUpdate})
 * @param request the private method that builds its request ({@code createOrUpdateRequest})
 * @param nextRequest the private method that builds the request of its next page ({@code listNextRequest})
 * @param constant the prefix of its constants ({@code CREATE_OR_UPDATE})
 */
public record OperationNames(
        String method, String begin, String resume, String request, String nextRequest, String constant) {}
