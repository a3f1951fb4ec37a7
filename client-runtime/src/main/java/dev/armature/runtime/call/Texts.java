package dev.armature.runtime.call;

import dev.armature.runtime.format.WireFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Values of parameters as text. Formats that the type alone does not tell are applied before. */
final class Texts {
    private static final Map<Class<?>, Function<Object, String>> BY_TYPE = Map.of(
            OffsetDateTime.class, value -> WireFormat.DATE_TIME.text((OffsetDateTime) value),
            LocalDate.class, value -> WireFormat.DATE.text((LocalDate) value),
            LocalDateTime.class, value -> WireFormat.DATE_TIME_LOCAL.text((LocalDateTime) value),
            LocalTime.class, value -> WireFormat.TIME_LOCAL.text((LocalTime) value),
            Duration.class, value -> WireFormat.DURATION.text((Duration) value),
            BigDecimal.class, value -> WireFormat.DECIMAL_TEXT.text((BigDecimal) value),
            byte[].class, value -> Base64.getEncoder().encodeToString((byte[]) value));

    private Texts() {}

    static String of(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(Texts::of).collect(Collectors.joining(","));
        }
        return BY_TYPE.getOrDefault(value.getClass(), String::valueOf).apply(value);
    }
}
