package dev.armature.it.spector;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.poll.Poller;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls the method of an operation, in the form with all arguments. */
final class Caller {
    private final Object client;
    private final Class<?> type;
    private final GeneratedOperation operation;
    private final Arguments arguments;

    Caller(Object client, Class<?> type, GeneratedOperation operation, Arguments arguments) {
        this.client = client;
        this.type = type;
        this.operation = operation;
        this.arguments = arguments;
    }

    /** Calls the method and waits until the operation has ended. */
    Outcome call() throws ClassNotFoundException {
        try {
            if (operation.longRunning()) {
                return new Outcome.Result(poll());
            }
            Object result = longForm(operation.javaMethod());
            return result instanceof Iterable<?> pages ? items(pages) : new Outcome.Answer((Response<?>) result);
        } catch (ApiException e) {
            return new Outcome.Failure(e);
        }
    }

    /** The method that waits, or, when there is more to be said than it has arguments for, the one that gives a poller. */
    private @Nullable Object poll() throws ClassNotFoundException {
        if (arguments.options().isEmpty() && arguments.call().headers().equals(Headers.empty())) {
            Method waiting = Reflection.method(type, operation.javaMethod(), arguments.required());
            return Reflection.invoke(waiting, client, arguments.of(waiting).toArray());
        }
        return ((Poller<?>) longForm(operation.json().path("javaBegin").asText())).await();
    }

    private Object longForm(String name) throws ClassNotFoundException {
        Optional<Object> options = arguments.options();
        Method method = Reflection.method(type, name, arguments.required() + (options.isPresent() ? 2 : 1));
        List<@Nullable Object> all = arguments.of(method);
        options.ifPresent(all::add);
        CallOptions call = arguments.call();
        all.add(call);
        Object result = Reflection.invoke(method, client, all.toArray());
        if (result == null) {
            throw new IllegalStateException(name + " gave null");
        }
        return result;
    }

    private static Outcome items(Iterable<?> pages) {
        List<@Nullable Object> items = new ArrayList<>();
        pages.forEach(items::add);
        return new Outcome.Items(items);
    }
}
