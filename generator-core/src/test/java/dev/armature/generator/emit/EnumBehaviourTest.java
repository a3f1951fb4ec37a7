package dev.armature.generator.emit;

import static dev.armature.generator.emit.Reflect.call;
import static dev.armature.generator.emit.Reflect.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enumerations of all types, read and written by both versions of Jackson. */
class EnumBehaviourTest {
    private static CompiledModels models;

    @BeforeAll
    static void compile() {
        models = DescribedModels.of("""
                Thing:
                  type: object
                  required: [kind, level, on]
                  properties:
                    text: {$ref: '#/components/schemas/Text'}
                    count: {$ref: '#/components/schemas/Int'}
                    total: {type: integer, format: int64, enum: [1, 9007199254740993]}
                    number: {$ref: '#/components/schemas/Number'}
                    mixed: {$ref: '#/components/schemas/Mixed'}
                    list: {type: array, items: {$ref: '#/components/schemas/Int'}}
                    map: {type: object, additionalProperties: {$ref: '#/components/schemas/Text'}}
                    kind: {type: string, const: thing}
                    level: {type: integer, format: int32, enum: [3]}
                    on: {type: boolean, enum: [true]}
                Text: {type: string, enum: ["", "a b", "a-b", A_B, 1st, class, "\\u00e9"]}
                Int: {type: integer, format: int32, enum: [1, -1, 20]}
                Number: {type: number, enum: [1, 2.5]}
                Mixed: {enum: [a, 1, 2.50, true]}
                """).compiled();
    }

    @ParameterizedTest
    @EnumSource
    void knownAndUnknownValuesSurviveARoundTrip(Json json) {
        String text = "{\"text\":\"later\",\"count\":7,\"total\":9007199254740993,\"number\":3.75,\"mixed\":\"b\","
                + "\"list\":[1,7],\"map\":{\"a\":\"\",\"b\":\"new\"},\"kind\":\"other\",\"level\":4,\"on\":false}";
        assertThat(json.roundTrip(text, models.model("Thing"))).isEqualTo(text);
        String known = "{\"text\":\"a b\",\"count\":-1,\"total\":1,\"number\":2.5,\"mixed\":true,\"kind\":\"thing\","
                + "\"level\":3,\"on\":true}";
        assertThat(json.roundTrip(known, models.model("Thing"))).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource
    void valuesHaveTheirTypeAndTheirConstant(Json json) {
        Object thing = json.read("{\"count\":20,\"total\":1,\"number\":1,\"mixed\":2.5}", models.model("Thing"));
        assertThat(value(thing, "count")).isEqualTo(20);
        assertThat(value(thing, "total")).isEqualTo(1L);
        assertThat(value(thing, "number")).isEqualTo(1.0);
        Object mixed = ((Optional<?>) call(thing, "mixed")).orElseThrow();
        assertThat(mixed).isSameAs(callStatic(models.model("Mixed"), "of", new java.math.BigDecimal("2.50")));
        assertThat(call(mixed, "known")).hasToString("V2_50");
        assertThat(callStatic(models.model("Int"), "of", 99)).isEqualTo(callStatic(models.model("Int"), "of", 99));
        assertThat(call(callStatic(models.model("Int"), "of", 99), "known")).hasToString("UNRECOGNIZED");
    }

    @ParameterizedTest
    @EnumSource
    void wholeNumbersAreNeverRounded(Json json) {
        assertThatThrownBy(() -> json.read("{\"count\":1.5}", models.model("Thing")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> json.read("{\"count\":4294967297}", models.model("Thing")))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void constantsAreSentByThemselves(Json json) {
        Object builder = callStatic(models.model("Thing"), "builder");
        assertThat(builder.getClass().getMethods()).extracting("name").doesNotContain("kind", "level", "on");
        assertThat(json.write(call(builder, "build"))).isEqualTo("{\"kind\":\"thing\",\"level\":3,\"on\":true}");
    }

    @Test
    void valuesThatAreNoIdentifiersGetNames() {
        List<String> names = IntStream.range(0, 7)
                .mapToObj(i -> models.load(ModelSketch.MODELS + ".Text$Known")
                        .getEnumConstants()[i]
                        .toString())
                .toList();
        assertThat(names).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void fourThousandValuesFitAClass() {
        String values = IntStream.range(0, 4000).mapToObj(i -> "value" + i).collect(Collectors.joining(", "));
        String numbers = IntStream.range(0, 4000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        CompiledModels large =
                DescribedModels.of("""
                Thing: {type: object, properties: {text: {$ref: '#/components/schemas/Text'}, int: {$ref: '#/components/schemas/Int'}}}
                Text: {type: string, enum: [%s]}
                Int: {type: integer, format: int32, enum: [%s]}
                """.formatted(values, numbers)).compiledWithoutMessages();
        assertThat(call(callStatic(large.model("Text"), "of", "value3999"), "known"))
                .hasToString("VALUE3999");
        assertThat(call(callStatic(large.model("Text"), "of", "other"), "known"))
                .hasToString("UNRECOGNIZED");
        assertThat(call(callStatic(large.model("Int"), "of", 3999), "known")).hasToString("V3999");
    }

    private static Object value(Object thing, String property) {
        return call(((Optional<?>) call(thing, property)).orElseThrow(), "value");
    }
}
