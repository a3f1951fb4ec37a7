package dev.armature.it.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.runtime.json.Jackson2Codec;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class OldestJackson2FormatsTest extends FormatsContract {
    OldestJackson2FormatsTest() throws IOException {
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

    @Test
    void theClassPathHasTheOldestJackson() {
        assertThat(new ObjectMapper().version()).hasToString("2.18.2");
    }
}
