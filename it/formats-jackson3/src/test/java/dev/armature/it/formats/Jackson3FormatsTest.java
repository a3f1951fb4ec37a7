package dev.armature.it.formats;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.formats.api.PlacesClient;
import dev.armature.runtime.json.Jackson3Codec;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class Jackson3FormatsTest extends FormatsContract {
    Jackson3FormatsTest() throws IOException {
        super(Jackson3Codec.create());
    }

    @Override
    protected String throughAPlainMapper(String json, Class<?> type) {
        ObjectMapper mapper = new ObjectMapper();
        return mapper.writeValueAsString(mapper.readValue(json, type));
    }

    @Test
    void nothingOfJackson2IsThereButItsAnnotations() {
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.core.JsonParser"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.databind.ObjectMapper"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void withoutACodecTheFaultSaysWhatToDo() {
        assertThatThrownBy(() -> PlacesClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Jackson 2 is not on the class path. Add it, or name another codec in ClientOptions.");
    }
}
