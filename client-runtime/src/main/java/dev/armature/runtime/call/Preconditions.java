package dev.armature.runtime.call;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.NotModifiedException;
import dev.armature.runtime.PreconditionFailedException;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import java.util.List;

/**
 * What failures of conditional requests become (RFC 9110, section 13): the caller has asked for one of two outcomes, so the other is
 * told by a type of its own, unless the description declares just that status.
 */
final class Preconditions {
    private static final int NOT_MODIFIED = 304;
    private static final int FAILED = 412;
    private static final List<String> HEADERS =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");

    private Preconditions() {}

    static ApiException refine(
            ApiException failure, HttpRequest request, HttpResponse response, Answers<?> answers, JsonCodec codec) {
        int status = response.status();
        boolean conditional = HEADERS.stream().anyMatch(request.headers()::contains);
        if (!conditional || (status != NOT_MODIFIED && status != FAILED) || answers.declaresError(status)) {
            return failure;
        }
        FailedResponse known = FailedResponse.of(request, response, codec);
        ApiException declared = failure.getClass().equals(ApiException.class) ? null : failure;
        return status == FAILED
                ? new PreconditionFailedException(known, declared)
                : new NotModifiedException(known, declared);
    }
}
