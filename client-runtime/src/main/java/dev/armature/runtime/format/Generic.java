package dev.armature.runtime.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code List<W>} and {@code Map<String, W>} as reflection has them. */
record Generic(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    Generic(Class<?> raw, Type... arguments) {
        this(raw, List.of(arguments));
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType that
                && raw.equals(that.getRawType())
                && Arrays.equals(getActualTypeArguments(), that.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return 31 * raw.hashCode() + arguments.hashCode();
    }
}
