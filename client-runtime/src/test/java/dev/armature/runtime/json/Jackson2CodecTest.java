package dev.armature.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Jackson2CodecTest extends JsonCodecContract {
    Jackson2CodecTest() {
        super(Jackson2Codec.create());
    }

    @Test
    void theApplicationsOwnMapperCanBeUsed() {
        assertThat(new String(Jackson2Codec.over(new ObjectMapper()).write(Map.of("a", 1)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
    }
}
