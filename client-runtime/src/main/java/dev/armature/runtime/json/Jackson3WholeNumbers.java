package dev.armature.runtime.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads {@code 5.0} as the whole number it is, and refuses {@code 5.5}, of which Jackson keeps the 5. */
final class Jackson3WholeNumbers {
    private static final String FRACTION = "not a whole number of this size";

    private Jackson3WholeNumbers() {}

    static JacksonModule module() {
        return new SimpleModule("whole-numbers")
                .addDeserializer(Integer.class, new Ints())
                .addDeserializer(Long.class, new Longs());
    }

    private static final class Ints extends StdScalarDeserializer<Integer> {
        Ints() {
            super(Integer.class);
        }

        @Override
        public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return _parseInteger(parser, context, Integer.class);
            }
            BigDecimal value = parser.getDecimalValue();
            try {
                return value.intValueExact();
            } catch (ArithmeticException e) {
                return (Integer) context.handleWeirdNumberValue(Integer.class, value, FRACTION);
            }
        }
    }

    private static final class Longs extends StdScalarDeserializer<Long> {
        Longs() {
            super(Long.class);
        }

        @Override
        public @Nullable Long deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
                return _parseLong(parser, context, Long.class);
            }
            BigDecimal value = parser.getDecimalValue();
            try {
                return value.longValueExact();
            } catch (ArithmeticException e) {
                return (Long) context.handleWeirdNumberValue(Long.class, value, FRACTION);
            }
        }
    }
}
