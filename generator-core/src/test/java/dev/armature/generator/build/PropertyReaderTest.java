package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string} | READ_WRITE",
                "{type: string, readOnly: true} | READ_ONLY",
                "{type: string, writeOnly: true} | WRITE_ONLY",
                "{type: string, x-ms-mutability: [read]} | READ_ONLY",
                "{type: string, x-ms-mutability: [create, read]} | CREATE_ONLY",
                "{type: string, x-ms-mutability: [create, update]} | WRITE_ONLY",
                "{type: string, x-ms-mutability: [create]} | WRITE_ONLY",
                "{type: string, x-ms-mutability: [read, update]} | READ_WRITE",
                "{type: string, x-ms-mutability: [create, read, update]} | READ_WRITE",
                "{type: string, readOnly: true, x-ms-mutability: [read]} | READ_ONLY",
            })
    void readsAccess(String schema, Access access) {
        assertThat(Description.ofProperty(schema).it().access()).isEqualTo(access);
    }

    @Test
    void takesReadOnlyFromTheTypeReferredTo() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/State'}}}
                State: {type: string, enum: [on], readOnly: true}
                """);
        assertThat(read.it().access()).isEqualTo(Access.READ_ONLY);
    }

    @Test
    void saysThatClientDefaultsOfPropertiesAreNotSent() {
        Description read = Description.ofProperty("{type: integer, default: 5, x-ms-client-default: 30}");
        assertThat(read.it().defaultValue()).contains("5");
        assertThat(read.messages())
                .containsExactly("WARNING /components/schemas/Thing/properties/it/x-ms-client-default Client defaults"
                        + " are sent for parameters only. The property is left out unless it is set.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{type: string, x-ms-secret: true}", "{type: string, format: password}"})
    void marksSecrets(String schema) {
        assertThat(Description.ofProperty(schema).it().secret()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{type: string, nullable: true}", "{type: string, x-nullable: true}", "{type: ['null', string]}"
            })
    void readsNullable(String schema) {
        assertThat(Description.ofProperty(schema).it().nullable()).isTrue();
    }

    @Test
    void flattensObjectsOnly() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    beside: {$ref: '#/components/schemas/Inner', x-ms-client-flatten: true}
                    around: {allOf: [{$ref: '#/components/schemas/Inner'}], x-ms-client-flatten: true}
                    inline: {type: object, x-ms-client-flatten: true, properties: {a: {type: string}}}
                    text: {type: string, x-ms-client-flatten: true}
                Inner: {type: object, properties: {a: {type: string}}}
                """);
        assertThat(read.property("Thing", "beside").flatten()).isTrue();
        assertThat(read.property("Thing", "around").flatten()).isTrue();
        assertThat(read.property("Thing", "inline").flatten()).isTrue();
        assertThat(read.property("Thing", "text").flatten()).isFalse();
        assertThat(read.messages()).singleElement().asString().contains("/text/x-ms-client-flatten Only objects");
    }

    @Test
    void keepsNamesDefaultsAndConstraints() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  required: [it]
                  properties:
                    it:
                      $ref: '#/components/schemas/Name'
                      x-ms-client-name: label
                      description: What it is called.
                      minLength: 2
                      default: {"a": [1, "x"]}
                Name: {type: string, x-ms-client-name: TypeName, minLength: 1, maxLength: 80, pattern: '^[a-z]+$', uniqueItems: false}
                """);
        assertThat(read.it().clientName()).contains("label");
        assertThat(read.it().required()).isTrue();
        assertThat(read.it().defaultValue()).contains("{\"a\":[1,\"x\"]}");
        assertThat(read.it().docs().description()).isEqualTo("What it is called.");
        assertThat(read.it().constraints().keywords()).hasToString("{minLength=2, maxLength=80, pattern=^[a-z]+$}");
    }

    @Test
    void theNameOfATypeIsNotTheNameOfAProperty() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/Inner'}}}
                Inner: {type: object, x-ms-client-name: Renamed, properties: {a: {type: string}}}
                """);
        assertThat(read.it().clientName()).isEmpty();
        assertThat(read.show(read.it().type())).isEqualTo("Renamed");
    }
}
