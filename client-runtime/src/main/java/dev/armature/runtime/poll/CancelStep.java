package dev.armature.runtime.poll;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.json.JsonCodec;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks the service to cancel an operation, where its description says how. */
final class CancelStep {
    private final PolledOperation<?> operation;
    private final JsonCodec codec;

    CancelStep(PolledOperation<?> operation, JsonCodec codec) {
        this.operation = operation;
        this.codec = codec;
    }

    CompletableFuture<@Nullable Void> send(PollState state) {
        String segment = operation.plan().cancelSegment().orElse(null);
        if (segment == null) {
            return CompletableFuture.failedFuture(new CancelNotSupportedException(operation.id()));
        }
        HttpRequest request = HttpRequest.of("POST", below(state.originalUri(), segment))
                .withHeader("Accept", "application/json")
                .withScope(operation.scope());
        return Futures.map(operation.sender().send(request), response -> {
            if (!response.successful()) {
                throw ApiException.of(FailedResponse.of(request, response, codec));
            }
            return null;
        });
    }

    private static URI below(URI uri, String segment) {
        String whole = uri.toString();
        int query = whole.indexOf('?');
        String path = query < 0 ? whole : whole.substring(0, query);
        return URI.create(path + '/' + segment + (query < 0 ? "" : whole.substring(query)));
    }
}
