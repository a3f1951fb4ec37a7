package dev.armature.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSecretsTest {
    private static final JsonCodec CODEC = Jackson2Codec.create();
    private static final Set<String> SECRET = Set.of("pin", "keys");

    private static @Nullable Object json(String text) {
        return CODEC.read(text.getBytes(StandardCharsets.UTF_8), JsonType.any());
    }

    private static String masked(String text) {
        Object masked = JsonSecrets.mask(json(text), SECRET::contains, each -> each.replace("1234", "***"));
        return masked == null ? "null" : new String(CODEC.write(masked), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsBelowASecretNameIsMaskedAndKeepsItsShape() {
        assertThat(masked("{\"a\":1,\"pin\":\"x\",\"b\":{\"keys\":[\"x\",2,true,null,{\"c\":\"y\",\"d\":[3]}]}}"))
                .isEqualTo(
                        "{\"a\":1,\"pin\":\"***\",\"b\":{\"keys\":[\"***\",null,null,null,{\"c\":\"***\",\"d\":[null]}]}}");
        assertThat(masked("[{\"pin\":7},{\"pin\":{}}]")).isEqualTo("[{\"pin\":null},{\"pin\":{}}]");
    }

    @Test
    void otherTextsAreMaskedByTheirValue() {
        assertThat(masked("{\"message\":\"pin 1234 is wrong\",\"n\":1234,\"l\":[\"1234\"]}"))
                .isEqualTo("{\"message\":\"pin *** is wrong\",\"n\":1234,\"l\":[\"***\"]}");
        assertThat(masked("\"1234\"")).isEqualTo("\"***\"");
        assertThat(masked("null")).isEqualTo("null");
    }

    @Test
    void secretsAreFoundWhereverTheyStand() {
        List<String> found = new ArrayList<>();
        JsonSecrets.find(
                json("{\"a\":\"no\",\"b\":[{\"pin\":\"one\"}],\"keys\":{\"x\":[\"two\",3,true,null]}}"),
                SECRET::contains,
                found::add);

        assertThat(found).containsExactly("one", "two", "3");
    }
}
