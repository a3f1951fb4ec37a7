package dev.armature.runtime.poll;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads the result of an operation that has succeeded. */
final class ResultStep<T extends @Nullable Object> {
    private final PolledOperation<T> operation;
    private final PollReader reader;

    ResultStep(PolledOperation<T> operation, PollReader reader) {
        this.operation = operation;
        this.reader = reader;
    }

    /**
     * The result of an operation whose last poll is given. Faults are those of a plain call.
     *
     * @throws RuntimeException when the last answer should have the result, and has not
     */
    CompletableFuture<T> read(PollState state, Exchange last) {
        if (!operation.reader().expectsBody()) {
            return CompletableFuture.completedFuture(operation.reader().empty(last.response()));
        }
        Optional<URI> elsewhere = FinalRead.uri(state, operation.plan(), last.response());
        return elsewhere.isPresent()
                ? readFrom(reader.result(elsewhere.get()))
                : CompletableFuture.completedFuture(readLast(state, last));
    }

    private CompletableFuture<T> readFrom(HttpRequest request) {
        return Futures.map(operation.sender().send(request), response -> readAnswer(request, response));
    }

    private T readAnswer(HttpRequest request, HttpResponse response) {
        if (!response.successful()) {
            throw operation.reader().error(request, response);
        }
        return operation.reader().read(request, response, null);
    }

    private T readLast(PollState state, Exchange last) {
        String member = state.strategy() == Strategy.STATUS_DOCUMENT
                ? operation.plan().resultMember().orElse(null)
                : null;
        return operation.reader().read(last.request(), last.response(), member);
    }
}
