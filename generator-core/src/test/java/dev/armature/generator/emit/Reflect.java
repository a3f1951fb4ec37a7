package dev.armature.generator.emit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Calls public methods of generated classes by name. */
final class Reflect {
    private Reflect() {}

    /** Calls a method; an unchecked exception of the method comes through as it is. */
    static Object call(Object target, String method, Object... arguments) {
        return invoke(target.getClass(), target, method, arguments);
    }

    static Object callStatic(Class<?> type, String method, Object... arguments) {
        return invoke(type, null, method, arguments);
    }

    private static Object invoke(Class<?> type, Object target, String name, Object... arguments) {
        Method method = Arrays.stream(type.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .filter(candidate -> candidate.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " in " + type));
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new AssertionError(failure.getCause());
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }
}
