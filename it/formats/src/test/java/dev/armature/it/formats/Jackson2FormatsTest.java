package dev.armature.it.formats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.runtime.json.Jackson2Codec;
import java.io.IOException;

class Jackson2FormatsTest extends FormatsContract {
    Jackson2FormatsTest() throws IOException {
        super(Jackson2Codec.create());
    }

    @Override
    protected String throughAPlainMapper(String json, Class<?> type) {
        ObjectMapper mapper = new ObjectMapper();
        try {
            return mapper.writeValueAsString(mapper.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
