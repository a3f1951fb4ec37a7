package dev.armature.runtime.poll;

import static dev.armature.runtime.poll.FinalRead.Place.DOCUMENT;
import static dev.armature.runtime.poll.FinalRead.Place.LOCATION;
import static dev.armature.runtime.poll.FinalRead.Place.ORIGINAL;
import static dev.armature.runtime.poll.FinalRead.Place.RESOURCE_LOCATION;

import dev.armature.runtime.http.HttpResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the result of a succeeded operation is read. */
final class FinalRead {
    /** Where a result may be. */
    enum Place {
        /** The URI of the operation itself. */
        ORIGINAL,
        /** What {@code Location} said. */
        LOCATION,
        /** What the status document said. */
        RESOURCE_LOCATION,
        /** The last answer, which has been read already. */
        DOCUMENT;

        /** The URL of the place; null when the service named none. */
        @Nullable
        URI uri(PollState state) {
            return switch (this) {
                case ORIGINAL -> state.originalUri();
                case LOCATION -> state.location();
                case RESOURCE_LOCATION -> state.resourceLocation();
                case DOCUMENT -> state.pollUri();
            };
        }
    }

    /** Where the result of an operation on a resource is, in the order of preference: its status document has none. */
    private static final Map<FinalStateVia, List<Place>> OF_RESOURCES = Map.of(
            FinalStateVia.DEFAULT, List.of(RESOURCE_LOCATION, ORIGINAL),
            FinalStateVia.AZURE_ASYNC_OPERATION, List.of(RESOURCE_LOCATION, ORIGINAL),
            FinalStateVia.OPERATION_LOCATION, List.of(RESOURCE_LOCATION, ORIGINAL),
            FinalStateVia.LOCATION, List.of(LOCATION, RESOURCE_LOCATION, ORIGINAL),
            FinalStateVia.ORIGINAL_URI, List.of(ORIGINAL));

    /** Where the result of an action is. */
    private static final Map<FinalStateVia, List<Place>> OF_ACTIONS = Map.of(
            FinalStateVia.DEFAULT, List.of(RESOURCE_LOCATION, LOCATION, DOCUMENT),
            FinalStateVia.AZURE_ASYNC_OPERATION, List.of(DOCUMENT),
            FinalStateVia.OPERATION_LOCATION, List.of(DOCUMENT),
            FinalStateVia.LOCATION, List.of(LOCATION, RESOURCE_LOCATION, DOCUMENT),
            FinalStateVia.ORIGINAL_URI, List.of(ORIGINAL));

    private FinalRead() {}

    /** The URI to read the result from; empty when the last answer is the result. */
    static Optional<URI> uri(PollState state, PollPlan plan, HttpResponse last) {
        return switch (state.strategy()) {
            case RESOURCE -> Optional.empty();
            case NONE -> resource(state).filter(uri -> last.bodyEmpty());
            case LOCATION ->
                resource(state)
                        .filter(uri -> last.bodyEmpty())
                        .or(() -> plan.finalStateVia() == FinalStateVia.ORIGINAL_URI
                                ? Optional.of(state.originalUri())
                                : Optional.empty());
            case STATUS_DOCUMENT -> afterDocument(state, plan);
        };
    }

    /** Whether a result may be read from {@code Location}, so that it has to be remembered. */
    static boolean mayReadLocation(PollState state, PollPlan plan) {
        return state.strategy() == Strategy.STATUS_DOCUMENT
                && places(state, plan).contains(LOCATION);
    }

    private static Optional<URI> resource(PollState state) {
        return state.namesResource() ? Optional.of(state.originalUri()) : Optional.empty();
    }

    private static Optional<URI> afterDocument(PollState state, PollPlan plan) {
        return places(state, plan).stream()
                .filter(place -> place.uri(state) != null)
                .findFirst()
                .filter(place -> place != DOCUMENT)
                .map(place -> place.uri(state));
    }

    /** A description that names a member of the document says that the document has the result, whatever the method. */
    private static List<Place> places(PollState state, PollPlan plan) {
        boolean ofResource = state.namesResource() && plan.resultMember().isEmpty();
        return (ofResource ? OF_RESOURCES : OF_ACTIONS).getOrDefault(plan.finalStateVia(), List.of(DOCUMENT));
    }
}
