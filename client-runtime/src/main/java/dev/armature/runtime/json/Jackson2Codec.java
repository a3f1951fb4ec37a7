package dev.armature.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.armature.runtime.format.FormatException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON with Jackson 2, from 2.18. Dates are ISO 8601 text and keep their offset; members that a type does not know are kept by
 * models with an any-setter and ignored otherwise; untyped numbers with a fraction are {@code BigDecimal}; a number that its type
 * cannot hold is refused, not cut; nesting, numbers and texts of hostile size are refused.
 */
public final class Jackson2Codec implements JsonCodec {
    private final ObjectMapper mapper;

    private Jackson2Codec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** {@return a codec with the settings described at this class} */
    public static Jackson2Codec create() {
        return new Jackson2Codec(JsonMapper.builder(factory())
                .addModule(new JavaTimeModule())
                .addModule(Jackson2WholeNumbers.module())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }

    /**
     * A codec over the application's own mapper, used as it is.
     *
     * @param mapper a mapper that is not configured any more from now on
     * @return the codec
     */
    public static Jackson2Codec over(ObjectMapper mapper) {
        return new Jackson2Codec(mapper);
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            FormatException format = Faults.format(e);
            String problem = Faults.unwritable(value) + (format == null ? "" : ": " + format.getMessage());
            throw new JsonException(problem, where(e), safe(e));
        }
    }

    @Override
    public @Nullable Object read(byte[] json, Type type) {
        try {
            return mapper.readValue(json, mapper.constructType(type));
        } catch (JsonProcessingException e) {
            throw new JsonException(problem(e), where(e), safe(e));
        } catch (IOException e) {
            throw new JsonException("Unreadable JSON", "", null);
        }
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.NESTING)
                        .maxNumberLength(Limits.NUMBER_LENGTH)
                        .maxStringLength(Limits.STRING_LENGTH)
                        .maxNameLength(Limits.NAME_LENGTH)
                        .build())
                .build();
    }

    private static String problem(JsonProcessingException e) {
        FormatException format = Faults.format(e);
        if (format != null) {
            return Faults.misfit(format);
        } else if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Faults.TOO_LARGE;
        } else if (e instanceof MismatchedInputException mismatch) {
            return Faults.misfit(mismatch.getTargetType());
        } else if (e instanceof InputCoercionException number) {
            return Faults.misfit(number.getTargetType());
        }
        return e instanceof JsonMappingException ? Faults.MISFIT : Faults.MALFORMED;
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        List<JsonMappingException.Reference> path =
                e instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        return Faults.where(
                Faults.pointer(
                        path, JsonMappingException.Reference::getFieldName, JsonMappingException.Reference::getIndex),
                location == null ? 0 : location.getLineNr(),
                location == null ? 0 : location.getColumnNr());
    }

    /** Only faults in the definition of a class speak of classes alone; all others may quote what was read or written. */
    private static @Nullable Throwable safe(JsonProcessingException e) {
        return e instanceof InvalidDefinitionException ? e : null;
    }
}
