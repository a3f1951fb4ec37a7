package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.EnumValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(
            strings = {
                "{type: integer, enum: [1, 2]}",
                "{type: boolean, enum: [true]}",
                "{type: number, const: 1.5}",
                "{enum: [1, a]}"
            })
    void otherEnumerationsFallBackToTheirType(String schema) {
        Description read = Description.ofProperty(schema);
        assertThat(read.typeNames()).containsExactly("Thing");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("Only enumerations of strings are supported yet.");
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
}
