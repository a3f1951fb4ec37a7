package dev.armature.runtime.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What all attempts of one call have in common: the operation, the latest end, and the cancellation. Futures do not hand a
 * cancellation to those they depend on; whoever starts work for a call binds it here instead.
 */
public final class CallScope {
    private final String operation;
    private final @Nullable Instant deadline;
    private final CallSecrets secrets;
    private final Map<Binding, CompletableFuture<?>> bound = new ConcurrentHashMap<>();
    private volatile boolean cancelled;

    /**
     * A scope that nothing has been bound to.
     *
     * @param operation the operation's id, for messages and logs
     * @param deadline the point in time after which no attempt starts; null when there is none
     */
    public CallScope(String operation, @Nullable Instant deadline) {
        this(operation, deadline, new CallSecrets(SecretNames.none()));
    }

    /**
     * A scope that nothing has been bound to, for a call whose secrets are known.
     *
     * @param operation the operation's id, for messages and logs
     * @param deadline the point in time after which no attempt starts; null when there is none
     * @param secrets what must not be printed about the call
     */
    public CallScope(String operation, @Nullable Instant deadline, CallSecrets secrets) {
        this.operation = operation;
        this.deadline = deadline;
        this.secrets = secrets;
    }

    /**
     * A scope of a part of this call. A cancellation of this scope does not reach it by itself.
     *
     * @param end the point in time after which no attempt starts; null when there is none
     * @return a scope of the same operation with the same secrets
     */
    public CallScope part(@Nullable Instant end) {
        return new CallScope(operation, end, secrets);
    }

    /** {@return the id of the operation that is called} */
    public String operation() {
        return operation;
    }

    /** {@return the point in time after which no attempt starts} */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** {@return what must not be printed about the call; whoever adds a secret to a request adds it here} */
    public CallSecrets secrets() {
        return secrets;
    }

    /** {@return whether {@link #cancel} was called} */
    public boolean cancelled() {
        return cancelled;
    }

    /** Cancels every bound future that is not complete, and every one that is bound from now on. */
    public void cancel() {
        cancelled = true;
        List.copyOf(bound.values()).forEach(future -> future.cancel(true));
    }

    /**
     * Makes a future end with this call.
     *
     * @param future work done for this call
     * @param <T> what the work results in
     * @return the same future; cancelled when the call is
     */
    public <T extends @Nullable Object> CompletableFuture<T> bind(CompletableFuture<T> future) {
        Binding binding = new Binding();
        bound.put(binding, future);
        var unused = future.whenComplete((value, fault) -> bound.remove(binding));
        if (cancelled) {
            future.cancel(true);
        }
        return future;
    }

    /** Stands for one binding; compared by identity. */
    private static final class Binding {}
}
