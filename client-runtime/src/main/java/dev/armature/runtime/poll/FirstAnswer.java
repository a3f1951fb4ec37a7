package dev.armature.runtime.poll;

import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the strategy from the answer that started an operation: the first row of the table that fits. */
final class FirstAnswer {
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private static final List<Row> TABLE = List.of(
            new Row(first -> first.is(NO_CONTENT), FirstAnswer::ended),
            new Row(first -> first.document().isPresent(), FirstAnswer::byDocument),
            new Row(first -> first.is(ACCEPTED) && first.location().isPresent(), FirstAnswer::byLocation),
            new Row(first -> first.is(ACCEPTED) && first.namesResource(), FirstAnswer::byResource),
            new Row(first -> first.is(ACCEPTED), FirstAnswer::lost),
            new Row(first -> first.mayRun() && first.declaredLocation().isPresent(), FirstAnswer::byLocation),
            new Row(first -> first.namesResource() && first.runs(), FirstAnswer::byResource),
            new Row(first -> first.namesResource() && first.isSilent(), FirstAnswer::byResource),
            new Row(first -> true, FirstAnswer::ended));

    /** What an answer has to be like, and what then holds. */
    private record Row(Predicate<FirstAnswer> when, Function<FirstAnswer, PollState> then) {}

    private final HttpRequest request;
    private final HttpResponse response;
    private final Polling polling;
    private final PolledOperation<?> operation;
    private final StatusUrls urls;
    private final StatusBody body;

    FirstAnswer(HttpRequest request, HttpResponse response, Polling polling, PolledOperation<?> operation) {
        this.request = request;
        this.response = response;
        this.polling = polling;
        this.operation = operation;
        this.urls = new StatusUrls(polling.origins(), operation.plan().finalStateVia());
        this.body = StatusBody.of(response, polling.codec());
    }

    /**
     * What is known after the answer.
     *
     * @throws dev.armature.runtime.http.OriginViolation when it names a status URL on another server
     * @throws UndecodableResponseException when it says that work goes on but not where to ask
     */
    PollState state() {
        return TABLE.stream()
                .filter(row -> row.when().test(this))
                .findFirst()
                .orElseThrow()
                .then()
                .apply(this);
    }

    private boolean is(int status) {
        return response.status() == status;
    }

    private boolean namesResource() {
        return PollState.namesResource(request.method());
    }

    private Optional<URI> document() {
        return urls.document(response.headers(), request.uri());
    }

    private Optional<URI> location() {
        return urls.location(response.headers(), request.uri());
    }

    /** Beside a resource, {@code Location} is the URL of what was made, unless the description says otherwise. */
    private Optional<URI> declaredLocation() {
        return operation.plan().finalStateVia() == FinalStateVia.LOCATION ? location() : Optional.empty();
    }

    private Optional<OperationStatus> provisioningState() {
        return namesResource() ? body.provisioningState() : Optional.empty();
    }

    private boolean runs() {
        return provisioningState().filter(state -> !state.terminal()).isPresent();
    }

    private boolean mayRun() {
        return runs() || (is(CREATED) && provisioningState().isEmpty());
    }

    /** An answer without the resource it should carry says nothing about it; the resource itself does. */
    private boolean isSilent() {
        return operation.reader().readsJson() && !body.legible();
    }

    private PollState byDocument() {
        return running(
                Strategy.STATUS_DOCUMENT, document().orElseThrow(), location().orElse(null));
    }

    private PollState byLocation() {
        URI location = location().orElseThrow();
        return running(Strategy.LOCATION, location, location);
    }

    private PollState byResource() {
        return running(Strategy.RESOURCE, request.uri(), null);
    }

    private PollState running(Strategy strategy, URI pollUri, @Nullable URI location) {
        OperationStatus status =
                provisioningState().filter(state -> !state.terminal()).orElse(OperationStatus.IN_PROGRESS);
        return new PollState(strategy, request.method(), request.uri(), pollUri, location, null, status);
    }

    private PollState ended() {
        OperationStatus status = provisioningState().orElse(OperationStatus.SUCCEEDED);
        return new PollState(Strategy.NONE, request.method(), request.uri(), request.uri(), null, null, status);
    }

    private PollState lost() {
        throw new UndecodableResponseException(
                FailedResponse.of(request, response, polling.codec()),
                "no header that says where the operation's status is: " + StatusUrls.NAMES,
                "");
    }
}
