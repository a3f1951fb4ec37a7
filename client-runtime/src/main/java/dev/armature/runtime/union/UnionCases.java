package dev.armature.runtime.union;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which of several types a JSON value is of. Plain values come first: the first case that reads the value and would write
 * the same again has it. Then objects and lists: of the cases whose shape fits, the one that knows the most of the value, and of
 * equal ones the first. What no case takes is kept as it is. Immutable.
 *
 * @param <T> what the cases have in common
 */
public final class UnionCases<T> {
    private final Function<? super T, Object> writer;
    private final Function<Object, ? extends T> unknown;
    private final List<Function<Object, @Nullable T>> plain;
    private final List<Structured<T>> structured;

    private UnionCases(Builder<T> builder) {
        this.writer = builder.writer;
        this.unknown = builder.unknown;
        this.plain = List.copyOf(builder.plain);
        this.structured = List.copyOf(builder.structured);
    }

    /** A case that is told by its shape. */
    private record Structured<T>(JsonShape shape, Function<Object, @Nullable T> reader) {}

    /**
     * Starts with no cases.
     *
     * @param writer the JSON of a value that was read
     * @param unknown keeps a value that no case takes
     * @param <T> what the cases have in common
     * @return a builder
     */
    public static <T> Builder<T> builder(Function<? super T, Object> writer, Function<Object, ? extends T> unknown) {
        return new Builder<>(writer, unknown);
    }

    /**
     * Reads a value.
     *
     * @param json a value that is not null, taken apart into maps, lists, texts, numbers and booleans
     * @return the case; never an exception
     */
    public T read(Object json) {
        for (Function<Object, @Nullable T> reader : plain) {
            T value = attempt(reader, json);
            if (value != null && JsonTree.same(json, writer.apply(value))) {
                return value;
            }
        }
        Structured<T> best = best(json);
        // One attempt only: with more of them, unions inside of unions would multiply the work.
        T value = best == null ? null : attempt(best.reader(), json);
        return value == null ? unknown.apply(json) : value;
    }

    private @Nullable Structured<T> best(Object json) {
        Structured<T> best = null;
        long nearest = Long.MAX_VALUE;
        for (Structured<T> each : structured) {
            if (each.shape().fits(json)) {
                long distance = each.shape().distance(json);
                if (distance < nearest) {
                    nearest = distance;
                    best = each;
                }
            }
        }
        return best;
    }

    private static <T> @Nullable T attempt(Function<Object, ? extends @Nullable T> reader, Object json) {
        try {
            return reader.apply(json);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Gathers cases, in the order in which they are tried. Not safe for use by several threads at once.
     *
     * @param <T> what the cases have in common
     */
    public static final class Builder<T> {
        private final Function<? super T, Object> writer;
        private final Function<Object, ? extends T> unknown;
        private final List<Function<Object, @Nullable T>> plain = new ArrayList<>();
        private final List<Structured<T>> structured = new ArrayList<>();

        private Builder(Function<? super T, Object> writer, Function<Object, ? extends T> unknown) {
            this.writer = writer;
            this.unknown = unknown;
        }

        /**
         * Adds a case of plain values, or of lists and maps of them.
         *
         * @param reader reads a value; null or {@code IllegalArgumentException} when it is no such value
         * @param wrapper makes the case of the value
         * @param <V> the type of the value
         * @return this builder
         */
        public <V> Builder<T> plain(Function<Object, ? extends @Nullable V> reader, Function<V, ? extends T> wrapper) {
            return plain(reader, value -> true, wrapper);
        }

        /**
         * Adds a case of plain values of which only some count.
         *
         * @param reader reads a value; null or {@code IllegalArgumentException} when it is no such value
         * @param filter whether the value counts
         * @param wrapper makes the case of the value
         * @param <V> the type of the value
         * @return this builder
         */
        public <V> Builder<T> plain(
                Function<Object, ? extends @Nullable V> reader, Predicate<V> filter, Function<V, ? extends T> wrapper) {
            plain.add(json -> {
                V value = reader.apply(json);
                return value == null || !filter.test(value) ? null : wrapper.apply(value);
            });
            return this;
        }

        /**
         * Adds a case of objects, or of lists and maps of them.
         *
         * @param shape what such a value looks like
         * @param reader reads a value; {@code IllegalArgumentException} when it is no such value
         * @param wrapper makes the case of the value
         * @param <V> the type of the value
         * @return this builder
         */
        public <V> Builder<T> structured(
                JsonShape shape, Function<Object, ? extends @Nullable V> reader, Function<V, ? extends T> wrapper) {
            structured.add(new Structured<>(shape, json -> {
                V value = reader.apply(json);
                return value == null ? null : wrapper.apply(value);
            }));
            return this;
        }

        /** {@return the cases so far} */
        public UnionCases<T> build() {
            return new UnionCases<>(this);
        }
    }
}
