package dev.armature.runtime.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Java type that a JSON document is read as, with its type arguments.
 *
 * @param <T> the type
 */
@SuppressWarnings("UnusedTypeParameter") // its job is to tie what is read to what the caller gets
public final class JsonType<T> {
    private final Type type;

    private JsonType(Type type) {
        this.type = type;
    }

    /**
     * A class.
     *
     * @param type the class
     * @param <T> the class
     * @return the type
     */
    public static <T> JsonType<T> of(Class<T> type) {
        return new JsonType<>(type);
    }

    /**
     * A JSON array.
     *
     * @param element the elements' type
     * @param <T> the elements' type
     * @return the type
     */
    public static <T> JsonType<List<T>> list(JsonType<T> element) {
        return new JsonType<>(new Parameterized(List.class, element.type));
    }

    /**
     * A JSON object whose member names are data.
     *
     * @param value the members' type
     * @param <T> the members' type
     * @return the type, which keeps the order of members
     */
    public static <T> JsonType<Map<String, T>> map(JsonType<T> value) {
        return new JsonType<>(new Parameterized(Map.class, String.class, value.type));
    }

    /**
     * Any JSON.
     *
     * @return the type: {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code Integer}, {@code Long},
     *     {@code BigInteger} or {@code BigDecimal}
     */
    public static JsonType<Object> any() {
        return new JsonType<>(Object.class);
    }

    /** {@return the type as reflection has it} */
    public Type type() {
        return type;
    }

    /** {@return the simple name of the class, with arguments} */
    @Override
    public String toString() {
        return simpleName(type);
    }

    private static String simpleName(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.toString();
    }

    private static final class Parameterized implements ParameterizedType {
        private final Class<?> raw;
        private final List<Type> arguments;

        Parameterized(Class<?> raw, Type... arguments) {
            this.raw = raw;
            this.arguments = List.of(arguments);
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
        public boolean equals(Object other) {
            return other instanceof ParameterizedType that
                    && raw.equals(that.getRawType())
                    && Arrays.equals(getActualTypeArguments(), that.getActualTypeArguments())
                    && that.getOwnerType() == null;
        }

        @Override
        public int hashCode() {
            return Objects.hash(raw, arguments);
        }

        @Override
        public String toString() {
            return raw.getSimpleName()
                    + arguments.stream().map(JsonType::simpleName).collect(Collectors.joining(", ", "<", ">"));
        }
    }
}
