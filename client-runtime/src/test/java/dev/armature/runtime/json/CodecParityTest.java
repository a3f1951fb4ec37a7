package dev.armature.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Both codecs write the same bytes and read the same values, whatever the document. */
class CodecParityTest {
    private static final JsonCodec TWO = Jackson2Codec.create();
    private static final JsonCodec THREE = Jackson3Codec.create();

    @Property(tries = 500)
    void documents(@ForAll("documents") Object document) {
        byte[] json = TWO.write(document);
        assertThat(new String(THREE.write(document), StandardCharsets.UTF_8))
                .isEqualTo(new String(json, StandardCharsets.UTF_8));
        Object read = TWO.read(json, JsonType.any());
        assertThat(THREE.read(json, JsonType.any())).isEqualTo(read);
        assertThat(TWO.write(read)).isEqualTo(json);
    }

    @Provide
    Arbitrary<Object> documents() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20).map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.bigIntegers().map(number -> number),
                Arbitraries.bigDecimals().map(BigDecimal::toString).map(BigDecimal::new),
                Arbitraries.of(
                        true, false, new BigDecimal("1E+400"), BigInteger.TWO.pow(64), "\ud83d\ude00", "</script>"));
        return Arbitraries.recursive(() -> scalars, CodecParityTest::nested, 0, 3);
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        Arbitrary<Object> orNull = inner.injectNull(0.1);
        Arbitrary<List<Object>> lists = orNull.list().ofMaxSize(4);
        Arbitrary<Map<String, Object>> maps = Arbitraries.strings()
                .ofMaxLength(5)
                .list()
                .ofMaxSize(4)
                .flatMap(names -> orNull.list().ofSize(names.size()).map(values -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        map.put(names.get(i), values.get(i));
                    }
                    return Collections.unmodifiableMap(map);
                }));
        return Arbitraries.oneOf(inner, lists.map(list -> list), maps.map(map -> map));
    }
}
