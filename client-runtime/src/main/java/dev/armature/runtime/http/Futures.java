package dev.armature.runtime.http;

import dev.armature.runtime.CallInterruptedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the JDK's futures lack: cancelling what one depends on, and faults without wrappers. */
public final class Futures {
    private Futures() {}

    /**
     * Takes the wrappers off a fault.
     *
     * @param fault what a future completed with
     * @return the first cause that is no {@link CompletionException} or {@link ExecutionException}
     */
    public static Throwable unwrap(Throwable fault) {
        Throwable bare = fault;
        while (bare instanceof CompletionException || bare instanceof ExecutionException) {
            Throwable cause = bare.getCause();
            if (cause == null) {
                return bare;
            }
            bare = cause;
        }
        return bare;
    }

    /**
     * Applies a function to the result.
     *
     * @param upstream where the value comes from
     * @param step the function; what it throws is the fault of the result
     * @param <A> the value's type
     * @param <B> the result's type
     * @return the function's result, or the bare fault; cancelling it cancels {@code upstream}
     */
    public static <A extends @Nullable Object, B extends @Nullable Object> CompletableFuture<B> map(
            CompletableFuture<A> upstream, Function<? super A, ? extends B> step) {
        CompletableFuture<B> result = new CompletableFuture<>();
        on(upstream, value -> result.complete(step.apply(value)), result);
        return linked(result, upstream);
    }

    /**
     * Continues with another future.
     *
     * @param upstream where the value comes from
     * @param step what to start with it; what it throws is the fault of the result
     * @param <A> the value's type
     * @param <B> the result's type
     * @return the second future's outcome, with bare faults; cancelling it cancels whichever of the two is running
     */
    public static <A extends @Nullable Object, B extends @Nullable Object> CompletableFuture<B> then(
            CompletableFuture<A> upstream, Function<? super A, CompletableFuture<B>> step) {
        CompletableFuture<B> result = new CompletableFuture<>();
        on(upstream, value -> forward(linkedTo(step.apply(value), result), result), result);
        return linked(result, upstream);
    }

    /**
     * Makes another fault of a fault.
     *
     * @param upstream a future
     * @param step what to make of its fault
     * @param <T> its result
     * @return the same result, or the other fault; cancelling it cancels {@code upstream}
     */
    public static <T extends @Nullable Object> CompletableFuture<T> translate(
            CompletableFuture<T> upstream, UnaryOperator<Throwable> step) {
        CompletableFuture<T> result = new CompletableFuture<>();
        var unused = upstream.whenComplete((value, fault) -> {
            if (fault == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(step.apply(unwrap(fault)));
            }
        });
        return linked(result, upstream);
    }

    /**
     * Hands the outcome on.
     *
     * @param from a future
     * @param to completed with the same outcome, faults without wrappers
     * @param <T> the value's type
     */
    public static <T extends @Nullable Object> void forward(CompletableFuture<T> from, CompletableFuture<T> to) {
        on(from, to::complete, to);
    }

    /**
     * Does something with the outcome.
     *
     * @param future a future
     * @param action gets the value, or the bare fault
     * @param <T> the value's type
     */
    public static <T extends @Nullable Object> void whenDone(
            CompletableFuture<T> future, BiConsumer<@Nullable T, @Nullable Throwable> action) {
        var unused = future.whenComplete((value, fault) -> action.accept(value, fault == null ? null : unwrap(fault)));
    }

    /**
     * Waits on the calling thread. The fault is thrown as it is, and its stack trace is made to go on, below a line
     * {@code -- waited for at --}, with the frames of the caller: the exception may come from a thread of the HTTP client, and its
     * own frames would say nothing about who called.
     *
     * @param future what to wait for
     * @param <T> the value's type
     * @return the value
     * @throws CallInterruptedException when the thread is interrupted; the future is cancelled and the interrupt flag set again
     */
    public static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw interrupted(future, e);
        } catch (ExecutionException e) {
            throw CallerTrace.rethrow(unwrap(e));
        }
    }

    /**
     * Waits on the calling thread, but not longer than given; otherwise like {@link #join(CompletableFuture)}.
     *
     * @param future what to wait for; cancelled when the time is up
     * @param limit how long
     * @param late makes the exception for a limit that has passed
     * @param <T> the value's type
     * @return the value
     * @throws CallInterruptedException when the thread is interrupted; the future is cancelled and the interrupt flag set again
     */
    public static <T extends @Nullable Object> T join(
            CompletableFuture<T> future, Duration limit, Supplier<? extends RuntimeException> late) {
        try {
            return future.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw late.get();
        } catch (InterruptedException e) {
            throw interrupted(future, e);
        } catch (ExecutionException e) {
            throw CallerTrace.rethrow(unwrap(e));
        }
    }

    private static CallInterruptedException interrupted(CompletableFuture<?> future, InterruptedException cause) {
        future.cancel(true);
        Thread.currentThread().interrupt();
        return new CallInterruptedException(cause);
    }

    private static <T extends @Nullable Object> void on(
            CompletableFuture<T> from, Consumer<T> action, CompletableFuture<?> faults) {
        var unused = from.whenComplete((value, fault) -> {
            if (fault != null) {
                faults.completeExceptionally(unwrap(fault));
                return;
            }
            try {
                action.accept(value);
            } catch (Throwable thrown) {
                faults.completeExceptionally(unwrap(thrown));
            }
        });
    }

    private static <T extends @Nullable Object> CompletableFuture<T> linked(
            CompletableFuture<T> result, CompletableFuture<?> upstream) {
        whenDone(result, (value, fault) -> {
            if (result.isCancelled()) {
                upstream.cancel(true);
            }
        });
        return result;
    }

    private static <T extends @Nullable Object> CompletableFuture<T> linkedTo(
            CompletableFuture<T> upstream, CompletableFuture<T> result) {
        var unused = linked(result, upstream);
        return upstream;
    }
}
