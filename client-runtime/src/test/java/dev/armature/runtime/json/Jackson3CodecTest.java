package dev.armature.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class Jackson3CodecTest extends JsonCodecContract {
    Jackson3CodecTest() {
        super(Jackson3Codec.create());
    }

    @Test
    void theApplicationsOwnMapperCanBeUsed() {
        assertThat(new String(Jackson3Codec.over(new ObjectMapper()).write(Map.of("a", 1)), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
    }
}
