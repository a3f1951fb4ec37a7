package dev.armature.runtime.poll;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.auth.InsecureEndpoint;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginViolation;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Asks for the state of an operation, and tells what says something about the operation from what only went wrong on the way. */
final class PollReader {
    private static final int REQUEST_TIMEOUT = 408;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final String JSON = "application/json";
    private static final Set<TransportException.Kind> PASSING_KINDS =
            Set.of(TransportException.Kind.CONNECT, TransportException.Kind.TIMEOUT, TransportException.Kind.IO);

    private final Polling polling;
    private final PolledOperation<?> operation;
    private final PollStep step;

    PollReader(Polling polling, PolledOperation<?> operation) {
        this.polling = polling;
        this.operation = operation;
        this.step = new PollStep(polling, operation);
    }

    /** The request that asks for the state: a status document is JSON, everything else may already be the result. */
    HttpRequest request(PollState state) {
        return state.strategy() == Strategy.STATUS_DOCUMENT ? get(state.pollUri(), JSON) : result(state.pollUri());
    }

    /** The request for the result. */
    HttpRequest result(URI uri) {
        return get(uri, operation.reader().mediaType());
    }

    /** What an answer says. */
    Look read(PollState state, Exchange exchange) {
        HttpResponse response = exchange.response();
        if (!response.successful()) {
            boolean passing = mayPass(response.status()) || isEarly(state, response);
            return new Look.Unreadable(error(exchange), passing, response.headers());
        }
        Optional<PollState> next = step.next(state, response);
        return next.isPresent()
                ? new Look.Seen(next.get(), exchange)
                : new Look.Unreadable(silence(exchange), true, response.headers());
    }

    /**
     * What a fault says.
     *
     * @throws RuntimeException the fault itself, when it is not about reading: a refused URL, a cancelled poll
     */
    static Look read(Throwable fault) {
        if (fault instanceof OriginViolation
                || fault instanceof InsecureEndpoint
                || fault instanceof CancellationException) {
            throw (RuntimeException) fault;
        }
        if (fault instanceof Error error) {
            throw error;
        }
        return new Look.Unreadable(fault, mayPass(fault), Headers.empty());
    }

    /** Whether what went wrong with a read may be over with the next. */
    static boolean mayPass(Throwable fault) {
        return fault instanceof TransportException transport
                ? PASSING_KINDS.contains(transport.kind())
                : fault instanceof ApiException error && mayPass(error.status());
    }

    private static boolean mayPass(int status) {
        return status == REQUEST_TIMEOUT || status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
    }

    /** A resource that was just created may not be found yet. */
    private static boolean isEarly(PollState state, HttpResponse response) {
        return state.strategy() == Strategy.RESOURCE && response.status() == NOT_FOUND;
    }

    private HttpRequest get(URI uri, String accept) {
        return HttpRequest.of("GET", uri).withHeader("Accept", accept).withScope(operation.scope());
    }

    private RuntimeException error(Exchange exchange) {
        return operation.reader().error(exchange.request(), exchange.response());
    }

    private RuntimeException silence(Exchange exchange) {
        return new UndecodableResponseException(
                FailedResponse.of(exchange.request(), exchange.response(), polling.codec()),
                "no status in the body",
                "");
    }
}
