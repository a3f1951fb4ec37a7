package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import java.net.URI;
import java.util.Optional;

/** What one answer to a poll says about the operation. Each strategy is one function from the answer to a status. */
final class PollStep {
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final Polling polling;
    private final StatusUrls urls;
    private final boolean readsJson;

    PollStep(Polling polling, PolledOperation<?> operation) {
        this.polling = polling;
        this.urls = new StatusUrls(polling.origins(), operation.plan().finalStateVia());
        this.readsJson = operation.reader().readsJson();
    }

    /**
     * The state after an answer of 2xx; empty when the answer does not say. Services in trouble do send status documents without a
     * status and resources cut short, so the caller asks again a few times before it gives up.
     */
    Optional<PollState> next(PollState state, HttpResponse response) {
        StatusBody body = StatusBody.of(response, polling.codec());
        return status(state, response, body)
                .map(status -> moved(state, response, body).withStatus(status));
    }

    private Optional<OperationStatus> status(PollState state, HttpResponse response, StatusBody body) {
        return switch (state.strategy()) {
            case STATUS_DOCUMENT -> ofDocument(response, body);
            case LOCATION -> Optional.of(ofLocation(state, response, body));
            case RESOURCE -> ofResource(response, body);
            case NONE -> Optional.of(state.status());
        };
    }

    private static Optional<OperationStatus> ofDocument(HttpResponse response, StatusBody body) {
        if (response.status() == NO_CONTENT) {
            return Optional.of(OperationStatus.SUCCEEDED);
        }
        Optional<OperationStatus> status = body.status().or(body::provisioningState);
        return status.isEmpty() && response.status() == ACCEPTED ? Optional.of(OperationStatus.IN_PROGRESS) : status;
    }

    private static OperationStatus ofLocation(PollState state, HttpResponse response, StatusBody body) {
        if (body.reportsFailure()) {
            return body.status().orElse(OperationStatus.FAILED);
        }
        if (response.status() == ACCEPTED) {
            return OperationStatus.IN_PROGRESS;
        }
        Optional<OperationStatus> resource = state.namesResource() ? body.provisioningState() : Optional.empty();
        return resource.filter(OperationStatus::terminal).orElse(OperationStatus.SUCCEEDED);
    }

    /** A resource without a state is finished; one that is not there, or not to be read, is not known to be. */
    private Optional<OperationStatus> ofResource(HttpResponse response, StatusBody body) {
        Optional<OperationStatus> state = body.provisioningState();
        if (state.isPresent()) {
            return state;
        }
        if (response.status() == ACCEPTED) {
            return Optional.of(OperationStatus.IN_PROGRESS);
        }
        return readsJson && !body.legible() ? Optional.empty() : Optional.of(OperationStatus.SUCCEEDED);
    }

    private PollState moved(PollState state, HttpResponse response, StatusBody body) {
        return switch (state.strategy()) {
            case STATUS_DOCUMENT -> movedDocument(state, response, body);
            case LOCATION ->
                response.status() == ACCEPTED
                        ? location(state, response)
                                .map(url -> state.withPollUri(url).withLocation(url))
                                .orElse(state)
                        : state;
            case RESOURCE, NONE -> state;
        };
    }

    private PollState movedDocument(PollState state, HttpResponse response, StatusBody body) {
        PollState moved = urls.document(response.headers(), state.pollUri())
                .map(state::withPollUri)
                .orElse(state);
        moved = location(state, response).map(moved::withLocation).orElse(moved);
        return body.resourceLocation()
                .map(url -> polling.origins().resolve(url, state.pollUri()))
                .map(moved::withResourceLocation)
                .orElse(moved);
    }

    private Optional<URI> location(PollState state, HttpResponse response) {
        return urls.location(response.headers(), state.pollUri());
    }
}
