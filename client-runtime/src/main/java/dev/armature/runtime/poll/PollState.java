package dev.armature.runtime.poll;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that has to be known to go on polling.
 *
 * @param strategy how the state is found out
 * @param method the method that started the operation
 * @param originalUri where it was started
 * @param pollUri where its state is read
 * @param location what {@code Location} said last; null when nothing
 * @param resourceLocation what the status document said about the result's place; null when nothing
 * @param status what the service said last
 */
record PollState(
        Strategy strategy,
        String method,
        URI originalUri,
        URI pollUri,
        @Nullable URI location,
        @Nullable URI resourceLocation,
        OperationStatus status) {

    private static final Set<String> OF_RESOURCES = Set.of("PUT", "PATCH", "GET");

    /** Whether the URI of the operation is that of a resource, so that the resource can be read there. */
    boolean namesResource() {
        return namesResource(method);
    }

    static boolean namesResource(String method) {
        return OF_RESOURCES.contains(method);
    }

    /** Every URL a request may go to. */
    List<URI> uris() {
        return Stream.of(originalUri, pollUri, location, resourceLocation)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    PollState withStatus(OperationStatus changed) {
        return new PollState(strategy, method, originalUri, pollUri, location, resourceLocation, changed);
    }

    PollState withPollUri(URI changed) {
        return new PollState(strategy, method, originalUri, changed, location, resourceLocation, status);
    }

    PollState withLocation(URI changed) {
        return new PollState(strategy, method, originalUri, pollUri, changed, resourceLocation, status);
    }

    PollState withResourceLocation(URI changed) {
        return new PollState(strategy, method, originalUri, pollUri, location, changed, status);
    }
}
