package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import java.net.URI;
import java.util.Optional;

/** Where the result of a succeeded operation is read. */
final class FinalRead {
    private FinalRead() {}

    /** The URI to read the result from; empty when the last answer is the result. */
    static Optional<URI> uri(PollState state, FinalStateVia via, HttpResponse last) {
        return switch (state.strategy()) {
            case NONE, RESOURCE -> Optional.empty();
            case LOCATION -> afterLocation(state, via, last);
            case STATUS_DOCUMENT -> afterStatusDocument(state, via);
        };
    }

    private static Optional<URI> afterLocation(PollState state, FinalStateVia via, HttpResponse last) {
        boolean resource = via == FinalStateVia.ORIGINAL_URI || (last.bodyEmpty() && state.writesResource());
        return resource ? Optional.of(state.originalUri()) : Optional.empty();
    }

    private static Optional<URI> afterStatusDocument(PollState state, FinalStateVia via) {
        Optional<URI> location = Optional.ofNullable(state.location());
        boolean document = via == FinalStateVia.AZURE_ASYNC_OPERATION || via == FinalStateVia.OPERATION_LOCATION;
        if (via == FinalStateVia.ORIGINAL_URI) {
            return Optional.of(state.originalUri());
        }
        if (via == FinalStateVia.LOCATION && location.isPresent()) {
            return location;
        }
        if (document && !state.writesResource()) {
            return Optional.empty();
        }
        if (state.resourceLocation() != null) {
            return Optional.of(state.resourceLocation());
        }
        return state.writesResource() ? Optional.of(state.originalUri()) : location;
    }
}
