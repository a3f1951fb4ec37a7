package dev.armature.runtime.call;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values of parameters as text. */
final class Texts {
    private Texts() {}

    static String of(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_INSTANT.format(time);
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Texts::of).collect(Collectors.joining(","));
        }
        return String.valueOf(value);
    }
}
