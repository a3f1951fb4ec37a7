package dev.armature.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code 5.0} as the whole number it is, and refuses {@code 5.5}, of which Jackson keeps the 5. */
final class Jackson2WholeNumbers {
    private static final String FRACTION = "not a whole number of this size";

    private Jackson2WholeNumbers() {}

    static Module module() {
        return new SimpleModule("whole-numbers")
                .addDeserializer(Integer.class, new Ints())
                .addDeserializer(Long.class, new Longs());
    }

    private static final class Ints extends StdScalarDeserializer<Integer> {
        private static final long serialVersionUID = 1L;

        Ints() {
            super(Integer.class);
        }

        @Override
        public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
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
        private static final long serialVersionUID = 1L;

        Longs() {
            super(Long.class);
        }

        @Override
        public @Nullable Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
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
