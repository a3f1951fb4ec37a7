package dev.armature.it.spector;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls public methods of generated classes by the names that {@code inspect} gives. */
final class Reflection {
    private Reflection() {}

    /** A method by name and number of parameters. */
    static Optional<Method> find(Class<?> type, String name, int parameters) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> method.getParameterCount() == parameters)
                .findFirst();
    }

    static Method method(Class<?> type, String name, int parameters) {
        return find(type, name, parameters)
                .orElseThrow(() -> new IllegalStateException(
                        "no method " + name + " with " + parameters + " parameters in " + type.getName()));
    }

    static Object callStatic(Class<?> type, String name) {
        return required(invoke(method(type, name, 0), null), name);
    }

    static Object call(Object target, String name) {
        return required(invoke(method(target.getClass(), name, 0), target), name);
    }

    /** Calls a method; what it throws comes through as it is. */
    static @Nullable Object invoke(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object required(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " gave null");
        }
        return value;
    }
}
