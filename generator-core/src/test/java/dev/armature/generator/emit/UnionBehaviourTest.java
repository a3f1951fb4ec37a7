package dev.armature.generator.emit;

import static dev.armature.generator.emit.Reflect.call;
import static dev.armature.generator.emit.Reflect.callStatic;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of one of several types that nothing in them names, read and written by both versions of Jackson. */
class UnionBehaviourTest {
    private static CompiledModels models;

    @BeforeAll
    static void compile() {
        models = DescribedModels.of("""
                Thing:
                  type: object
                  properties:
                    pet: {$ref: '#/components/schemas/Pet'}
                    pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                    byName: {type: object, additionalProperties: {$ref: '#/components/schemas/Pet'}}
                    plain: {$ref: '#/components/schemas/Plain'}
                    lists: {$ref: '#/components/schemas/Lists'}
                    nested: {$ref: '#/components/schemas/Nested'}
                    told: {$ref: '#/components/schemas/Told'}
                    shared: {$ref: '#/components/schemas/Shared'}
                    kinds: {$ref: '#/components/schemas/Kinds'}
                    several: {type: [string, integer, 'null']}
                    tree: {$ref: '#/components/schemas/Tree'}
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                Cat:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    born: {type: string, format: date}
                    lives: {type: integer, format: int32}
                    friends: {type: array, items: {$ref: '#/components/schemas/Pet'}}
                    mood: {type: string, enum: [calm, wild]}
                    fur: {type: string, format: byte}
                    owner: {$ref: '#/components/schemas/Owner'}
                Dog:
                  type: object
                  required: [name]
                  properties: {name: {type: string}, bark: {type: boolean}, mood: {type: string, enum: [happy]}}
                Owner:
                  type: object
                  required: [id]
                  properties: {id: {type: string, format: uuid}, tags: {type: object, additionalProperties: {type: string}}}
                Plain:
                  anyOf:
                    - {type: string}
                    - {type: string, format: date}
                    - {type: number}
                    - {type: integer, format: int64}
                    - {type: boolean}
                    - {type: array, items: {type: string}}
                    - {type: array, items: {type: integer}}
                    - {type: object, additionalProperties: {type: number, format: decimal}}
                Lists:
                  oneOf:
                    - {type: array, items: {$ref: '#/components/schemas/Cat'}}
                    - {type: array, items: {$ref: '#/components/schemas/Owner'}}
                    - {type: object, additionalProperties: {$ref: '#/components/schemas/Owner'}}
                    - {$ref: '#/components/schemas/Owner'}
                Nested:
                  oneOf:
                    - {$ref: '#/components/schemas/Pet'}
                    - {$ref: '#/components/schemas/Owner'}
                    - oneOf: [{type: string}, {type: integer}]
                Told:
                  oneOf:
                    - {type: object, required: [type, at], properties: {type: {type: string, enum: [one]}, at: {type: string}}}
                    - {type: object, required: [type, at], properties: {type: {type: string, enum: [two]}, at: {type: string}}}
                    - {type: object, required: [at], properties: {at: {type: integer}}}
                Shared:
                  type: object
                  required: [id]
                  properties: {id: {type: string}}
                  oneOf:
                    - {$ref: '#/components/schemas/Cat'}
                    - {type: object, title: Card, required: [number], properties: {number: {type: string}}}
                Kinds:
                  anyOf:
                    - {type: string, enum: [small, large], x-ms-enum: {name: Size}}
                    - {type: array, items: {type: string, enum: [red], x-ms-enum: {name: Color}}}
                Tree:
                  anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Tree'}}]
                """).compiledWithoutMessages();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Pet    | {'name':'a','lives':9} | OfCat",
                "Pet    | {'name':'a','bark':true} | OfDog",
                "Pet    | {'name':'a'} | OfCat",
                "Pet    | {'name':'a','mood':'happy'} | OfDog",
                "Pet    | {'name':'a','mood':'new'} | OfCat",
                "Pet    | {'name':'a','born':'2020-01-02','lives':9,'bark':true} | OfCat",
                "Pet    | {'bark':true} | Unknown",
                "Pet    | {'name':'a','lives':'nine'} | Unknown",
                "Pet    | 5 | Unknown",
                "Plain  | 'a' | OfString",
                "Plain  | '2020-01-02' | OfDate",
                "Plain  | 5 | OfInt64",
                "Plain  | 5.5 | OfNumber",
                "Plain  | true | OfBoolean",
                "Plain  | ['a',null] | OfStringList",
                "Plain  | [1] | OfIntegerList",
                "Plain  | [1,'a'] | Unknown",
                "Plain  | {'a':1.5} | OfDecimalMap",
                "Plain  | {'a':'b'} | Unknown",
                "Lists  | [{'name':'a'}] | OfCatList",
                "Lists  | [{'id':'8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1'}] | OfOwnerList",
                "Lists  | {'a':{'id':'8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1'}} | OfOwnerMap",
                "Lists  | {'id':'8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1'} | OfOwner",
                "Nested | {'name':'a','bark':false} | OfPet",
                "Nested | {'id':'8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1','tags':{'a':'b'}} | OfOwner",
                "Nested | 'a' | OfString",
                "Nested | 7 | OfInteger",
                "Told   | {'type':'one','at':'x'} | OfOne",
                "Told   | {'type':'two','at':'x'} | OfTwo",
                "Told   | {'at':3} | OfWithAt",
                "Told   | {'type':'three','at':'x'} | Unknown",
                "Shared | {'id':'1','name':'a','lives':3} | OfCat",
                "Shared | {'id':'1','number':'4'} | OfCard",
                "Kinds  | 'small' | OfSize",
                "Kinds  | 'new' | OfSize",
                "Kinds  | ['red','new'] | OfColorList",
                "Tree   | 'a' | OfString",
                "Tree   | ['a',['b',[]]] | OfTreeList",
            })
    void theFirstCaseThatFitsBestHasTheValueAndWritesItBack(String union, String text, String expected) {
        Class<?> type = models.model(union);
        for (Json json : Json.values()) {
            Object value = json.read(quoted(text), type);
            assertThat(value.getClass().getSimpleName()).as(json + " " + text).isEqualTo(expected);
            assertThat(json.write(value)).isEqualTo(quoted(text));
            assertThat(value).isEqualTo(json.read(quoted(text), type)).hasSameHashCodeAs(json.read(quoted(text), type));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWrittenBackWhereverItStands(Json json) {
        String text = quoted("{'pet':{'name':'a','friends':[{'name':'b','bark':true,'more':{'x':[1]}},3,null]},"
                + "'pets':[{'name':'c','fur':'AQI='},'odd'],'byName':{'d':{'name':'d','owner':{'id':"
                + "'8d7b0cbe-0f3b-4c48-8e0e-5fd1a2a3a1a1'}}},'plain':'2020-01-02T03:04:05Z','several':5}");
        assertThat(json.roundTrip(text, models.model("Thing"))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void absentAndNullAreNoCase(Json json) {
        Class<?> type = models.model("Thing");
        assertThat(json.roundTrip("{}", type)).isEqualTo("{}");
        assertThat(json.roundTrip("{\"pet\":null,\"several\":null}", type)).isEqualTo("{}");
    }

    @ParameterizedTest
    @EnumSource
    void casesAreMadeByNamedMethods(Json json) {
        Object dog = build(call(call(callStatic(models.model("Dog"), "builder"), "name", "a"), "bark", true));
        Object pet = callStatic(models.model("Pet"), "ofDog", dog);
        assertThat(call(pet, "value")).isSameAs(dog);
        assertThat(json.write(pet)).isEqualTo(quoted("{'name':'a','bark':true}"));
        assertThat(json.write(callStatic(models.model("Plain"), "ofStringList", List.of("a"))))
                .isEqualTo("[\"a\"]");
        assertThat(json.write(callStatic(models.model("Plain"), "ofUnknown", Map.of("a", List.of(1)))))
                .isEqualTo("{\"a\":[1]}");
        assertThat(pet)
                .isNotEqualTo(callStatic(models.model("Pet"), "ofUnknown", dog))
                .isNotEqualTo(dog);
    }

    @Test
    void theClassIsSealedAndNothingUnknownIsPrinted() {
        Class<?> type = models.model("Pet");
        assertThat(type.isSealed()).isTrue();
        assertThat(Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactly("OfCat", "OfDog", "Unknown");
        assertThat(Json.JACKSON_2.read("{\"secret\":1}", type)).hasToString("Pet.Unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: string, format: password}",
                "{type: string, x-ms-secret: true}",
                "{$ref: '#/components/schemas/Key'}",
                "{type: array, items: {type: string, format: password}}",
                "{type: string, format: byte, writeOnly: true}",
            })
    void secretAlternativesAreNeverPrinted(String alternative) {
        CompiledModels secrets = DescribedModels.of("""
                Thing: {type: object, properties: {login: {$ref: '#/components/schemas/Login'}, named: {type: string}}}
                Login: {oneOf: [{type: integer}, %s]}
                Key: {type: string, x-ms-secret: true}
                """.formatted(alternative)).compiledWithoutMessages();
        String canary = alternative.contains("array") ? "[\"SKcanary\"]" : "\"SKcanary\"";
        for (Json json : Json.values()) {
            assertThat(json.read(canary, secrets.model("Login"))).hasToString("***");
            assertThat(json.roundTrip(canary, secrets.model("Login"))).isEqualTo(canary);
            assertThat(json.read("5", secrets.model("Login"))).hasToString("5");
            assertThat(json.read("{\"login\":" + canary + ",\"named\":\"a\"}", secrets.model("Thing"))
                            .toString())
                    .contains("login=***", "named=a")
                    .doesNotContain("canary");
        }
    }

    @Test
    void aUnionOfManyTypesFitsTheLimitsOfClasses() {
        int count = 520;
        String refs = IntStream.range(0, count)
                .mapToObj(i -> "{$ref: '#/components/schemas/V" + i + "'}")
                .collect(Collectors.joining(", "));
        String variants = IntStream.range(0, count)
                .mapToObj(i ->
                        "V%d: {type: object, required: [p%d], properties: {p%d: {type: string}}}%n".formatted(i, i, i))
                .collect(Collectors.joining());
        CompiledModels many = DescribedModels.of("Thing: {oneOf: [" + refs + "]}\n" + variants)
                .compiledWithoutMessages();
        Object value = Json.JACKSON_2.read("{\"p519\":\"a\"}", many.model("Thing"));
        assertThat(value.getClass().getSimpleName()).isEqualTo("OfV519");
    }

    @Test
    void unionsInsideOfUnionsTakeNoMoreThanTheirSize() {
        String text = "{\"name\":\"a\",\"friends\":[";
        String deep = text.repeat(150) + "]}".repeat(150);
        assertThat(Json.JACKSON_2.roundTrip(deep, models.model("Pet"))).isEqualTo(deep);
        String wrong = text.repeat(150) + "{\"name\":\"a\",\"owner\":{\"id\":5}}" + "]}".repeat(150);
        assertThat(Json.JACKSON_2.roundTrip(wrong, models.model("Pet"))).isEqualTo(wrong);
    }

    private static Object build(Object builder) {
        return call(builder, "build");
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
