package dev.armature.runtime.retry;

import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.ServiceError;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the rule that an answer falls under. Bodies are read only when a rule asks for it.
 *
 * @param rules the first that fits decides
 * @param codec reads bodies
 */
record RetryRules(List<RetryRule> rules, JsonCodec codec) {
    private static final String CODE_HEADER = "x-ms-error-code";

    /**
     * A rule that fits.
     *
     * @param name what it is called for this answer
     */
    record Match(RetryRule rule, String name) {}

    Optional<Match> match(HttpRequest request, HttpResponse response) {
        List<RetryRule> concerned = rules.stream()
                .filter(rule -> rule.concerns(request.scope().operation(), request.method(), response.status()))
                .toList();
        if (concerned.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = code(request, response);
        return concerned.stream()
                .flatMap(rule -> code.flatMap(rule::name).map(name -> new Match(rule, name)).stream())
                .findFirst();
    }

    private Optional<String> code(HttpRequest request, HttpResponse response) {
        return FailedResponse.of(request, response, codec)
                .serviceError()
                .flatMap(ServiceError::code)
                .or(() -> response.headers().first(CODE_HEADER));
    }
}
