package dev.armature.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON with Jackson 2. Dates are ISO 8601 text and keep their offset; members that a type does not know are kept by models with
 * an any-setter and ignored otherwise; untyped numbers with a fraction are {@code BigDecimal}; nesting, numbers and texts of
 * hostile size are refused.
 */
public final class Jackson2Codec implements JsonCodec {
    private static final int MAX_NESTING = 500;
    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_STRING_LENGTH = 50_000_000;
    private static final int MAX_NAME_LENGTH = 50_000;

    private final ObjectMapper mapper;

    private Jackson2Codec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** {@return a codec with the settings described at this class} */
    public static Jackson2Codec create() {
        return new Jackson2Codec(JsonMapper.builder(factory())
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
            throw new JsonException(
                    "A " + value.getClass().getSimpleName() + " cannot be written as JSON", where(e), safe(e));
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
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .maxStringLength(MAX_STRING_LENGTH)
                        .maxNameLength(MAX_NAME_LENGTH)
                        .build())
                .build();
    }

    private static String problem(JsonProcessingException e) {
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "JSON that does not fit " + mismatch.getTargetType().getSimpleName();
        }
        return e instanceof JsonMappingException ? "JSON that does not fit" : "Malformed JSON";
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String lineAndColumn =
                location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        String pointer = e instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        return pointer.isEmpty()
                ? lineAndColumn
                : pointer + (lineAndColumn.isEmpty() ? "" : " (" + lineAndColumn + ")");
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder out = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            String name = step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName();
            out.append('/').append(name.replace("~", "~0").replace("/", "~1").replaceAll("\\p{Cntrl}", "?"));
        }
        return out.toString();
    }

    /** Only faults in the definition of a class speak of classes alone; all others may quote what was read or written. */
    private static @Nullable Throwable safe(JsonProcessingException e) {
        return e instanceof InvalidDefinitionException ? e : null;
    }
}
