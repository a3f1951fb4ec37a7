package dev.armature.it.spector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.runtime.json.Jackson2Codec;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values of the suite become what a program would pass, and come back as what the server would see. */
class JavaValuesTest {
    private final JavaValues values = new JavaValues(Jackson2Codec.create());
    private final WireValues wire = new WireValues(Jackson2Codec.create());

    @Test
    void scalarsAreParsedByTheirFormat() throws Exception {
        assertThat(values.of(json("'2022-08-26T18:38:00Z'"), "date-time", OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.parse("2022-08-26T18:38:00Z"));
        assertThat(values.of(json("'Fri, 26 Aug 2022 14:38:00 GMT'"), "date-time-rfc1123", OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.parse("2022-08-26T14:38:00Z"));
        assertThat(values.of(json("1686566864"), "unix-time", OffsetDateTime.class))
                .isEqualTo(OffsetDateTime.parse("2023-06-12T10:47:44Z"));
        assertThat(values.of(json("'36.25'"), "duration-seconds-number", Duration.class))
                .isEqualTo(Duration.ofMillis(36_250));
        assertThat(values.of(json("'_-A'"), "bytes-url", byte[].class))
                .isEqualTo(new byte[] {(byte) 0xff, (byte) 0xe0});
        assertThat(values.of(json("'7'"), "int32", int.class)).isEqualTo(7);
        assertThat(values.of(json("0.33333"), "decimal", BigDecimal.class)).isEqualTo(new BigDecimal("0.33333"));
    }

    @Test
    void listsAndMapsAreMadeOfTheirItems() throws Exception {
        assertThat(values.of(json("['2022-08-26']"), "list<date>", field("dates")))
                .isEqualTo(List.of(LocalDate.of(2022, 8, 26)));
        assertThat(values.of(json("{'a': 'AQ=='}"), "map<bytes>", field("bytes")))
                .isInstanceOfSatisfying(
                        Map.class, map -> assertThat(map.get("a")).isEqualTo(new byte[] {1}));
    }

    @Test
    void whatIsNoPlainTypeIsDecodedByTheCodec() throws Exception {
        assertThat(values.of(json("{'id': '2378d9bc-1726-11ee-be56-0242ac120002'}"), "#/Thing", Thing.class))
                .isEqualTo(new Thing(UUID.fromString("2378d9bc-1726-11ee-be56-0242ac120002")));
    }

    @Test
    void whatIsReadComesBack() throws Exception {
        assertThat(differenceOnTheWayBack("'2022-08-26T18:38:00.5Z'", "date-time"))
                .isEmpty();
        assertThat(differenceOnTheWayBack("'Fri, 26 Aug 2022 14:38:00 GMT'", "date-time-rfc1123"))
                .isEmpty();
        assertThat(differenceOnTheWayBack("1686566864", "unix-time")).isEmpty();
    }

    private Optional<String> differenceOnTheWayBack(String text, String word) throws Exception {
        JsonNode expected = json(text);
        return Difference.between(expected, wire.of(values.of(expected, word, OffsetDateTime.class), word));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static Type field(String name) throws Exception {
        return Fields.class.getDeclaredField(name).getGenericType();
    }

    record Thing(UUID id) {}

    @SuppressWarnings("unused")
    private static final class Fields {
        private List<LocalDate> dates = List.of();
        private Map<String, byte[]> bytes = Map.of();
    }
}
