package dev.armature.generator.emit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Both major versions of Jackson, set up as an application may have them: with nothing but defaults. */
enum Json {
    JACKSON_2 {
        private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

        @Override
        <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    JACKSON_3 {
        private final JsonMapper mapper = JsonMapper.builder().build();

        @Override
        <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        String write(Object value) {
            return mapper.writeValueAsString(value);
        }
    };

    abstract <T> T read(String json, Class<T> type);

    abstract String write(Object value);

    /** What is written for what was read. */
    String roundTrip(String json, Class<?> type) {
        return write(read(json, type));
    }
}
