package dev.armature.generator.emit;

import static dev.armature.generator.emit.Reflect.call;
import static dev.armature.generator.emit.Reflect.callStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects that a discriminator tells apart, read and written by both versions of Jackson. */
class DiscriminatedBehaviourTest {
    private static CompiledModels fish;
    private static CompiledModels animals;
    private static CompiledModels unions;

    @BeforeAll
    static void compile() {
        fish = DescribedModels.ofSwagger("""
                Thing:
                  type: object
                  properties:
                    catch: {$ref: '#/definitions/Fish'}
                    all: {type: array, items: {$ref: '#/definitions/Fish'}}
                    shark: {$ref: '#/definitions/Shark'}
                    salmon: {$ref: '#/definitions/Salmon'}
                Fish:
                  type: object
                  discriminator: kind
                  required: [kind, age]
                  properties:
                    kind: {type: string}
                    age: {type: integer, format: int32}
                Salmon:
                  x-ms-discriminator-value: salmon
                  allOf: [{$ref: '#/definitions/Fish'}]
                  properties:
                    friends: {type: array, items: {$ref: '#/definitions/Fish'}}
                    partner: {$ref: '#/definitions/Fish'}
                    hate: {type: object, additionalProperties: {$ref: '#/definitions/Fish'}}
                Shark:
                  x-ms-discriminator-value: shark
                  discriminator: sharktype
                  required: [sharktype]
                  allOf: [{$ref: '#/definitions/Fish'}]
                  properties:
                    sharktype: {type: string}
                GoblinShark:
                  x-ms-discriminator-value: goblin
                  allOf: [{$ref: '#/definitions/Shark'}]
                  properties:
                    jaw: {type: integer, format: int32}
                """).compiledWithoutMessages();
        animals = DescribedModels.ofSwagger("""
                Thing:
                  type: object
                  properties:
                    pet: {$ref: '#/definitions/Pet'}
                    dog: {$ref: '#/definitions/Dog'}
                Pet:
                  type: object
                  discriminator: type
                  required: [type]
                  properties: {type: {type: string}, name: {type: string}}
                Dog:
                  allOf: [{$ref: '#/definitions/Pet'}]
                  properties: {bark: {type: boolean}}
                Poodle:
                  x-ms-discriminator-value: poodle
                  allOf: [{$ref: '#/definitions/Dog'}]
                  properties: {curls: {type: integer}}
                """).compiledWithoutMessages();
        unions = DescribedModels.of("""
                Thing:
                  type: object
                  properties:
                    inline: {$ref: '#/components/schemas/PetInline'}
                    envelope: {$ref: '#/components/schemas/PetWithEnvelope'}
                    cat: {$ref: '#/components/schemas/Cat'}
                Cat: {type: object, required: [name], properties: {name: {type: string}, meow: {type: boolean}}}
                Dog: {type: object, required: [name], properties: {name: {type: string}, bark: {type: boolean}}}
                PetInline:
                  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: kind
                    mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}
                PetWithEnvelope:
                  oneOf: [{$ref: '#/components/schemas/EnvelopeCat'}, {$ref: '#/components/schemas/EnvelopeDog'}]
                  discriminator: {propertyName: kind, mapping: {cat: EnvelopeCat, dog: EnvelopeDog}}
                EnvelopeCat:
                  type: object
                  required: [kind, value]
                  properties: {kind: {type: string, enum: [cat]}, value: {$ref: '#/components/schemas/Cat'}}
                EnvelopeDog:
                  type: object
                  required: [kind, value]
                  properties: {kind: {type: string, enum: [dog]}, value: {$ref: '#/components/schemas/Dog'}}
                """).compiledWithoutMessages();
    }

    @ParameterizedTest
    @EnumSource
    void theDiscriminatorChoosesTheClassOnEveryLevel(Json json) {
        Class<?> type = fish.model("Fish");
        assertThat(read(json, "{'kind':'salmon','age':1}", type)).isInstanceOf(fish.model("Salmon"));
        assertThat(read(json, "{'age':1,'sharktype':'goblin','kind':'shark'}", type))
                .isInstanceOf(fish.model("GoblinShark"));
        assertThat(read(json, "{'age':1,'sharktype':'goblin','kind':'shark'}", fish.model("Shark")))
                .isInstanceOf(fish.model("GoblinShark"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWrittenBackWhereverItStands(Json json) {
        String text = quoted("{'catch':{'kind':'shark','age':2,'sharktype':'goblin','jaw':3,'extra':[null]},"
                + "'all':[{'kind':'eel','age':4,'volts':5},{'kind':'shark','age':6,'sharktype':'whale'},{'age':7}],"
                + "'shark':{'kind':'shark','age':8,'sharktype':'goblin'},"
                + "'salmon':{'kind':'salmon','age':9,'friends':[{'kind':'salmon','age':10}],"
                + "'partner':{'kind':'shark','age':11,'sharktype':'goblin'},'hate':{'a':{'kind':'salmon','age':12}}}}");
        assertThat(json.roundTrip(text, fish.model("Thing"))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatNobodyKnowsKeepEverything(Json json) {
        Object eel = read(json, "{'kind':'eel','age':4,'volts':5}", fish.model("Fish"));
        assertThat(eel).isInstanceOf(fish.model("UnknownFish"));
        assertThat(call(eel, "kind")).isEqualTo("eel");
        assertThat(call(eel, "age")).isEqualTo(4);
        assertThat(call(eel, "additionalProperties")).asString().isEqualTo("{volts=5}");
        Object whale = read(json, "{'kind':'shark','age':1,'sharktype':'whale'}", fish.model("Fish"));
        assertThat(whale).isInstanceOf(fish.model("UnknownShark"));
        assertThat(call(whale, "sharktype")).isEqualTo("whale");
    }

    @ParameterizedTest
    @EnumSource
    void aMissingDiscriminatorLeavesTheBase(Json json) {
        Object value = read(json, "{'age':4}", fish.model("Fish"));
        assertThat(value).isInstanceOf(fish.model("UnknownFish"));
        assertThatThrownBy(() -> call(value, "kind")).isInstanceOf(IllegalStateException.class);
        assertThat(json.write(value)).isEqualTo("{\"age\":4}");
        assertThat(json.roundTrip(quoted("{'kind':null,'age':4}"), fish.model("Fish")))
                .startsWith("{");
    }

    @ParameterizedTest
    @EnumSource
    void buildersKnowTheDiscriminatorOfEveryLevel(Json json) {
        Object shark = build(call(builder(fish, "GoblinShark"), "age", 5));
        assertThat(json.write(shark)).isEqualTo(quoted("{'kind':'shark','age':5,'sharktype':'goblin'}"));
        assertThat(json.write(build(call(shark, "toBuilder")))).isEqualTo(json.write(shark));
        assertThat(methods(builder(fish, "GoblinShark"))).contains("age").doesNotContain("kind", "sharktype");
        assertThat(methods(builder(fish, "UnknownShark"))).contains("sharktype").doesNotContain("kind");
        Object eel = build(call(call(builder(fish, "UnknownFish"), "kind", "eel"), "age", 1));
        assertThat(json.write(eel)).isEqualTo(quoted("{'kind':'eel','age':1}"));
    }

    @ParameterizedTest
    @EnumSource
    void aSubtypeAskedForByNameIsReadWhateverTheDiscriminatorSays(Json json) {
        assertThat(json.roundTrip(quoted("{'kind':'other','age':1}"), fish.model("Salmon")))
                .isEqualTo(quoted("{'kind':'other','age':1}"));
        assertThat(json.roundTrip(quoted("{'age':1}"), fish.model("Salmon"))).isEqualTo(quoted("{'age':1}"));
    }

    @Test
    void interfacesDeclareWhatAllClassesBelowThemHave() throws ReflectiveOperationException {
        Class<?> type = fish.model("Fish");
        assertThat(type.isSealed()).isTrue();
        assertThat(type.getPermittedSubclasses())
                .containsExactly(fish.model("Salmon"), fish.model("Shark"), fish.model("UnknownFish"));
        assertThat(type.getMethod("age").getReturnType()).isEqualTo(int.class);
        assertThat(Arrays.stream(fish.model("Shark").getDeclaredMethods()).map(method -> method.getName()))
                .containsExactlyInAnyOrder("sharktype", "read");
    }

    @ParameterizedTest
    @EnumSource
    void aSubtypeWithSubtypesStandsForItself(Json json) {
        assertThat(read(json, "{'type':'Dog','name':'Rex'}", animals.model("Pet")))
                .isInstanceOf(animals.model("PlainDog"));
        assertThat(read(json, "{'type':'poodle','curls':3}", animals.model("Pet")))
                .isInstanceOf(animals.model("Poodle"))
                .isInstanceOf(animals.model("Dog"));
        assertThat(read(json, "{'type':'beagle'}", animals.model("Dog"))).isInstanceOf(animals.model("PlainDog"));
        assertThat(read(json, "{'type':'beagle'}", animals.model("Pet"))).isInstanceOf(animals.model("UnknownPet"));
        assertThat(json.write(build(call(builder(animals, "PlainDog"), "name", "Rex"))))
                .isEqualTo(quoted("{'type':'Dog','name':'Rex'}"));
    }

    @ParameterizedTest
    @EnumSource
    void alternativesWithoutThePropertyGetItWhereItIsNeeded(Json json) {
        String text = quoted("{'inline':{'kind':'cat','name':'Tom','meow':true},"
                + "'envelope':{'kind':'dog','value':{'name':'Rex'}},'cat':{'name':'Kit'}}");
        Object thing = json.read(text, unions.model("Thing"));
        assertThat(json.write(thing)).isEqualTo(text);
        assertThat(call(thing, "inline")).asString().contains("PetInlineCat{kind=cat, name=Tom");
        Object made = build(call(builder(unions, "PetInlineDog"), "name", "Rex"));
        assertThat(json.write(made)).isEqualTo(quoted("{'kind':'dog','name':'Rex'}"));
        assertThat(made).isInstanceOf(unions.model("PetInline"));
        Object envelope = build(call(
                builder(unions, "EnvelopeCat"),
                "value",
                call(thing, "cat", new Object[0]) instanceof Optional<?> cat ? cat.orElseThrow() : null));
        assertThat(json.write(envelope)).isEqualTo(quoted("{'kind':'cat','value':{'name':'Kit'}}"));
    }

    @ParameterizedTest
    @EnumSource
    void unknownAlternativesKeepEverything(Json json) {
        String text = quoted("{'kind':'bird','wings':2}");
        assertThat(json.roundTrip(text, unions.model("PetInline"))).isEqualTo(text);
        assertThat(json.roundTrip(text, unions.model("PetWithEnvelope"))).isEqualTo(text);
        assertThat(call(json.read(text, unions.model("PetInline")), "kind")).isEqualTo("bird");
    }

    @ParameterizedTest
    @EnumSource
    void discriminatorsAreWrittenAsTheirTypeSays(Json json) {
        CompiledModels models = DescribedModels.of("""
                Thing:
                  type: object
                  required: [level]
                  properties: {level: {type: integer, format: int32}}
                  discriminator:
                    propertyName: level
                    mapping: {'1': '#/components/schemas/One', '2': '#/components/schemas/Two'}
                One: {allOf: [{$ref: '#/components/schemas/Thing'}]}
                Two:
                  allOf: [{$ref: '#/components/schemas/Thing'}]
                  properties: {more: {type: string}}
                """).compiledWithoutMessages();
        assertThat(json.write(build(builder(models, "Two")))).isEqualTo("{\"level\":2}");
        assertThat(json.roundTrip("{\"level\":2,\"more\":\"m\"}", models.model("Thing")))
                .isEqualTo("{\"level\":2,\"more\":\"m\"}");
        Object three = json.read("{\"more\":\"m\",\"level\":3}", models.model("Thing"));
        assertThat(three).isInstanceOf(models.model("UnknownThing"));
        assertThat(call(three, "level")).isEqualTo(3);
        assertThat(json.read("{\"level\":1}", models.model("Thing"))).isInstanceOf(models.model("One"));
    }

    @ParameterizedTest
    @EnumSource
    void oneSchemaMayStandForSeveralValues(Json json) {
        DescribedModels described = DescribedModels.of("""
                Thing:
                  oneOf: [{$ref: '#/components/schemas/Dog'}]
                  discriminator: {propertyName: type, mapping: {dog: Dog, puppy: Dog}}
                Dog: {type: object, required: [type], properties: {type: {type: string}}}
                """);
        CompiledModels models = described.compiled();
        assertThat(described.messages()).singleElement().asString().contains("[dog, puppy]", "Callers have to set it");
        assertThat(json.read("{\"type\":\"puppy\"}", models.model("Thing"))).isInstanceOf(models.model("Dog"));
        assertThat(json.roundTrip("{\"type\":\"puppy\"}", models.model("Thing")))
                .isEqualTo("{\"type\":\"puppy\"}");
        assertThat(json.write(build(call(builder(models, "Dog"), "type", "dog"))))
                .isEqualTo("{\"type\":\"dog\"}");
    }

    @Test
    void subtypesThatAreReachedAloneStillSendTheirDiscriminator() {
        CompiledModels models = DescribedModels.ofSwagger("""
                Base: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
                Thing: {x-ms-discriminator-value: thing, allOf: [{$ref: '#/definitions/Base'}], properties: {a: {type: string}}}
                """).compiledWithoutMessages();
        assertThat(models.names()).doesNotContain(ModelSketch.MODELS + ".Base");
        assertThat(Json.JACKSON_2.write(build(builder(models, "Thing")))).isEqualTo("{\"kind\":\"thing\"}");
    }

    @Test
    void fiveHundredVariantsCompileAndAreTold() {
        StringBuilder schemas = new StringBuilder("""
                Thing: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}
                """);
        for (int i = 0; i < 500; i++) {
            schemas.append("V")
                    .append(i)
                    .append(": {allOf: [{$ref: '#/definitions/Thing'}], properties: {p: {type: string}}}\n");
        }
        CompiledModels models = DescribedModels.ofSwagger(schemas.toString()).compiledWithoutMessages();
        assertThat(Json.JACKSON_2.read("{\"kind\":\"V499\"}", models.model("Thing")))
                .isInstanceOf(models.model("V499"));
    }

    private static Object read(Json json, String text, Class<?> type) {
        return json.read(quoted(text), type);
    }

    private static Object builder(CompiledModels models, String type) {
        return callStatic(models.model(type), "builder");
    }

    private static Object build(Object builder) {
        return call(builder, "build");
    }

    private static List<String> methods(Object target) {
        return Arrays.stream(target.getClass().getMethods())
                .map(method -> method.getName())
                .toList();
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
