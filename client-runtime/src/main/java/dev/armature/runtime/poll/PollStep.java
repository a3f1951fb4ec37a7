package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.json.JsonCodec;
import java.net.URI;
import java.util.Optional;

/** What one answer to a poll says about the operation. Each strategy is one function from the answer to a status. */
final class PollStep {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final OriginRules origins;
    private final JsonCodec codec;
    private final FinalStateVia via;

    PollStep(OriginRules origins, JsonCodec codec, FinalStateVia via) {
        this.origins = origins;
        this.codec = codec;
        this.via = via;
    }

    /**
     * The state after an answer of 2xx; empty when the answer does not say. Services in trouble do send status documents without a
     * status, so the caller asks again a few times before it gives up.
     */
    Optional<PollState> next(PollState state, HttpResponse response) {
        StatusBody body = StatusBody.of(response, codec);
        return status(state, response, body)
                .map(status -> moved(state, response, body, status).withStatus(status));
    }

    private static Optional<OperationStatus> status(PollState state, HttpResponse response, StatusBody body) {
        return switch (state.strategy()) {
            case STATUS_DOCUMENT -> ofDocument(response, body);
            case LOCATION -> Optional.of(ofLocation(state, response, body));
            case RESOURCE -> Optional.of(ofResource(response, body));
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
        Optional<OperationStatus> resource = state.writesResource() ? body.provisioningState() : Optional.empty();
        return resource.filter(OperationStatus::terminal).orElse(OperationStatus.SUCCEEDED);
    }

    private static OperationStatus ofResource(HttpResponse response, StatusBody body) {
        OperationStatus silent =
                response.status() == ACCEPTED ? OperationStatus.IN_PROGRESS : OperationStatus.SUCCEEDED;
        return body.provisioningState().orElse(silent);
    }

    private PollState moved(PollState state, HttpResponse response, StatusBody body, OperationStatus status) {
        PollState moved = state;
        Optional<URI> location = FirstAnswer.location(response.headers(), state.pollUri(), origins);
        if (state.strategy() == Strategy.STATUS_DOCUMENT) {
            moved = FirstAnswer.statusDocument(response.headers(), via, state.pollUri(), origins)
                    .map(state::withPollUri)
                    .orElse(state);
            moved = location.map(moved::withLocation).orElse(moved);
            Optional<URI> resource = body.resourceLocation().map(url -> origins.resolve(url, state.pollUri()));
            return resource.map(moved::withResourceLocation).orElse(moved);
        }
        boolean follow = state.strategy() == Strategy.LOCATION && !status.terminal() && response.status() != CREATED;
        return follow && location.isPresent()
                ? moved.withPollUri(location.get()).withLocation(location.get())
                : moved;
    }
}
