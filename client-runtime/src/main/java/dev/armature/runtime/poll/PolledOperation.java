package dev.armature.runtime.poll;

import dev.armature.runtime.http.CallScope;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose end is waited for.
 *
 * @param scope the operation's id and secrets
 * @param plan what the description says about waiting
 * @param reader reads results and errors
 * @param sender makes the calls
 * @param resumable whether a client has a method that goes on with it
 * @param <T> the result
 */
public record PolledOperation<T extends @Nullable Object>(
        CallScope scope, PollPlan plan, ResultReader<T> reader, Sender sender, boolean resumable) {
    /** The operation's id. */
    String id() {
        return scope.operation();
    }
}
