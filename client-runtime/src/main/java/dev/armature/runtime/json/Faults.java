package dev.armature.runtime.json;

import dev.armature.runtime.format.FormatException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of {@link JsonException}, the same for every codec. None of them quotes a value. */
final class Faults {
    static final String MALFORMED = "Malformed JSON";
    static final String MISFIT = "JSON that does not fit";
    static final String TOO_LARGE = "JSON beyond the limits of the reader";

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private Faults() {}

    static String unwritable(Object value) {
        return "A " + value.getClass().getSimpleName() + " cannot be written as JSON";
    }

    static String misfit(@Nullable Class<?> target) {
        return target == null ? MISFIT : MISFIT + " " + target.getSimpleName();
    }

    static String misfit(FormatException e) {
        return MISFIT + ": " + e.getMessage();
    }

    /** The format that a value is not in, which models find out; null when the fault is another one. */
    static @Nullable FormatException format(Throwable fault) {
        Throwable cause = fault;
        while (cause != null && !(cause instanceof FormatException)) {
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return (FormatException) cause;
    }

    /**
     * A JSON pointer.
     *
     * @param path the steps
     * @param name the member a step leads to; null when it leads to an item
     * @param index the item a step leads to
     */
    static <T> String pointer(Iterable<T> path, Function<T, @Nullable String> name, Function<T, Integer> index) {
        StringBuilder out = new StringBuilder();
        for (T step : path) {
            String member = name.apply(step);
            String token = member == null ? String.valueOf(index.apply(step)) : escaped(member);
            out.append('/').append(token);
        }
        return out.toString();
    }

    static String where(String pointer, int line, int column) {
        String place = line < 1 ? "" : "line " + line + ", column " + column;
        if (pointer.isEmpty()) {
            return place;
        }
        return place.isEmpty() ? pointer : pointer + " (" + place + ")";
    }

    private static String escaped(String member) {
        return CONTROL.matcher(member.replace("~", "~0").replace("/", "~1")).replaceAll("?");
    }
}
