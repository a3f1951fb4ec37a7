package dev.armature.runtime;

import dev.armature.runtime.http.Headers;
import java.util.List;
import java.util.Optional;

/** The headers services use for the id they give a request. */
final class RequestIds {
    private static final List<String> NAMES =
            List.of("x-ms-request-id", "x-ms-correlation-request-id", "request-id", "x-request-id");

    private RequestIds() {}

    static Optional<String> of(Headers headers) {
        return NAMES.stream().map(headers::first).flatMap(Optional::stream).findFirst();
    }
}
