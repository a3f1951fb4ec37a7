package dev.armature.runtime.json;

import dev.armature.runtime.format.WireFormat;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Java type that a JSON document is read as: the type that the codec reads it as, with its type arguments, and how that becomes
 * the Java type where JSON has no such thing.
 *
 * @param <T> the type
 */
@SuppressWarnings("UnusedTypeParameter") // its job is to tie what is read to what the caller gets
public final class JsonType<T> {
    private final Type type;
    private final @Nullable WireFormat<T, ?> format;

    private JsonType(Type type, @Nullable WireFormat<T, ?> format) {
        this.type = type;
        this.format = format;
    }

    /**
     * A class.
     *
     * @param type the class
     * @param <T> the class
     * @return the type
     */
    public static <T> JsonType<T> of(Class<T> type) {
        return new JsonType<>(type, null);
    }

    /**
     * A value in a format.
     *
     * @param format how it stands in the document
     * @param <T> the type in Java
     * @return the type
     */
    public static <T> JsonType<T> of(WireFormat<T, ?> format) {
        return new JsonType<>(format.wireType(), format);
    }

    /**
     * A JSON array.
     *
     * @param element the elements' type
     * @param <T> the elements' type
     * @return the type
     */
    public static <T> JsonType<List<T>> list(JsonType<T> element) {
        WireFormat<T, ?> format = element.format;
        return format == null
                ? new JsonType<>(new Parameterized(List.class, element.type), null)
                : of(WireFormat.list(format));
    }

    /**
     * A JSON object whose member names are data.
     *
     * @param value the members' type
     * @param <T> the members' type
     * @return the type, which keeps the order of members
     */
    public static <T> JsonType<Map<String, T>> map(JsonType<T> value) {
        WireFormat<T, ?> format = value.format;
        return format == null
                ? new JsonType<>(new Parameterized(Map.class, String.class, value.type), null)
                : of(WireFormat.map(format));
    }

    /**
     * Any JSON.
     *
     * @return the type: {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code Integer}, {@code Long},
     *     {@code BigInteger} or {@code BigDecimal}
     */
    public static JsonType<Object> any() {
        return new JsonType<>(Object.class, null);
    }

    /** {@return the type that the codec reads, as reflection has it} */
    public Type type() {
        return type;
    }

    /** What the codec has read, as the Java type. */
    @SuppressWarnings("unchecked")
    @Nullable
    T fromJson(@Nullable Object read) {
        return format == null ? (T) read : ((WireFormat<T, Object>) format).read(read);
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
