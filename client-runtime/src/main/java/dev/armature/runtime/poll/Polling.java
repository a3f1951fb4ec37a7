package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginRules;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * Makes pollers for one client.
 *
 * @param origins where status URLs may point to
 * @param codec reads status documents
 * @param scheduler waits between polls
 * @param rhythm how often and how long to ask
 */
public record Polling(OriginRules origins, JsonCodec codec, Scheduler scheduler, Rhythm rhythm) {

    /**
     * Takes over from the answer that started an operation.
     *
     * @param request what was sent
     * @param response the answer, 2xx
     * @param operation what the description and the client say about the operation
     * @param <T> the operation's result
     * @return the poller
     * @throws dev.armature.runtime.http.OriginViolation when the answer names a status URL on another server
     * @throws dev.armature.runtime.ApiException when the answer says neither that the operation has ended nor where to ask
     */
    public <T extends @Nullable Object> AsyncPoller<T> start(
            HttpRequest request, HttpResponse response, PolledOperation<T> operation) {
        PollState state = new FirstAnswer(request, response, this, operation).state();
        return new PollDriver<>(this, operation, state, new Exchange(request, response));
    }

    /**
     * Takes over from another poller, maybe of another process.
     *
     * @param resumeToken the other poller's token
     * @param operation what the description and the client say about the operation
     * @param <T> the operation's result
     * @return the poller; nothing has been sent yet
     * @throws IllegalArgumentException when the text is no token, or one of another operation
     * @throws dev.armature.runtime.http.OriginViolation when the token is of an operation on another server
     */
    public <T extends @Nullable Object> AsyncPoller<T> resume(String resumeToken, PolledOperation<T> operation) {
        ResumeToken token = ResumeToken.parse(resumeToken);
        token.requireOperation(operation.id());
        PollState state = token.state();
        state.uris().forEach(origins::require);
        return new PollDriver<>(this, operation, state, null);
    }
}
