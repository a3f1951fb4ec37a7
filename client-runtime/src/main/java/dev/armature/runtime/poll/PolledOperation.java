package dev.armature.runtime.poll;

import org.jspecify.annotations.Nullable;

/**
 * An operation whose end is waited for.
 *
 * @param id the operation's id
 * @param plan what the description says about waiting
 * @param reader reads results and errors
 * @param sender makes the calls
 * @param <T> the result
 */
public record PolledOperation<T extends @Nullable Object>(
        String id, PollPlan plan, ResultReader<T> reader, Sender sender) {}
