package dev.armature.runtime.poll;

import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.json.JsonCodec;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Chooses the strategy from the answer that started an operation. */
final class FirstAnswer {
    static final String AZURE_ASYNC_OPERATION = "Azure-AsyncOperation";
    static final String OPERATION_LOCATION = "Operation-Location";
    static final String LOCATION = "Location";

    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final HttpRequest request;
    private final HttpResponse response;
    private final OriginRules origins;
    private final JsonCodec codec;

    FirstAnswer(HttpRequest request, HttpResponse response, OriginRules origins, JsonCodec codec) {
        this.request = request;
        this.response = response;
        this.origins = origins;
        this.codec = codec;
    }

    PollState state(FinalStateVia via) {
        if (response.status() == NO_CONTENT) {
            return finished(OperationStatus.SUCCEEDED);
        }
        Optional<URI> document = statusDocument(response.headers(), via, request.uri(), origins);
        if (document.isPresent()) {
            return running(Strategy.STATUS_DOCUMENT, document.get(), OperationStatus.IN_PROGRESS);
        }
        return response.status() == ACCEPTED ? accepted() : answered(via);
    }

    /** The header for the URL of a status document; the one the description prefers comes first. */
    static Optional<URI> statusDocument(Headers headers, FinalStateVia via, URI base, OriginRules origins) {
        List<String> names = via == FinalStateVia.OPERATION_LOCATION
                ? List.of(OPERATION_LOCATION, AZURE_ASYNC_OPERATION)
                : List.of(AZURE_ASYNC_OPERATION, OPERATION_LOCATION);
        return names.stream()
                .map(headers::first)
                .flatMap(Optional::stream)
                .filter(url -> !url.isEmpty())
                .findFirst()
                .map(url -> origins.resolve(url, base));
    }

    static Optional<URI> location(Headers headers, URI base, OriginRules origins) {
        return headers.first(LOCATION).filter(url -> !url.isEmpty()).map(url -> origins.resolve(url, base));
    }

    private PollState accepted() {
        Optional<URI> location = location();
        if (location.isPresent()) {
            return running(Strategy.LOCATION, location.get(), OperationStatus.IN_PROGRESS);
        }
        if (PollState.writesResource(request.method())) {
            return running(Strategy.RESOURCE, request.uri(), OperationStatus.IN_PROGRESS);
        }
        throw new UndecodableResponseException(
                FailedResponse.of(request, response, codec),
                "no header that says where the operation's status is: " + AZURE_ASYNC_OPERATION + ", "
                        + OPERATION_LOCATION + " or " + LOCATION,
                "");
    }

    private PollState answered(FinalStateVia via) {
        boolean writes = PollState.writesResource(request.method());
        StatusBody body = StatusBody.of(response, codec);
        Optional<OperationStatus> state = writes ? body.provisioningState() : Optional.empty();
        Optional<URI> location = via == FinalStateVia.LOCATION ? location() : Optional.empty();
        boolean open = state.map(word -> !word.terminal()).orElse(response.status() == 201);
        if (location.isPresent() && open) {
            return running(Strategy.LOCATION, location.get(), OperationStatus.IN_PROGRESS);
        }
        return state.filter(word -> !word.terminal())
                .map(word -> running(Strategy.RESOURCE, request.uri(), word))
                .orElseGet(() -> finished(state.orElse(OperationStatus.SUCCEEDED)));
    }

    private Optional<URI> location() {
        return location(response.headers(), request.uri(), origins);
    }

    private PollState running(Strategy strategy, URI pollUri, OperationStatus status) {
        URI location = strategy == Strategy.RESOURCE ? null : location().orElse(null);
        return new PollState(strategy, request.method(), request.uri(), pollUri, location, null, status);
    }

    private PollState finished(OperationStatus status) {
        return new PollState(Strategy.NONE, request.method(), request.uri(), request.uri(), null, null, status);
    }
}
