package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.TypeRef;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnumReaderTest {
    @Test
    void isOpenUnlessTheDescriptionSaysOtherwise() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    plain: {type: string, enum: [b, a]}
                    open: {type: string, enum: [a], x-ms-enum: {name: Open, modelAsString: true}}
                    closed: {type: string, enum: [a], x-ms-enum: {name: Closed, modelAsString: false}}
                    constant: {type: string, const: only}
                """);
        assertThat(read.enumeration("ThingPlain").open()).isTrue();
        assertThat(read.enumeration("ThingPlain").values())
                .extracting(EnumValue::value)
                .containsExactly("b", "a");
        assertThat(read.enumeration("Open").open()).isTrue();
        assertThat(read.enumeration("Closed").open()).isFalse();
        assertThat(read.enumeration("ThingConstant").open()).isFalse();
        assertThat(read.enumeration("ThingConstant").values())
                .extracting(EnumValue::value)
                .containsExactly("only");
    }

    @Test
    void takesNamesAndTextsOfValuesFromTheExtension() {
        Description read = Description.ofProperty("""
                type: string
                enum: [a, b, c]
                x-ms-enum:
                  name: Letter
                  values:
                    - {value: b, name: Bee, description: The second.}
                    - {value: a}
                """);
        assertThat(read.enumeration("Letter").values())
                .extracting(EnumValue::value)
                .containsExactly("b", "a", "c");
        EnumValue first = read.enumeration("Letter").values().get(0);
        assertThat(first.clientName()).contains("Bee");
        assertThat(first.docs().description()).isEqualTo("The second.");
    }

    @Test
    void dropsDuplicatesWithAWarning() {
        Description read = Description.ofProperty("{type: string, enum: [a, b, a]}");
        assertThat(read.enumeration("ThingIt").values()).hasSize(2);
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("/it/enum/2 The enumeration lists this value twice.");
    }

    @Test
    void nullAmongTheValuesMeansNullable() {
        Description read = Description.ofProperty("{type: string, nullable: true, enum: [a, null]}");
        assertThat(read.enumeration("ThingIt").values()).hasSize(1);
        assertThat(read.it().nullable()).isTrue();
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void sameNameAndValuesAreOneType() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    first: {type: string, enum: [a, b], x-ms-enum: {name: Letter}}
                    second: {type: string, enum: [b, a], x-ms-enum: {name: Letter}}
                """);
        assertThat(read.property("Thing", "first").type())
                .isEqualTo(read.property("Thing", "second").type());
        assertThat(read.typeNames()).containsExactly("Thing", "Letter");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void sameNameAndOtherValuesAreTwoTypesWithAWarning() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    first: {type: string, enum: [a], x-ms-enum: {name: Letter}}
                    second: {type: string, enum: [b], x-ms-enum: {name: Letter}}
                """);
        assertThat(read.typeNames()).containsExactly("Thing", "Letter", "Letter");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("/second/x-ms-enum The name \"Letter\" already stands for other values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, enum: [1, 2]} | INT64 | 1 2",
                "{type: integer, format: int32, enum: [-1, 2.0]} | INT32 | -1 2",
                "{type: number, enum: [1, 2.50]} | DOUBLE | 1 2.50",
                "{type: number, const: 1.5} | DOUBLE | 1.5",
                "{type: integer, format: int8, const: 3} | INT32 | 3",
                "{enum: [1, 2]} | INT64 | 1 2",
                "{enum: [1, 2.5]} | DOUBLE | 1 2.5",
                "{enum: [1, a, true]} | any | 1 a true",
                "{type: [string, integer], enum: [1, a]} | any | 1 a",
                "{anyOf: [{type: string, enum: [a]}, {type: number, enum: [2, 3.3]}, {const: true}]} | any | a 2 3.3 true",
                "{anyOf: [{type: integer}, {type: integer, enum: [1, 2]}]} | INT64 | 1 2",
                "{anyOf: [{type: number}, {enum: [1, 2]}]} | DOUBLE | 1 2",
            })
    void valuesHaveTheTypeTheDescriptionSays(String schema, String type, String values) {
        Description read = Description.ofProperty(schema);
        EnumDef found = read.enumeration("ThingIt");
        assertThat(read.messages()).isEmpty();
        assertThat(read.show(found.type())).isEqualTo(type);
        assertThat(found.values().stream().map(EnumValue::value).collect(Collectors.joining(" ")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: boolean, enum: [true]}",
                "{const: true}",
                "{enum: [true, false]}",
                "{anyOf: [{type: boolean, enum: [true]}, {type: boolean, enum: [false]}]}"
            })
    void booleansStayBooleans(String schema) {
        Description read = Description.ofProperty(schema);
        assertThat(read.show(read.it().type())).isEqualTo("BOOLEAN");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void valuesThatDoNotFitAreLeftOutWithAWarning() {
        Description read = Description.ofProperty("{type: integer, format: int32, enum: [1, a, 2.5, 9999999999, {}]}");
        assertThat(read.enumeration("ThingIt").values())
                .extracting(EnumValue::value)
                .containsExactly("1");
        assertThat(read.messages()).hasSize(4).allMatch(message -> message.contains("does not fit the type"));
    }

    @Test
    void oneSchemaTwiceIsThatSchema() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {anyOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/B'}]}}}
                B: {type: string, enum: [b]}
                """);
        assertThat(read.show(read.it().type())).isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, const: a} | a",
                "{type: string, enum: [a]} | a",
                "{type: string, enum: [a], x-ms-enum: {name: X, modelAsString: false}} | a",
                "{type: string, enum: [a], x-ms-enum: {name: X, modelAsString: true}} | ''",
                "{type: boolean, enum: [true]} | true",
                "{type: integer, const: 7} | 7",
                "{type: string, enum: [a], nullable: true} | ''",
                "{type: string, enum: [a], readOnly: true} | ''",
                "{type: string, enum: [a, b]} | ''",
            })
    void aRequiredPropertyWithOneValueIsAConstant(String schema, String constant) {
        Description read = Description.ofSchemas("""
                Thing: {type: object, required: [it], properties: {it: %s, other: %s}}
                """.formatted(schema, schema));
        assertThat(read.it().constant().orElse("")).isEqualTo(constant);
        assertThat(read.property("Thing", "other").constant()).isEmpty();
    }

    @Test
    void moreValuesThanAClassCanNameAreKeptWithoutNames() {
        String values = IntStream.range(0, 4100).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        Description read =
                Description.ofProperty("{type: string, enum: [" + values + "], x-ms-enum: {modelAsString: false}}");
        assertThat(read.enumeration("ThingIt").values()).hasSize(4000);
        assertThat(read.messages()).singleElement().asString().contains("4100 values");
    }

    @Test
    void textThatYamlTakesForSomethingElseStaysText() {
        Description read = Description.ofProperty("{type: string, enum: [true, 1.10, no]}");
        assertThat(read.enumeration("ThingIt").values())
                .extracting(EnumValue::value)
                .containsExactly("true", "1.10", "no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{anyOf: [{type: string}, {type: string, enum: [a, b]}]}",
                "{oneOf: [{type: string, enum: [a]}, {$ref: '#/components/schemas/B'}, {type: string}]}",
            })
    void stringsBesideEnumerationsAreOneOpenEnumeration(String schema) {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: %s}}
                B: {type: string, enum: [b]}
                """.formatted(schema));
        assertThat(read.enumeration("ThingIt").open()).isTrue();
        assertThat(read.enumeration("ThingIt").values())
                .extracting(EnumValue::value)
                .containsExactly("a", "b");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void constantsWithTextsAreAnEnumeration() {
        Description read = Description.ofProperty("""
                oneOf:
                  - {const: a, description: The first.}
                  - {const: b}
                """);
        assertThat(read.enumeration("ThingIt").values().get(0).docs().description())
                .isEqualTo("The first.");
        assertThat(read.enumeration("ThingIt").open()).isFalse();
    }

    @Test
    void listedValuesMakeNoTextOfAListOrAnObject() {
        Description list = Description.ofProperty("{type: array, enum: [a, b], items: {type: string, enum: [a, b]}}");
        assertThat(list.property("Thing", "it").type()).isInstanceOf(TypeRef.ListOf.class);
        assertThat(list.messages()).singleElement().asString().contains("/it/enum Listed values of lists and objects");

        Description object = Description.ofProperty("{type: object, enum: [a], properties: {p: {type: string}}}");
        assertThat(object.typeNames()).contains("ThingIt");
        assertThat(object.object("ThingIt").properties()).hasSize(1);
    }
}
