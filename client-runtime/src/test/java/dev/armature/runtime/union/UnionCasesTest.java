package dev.armature.runtime.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.armature.runtime.format.WireFormat;
import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.Jackson3Codec;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values are put into their cases in the same way whichever codec has taken the JSON apart. */
class UnionCasesTest {
    private static final List<JsonCodec> CODECS = List.of(Jackson2Codec.create(), Jackson3Codec.create());
    private static final JsonType<Thing> THING = JsonType.of(Thing.class);

    /** What a generated union is, with the case in a field rather than in a class. */
    record Thing(String name, Object value, Object onWire) {
        private static final UnionCases<Thing> ALL = UnionCases.builder(
                        Thing::onWire, json -> new Thing("unknown", json, json))
                .plain(
                        json -> JsonTree.formatted(json, WireFormat.DATE),
                        value -> new Thing("date", value, String.valueOf(WireFormat.DATE.write(value))))
                .plain(JsonTree::uuid, value -> new Thing("uuid", value, value))
                .plain(JsonTree::bool, value -> new Thing("bool", value, value))
                .plain(JsonTree::int32, value -> value != 13, value -> new Thing("int32", value, value))
                .plain(JsonTree::decimal, value -> new Thing("decimal", value, value))
                .plain(JsonTree::text, value -> new Thing("text", value, value))
                .plain(json -> JsonTree.list(json, JsonTree::text), value -> new Thing("texts", value, value))
                .structured(
                        JsonShape.object(Set.of("name", "lives")).required("name"),
                        json -> checked(json, "lives"),
                        value -> new Thing("cat", value, value))
                .structured(
                        JsonShape.object(Set.of("name", "bark")).required("name"),
                        JsonTree::members,
                        value -> new Thing("dog", value, value))
                .build();

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Thing read(Object json) {
            return ALL.read(json);
        }

        @JsonValue
        @Override
        public Object onWire() {
            return onWire;
        }

        private static Map<String, @Nullable Object> checked(Object json, String number) {
            Map<String, @Nullable Object> members = JsonTree.members(json);
            JsonTree.int32(members.get(number));
            return members;
        }
    }

    private static Stream<Arguments> values() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("\"2020-01-02\"", "date");
        expected.put("\"2020-01-02T00:00:00Z\"", "text");
        expected.put("\"8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1\"", "uuid");
        // another spelling of the same value would be written differently
        expected.put("\"8D7B0CBE-0F3B-4C48-8E0E-5FD1A2A3A1A1\"", "text");
        expected.put("true", "bool");
        expected.put("5", "int32");
        expected.put("13", "decimal");
        expected.put("5.25", "decimal");
        expected.put("\"\"", "text");
        expected.put("[\"a\",null]", "texts");
        expected.put("[]", "texts");
        expected.put("[1]", "unknown");
        expected.put("{\"name\":\"a\"}", "cat");
        expected.put("{\"name\":\"a\",\"lives\":9}", "cat");
        expected.put("{\"name\":\"a\",\"bark\":true}", "dog");
        expected.put("{\"name\":\"a\",\"lives\":9,\"bark\":true}", "cat");
        // it fits one case best and that cannot read it: nothing is guessed
        expected.put("{\"name\":\"a\",\"lives\":\"nine\"}", "unknown");
        expected.put("{\"bark\":true}", "unknown");
        return expected.entrySet().stream()
                .flatMap(each -> CODECS.stream().map(codec -> Arguments.of(codec, each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("values")
    void theCaseThatFitsBestHasTheValueAndWritesItBack(JsonCodec codec, String json, String expected) {
        Thing thing = read(codec, json);
        assertThat(thing.name()).isEqualTo(expected);
        assertThat(write(codec, thing)).isEqualTo(json);
    }

    @Property(tries = 500)
    void everyValueIsReadAndComesBackWithEitherCodec(@ForAll("documents") Object document) {
        byte[] json = CODECS.get(0).write(document);
        Thing first = read(CODECS.get(0), new String(json, StandardCharsets.UTF_8));
        for (JsonCodec codec : CODECS) {
            Thing thing = read(codec, new String(json, StandardCharsets.UTF_8));
            assertThat(thing.name()).isEqualTo(first.name());
            assertThat(JsonTree.same(codec.read(json, JsonType.any()), codec.read(codec.write(thing), JsonType.any())))
                    .isTrue();
        }
    }

    @Test
    void whatIsNoFaultOfTheValueIsNotHidden() {
        UnionCases<String> cases = UnionCases.<String>builder(text -> text, json -> "unknown")
                .plain(
                        json -> {
                            throw new UnsupportedOperationException("a bug");
                        },
                        String::valueOf)
                .build();
        assertThatThrownBy(() -> cases.read("a")).hasMessage("a bug");
    }

    @Test
    void aUnionWithoutCasesKeepsEverything() {
        assertThat(UnionCases.<Object>builder(value -> value, json -> json)
                        .build()
                        .read(List.of(1)))
                .isEqualTo(List.of(1));
    }

    @Provide
    Arbitrary<Object> documents() {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.of("2020-01-02", "a", "", "8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1", "9999-99-99")
                        .map(text -> text),
                Arbitraries.strings().ofMaxLength(5).map(text -> text),
                Arbitraries.longs().map(number -> number),
                Arbitraries.doubles().map(number -> number),
                Arbitraries.of(true, false));
        return Arbitraries.recursive(() -> scalars, UnionCasesTest::nested, 0, 2);
    }

    private static Arbitrary<Object> nested(Arbitrary<Object> inner) {
        Arbitrary<Object> lists = inner.list().ofMaxSize(3).map(list -> list);
        Arbitrary<Object> objects = Arbitraries.maps(Arbitraries.of("name", "lives", "bark", "x"), inner)
                .ofMaxSize(3)
                .map(map -> map);
        return Arbitraries.oneOf(inner, lists, objects);
    }

    private static Thing read(JsonCodec codec, String json) {
        return Objects.requireNonNull(codec.read(json.getBytes(StandardCharsets.UTF_8), THING));
    }

    private static String write(JsonCodec codec, Object value) {
        return new String(codec.write(value), StandardCharsets.UTF_8);
    }
}
