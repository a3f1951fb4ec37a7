package dev.armature.runtime.json;

import dev.armature.runtime.format.FormatException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with Jackson 3, from 3.1; the application adds {@code tools.jackson.core:jackson-databind} itself. Reads and writes like
 * {@link Jackson2Codec}, to the byte.
 */
public final class Jackson3Codec implements JsonCodec {
    private final ObjectMapper mapper;

    private Jackson3Codec(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** {@return a codec with the settings described at {@link Jackson2Codec}} */
    public static Jackson3Codec create() {
        return new Jackson3Codec(JsonMapper.builder(factory())
                .addModule(Jackson3WholeNumbers.module())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }

    /**
     * A codec over the application's own mapper, used as it is.
     *
     * @param mapper the mapper
     * @return the codec
     */
    public static Jackson3Codec over(ObjectMapper mapper) {
        return new Jackson3Codec(mapper);
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException e) {
            FormatException format = Faults.format(e);
            String problem = Faults.unwritable(value) + (format == null ? "" : ": " + format.getMessage());
            throw new JsonException(problem, where(e), safe(e));
        }
    }

    @Override
    public @Nullable Object read(byte[] json, Type type) {
        try {
            return mapper.readValue(json, mapper.constructType(type));
        } catch (JacksonException e) {
            throw new JsonException(problem(e), where(e), safe(e));
        }
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Limits.NESTING)
                        .maxNumberLength(Limits.NUMBER_LENGTH)
                        .maxStringLength(Limits.STRING_LENGTH)
                        .maxNameLength(Limits.NAME_LENGTH)
                        .build())
                .build();
    }

    private static String problem(JacksonException e) {
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
        return e instanceof DatabindException || !e.getPath().isEmpty() ? Faults.MISFIT : Faults.MALFORMED;
    }

    private static String where(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return Faults.where(
                Faults.pointer(
                        e.getPath(), JacksonException.Reference::getPropertyName, JacksonException.Reference::getIndex),
                location == null ? 0 : location.getLineNr(),
                location == null ? 0 : location.getColumnNr());
    }

    /** Only faults in the definition of a class speak of classes alone; all others may quote what was read or written. */
    private static @Nullable Throwable safe(JacksonException e) {
        return e instanceof InvalidDefinitionException ? e : null;
    }
}
